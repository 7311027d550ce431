package io.partnerauth.scenario;

import io.partnerauth.Authority;
import io.partnerauth.internal.form.Keys;
import java.util.List;
import java.util.Map;

/** Writes what a scenario assumes and expects, as {@link ScenarioReader} reads it. */
final class ExpectationWriter {
  private ExpectationWriter() {}

  static Map<String, Object> write(Expectation expect) {
    Keys keys = new Keys().text("outcome", expect.outcome());
    expect.rules().ifPresent(ids -> keys.value("rules", List.copyOf(ids)));
    expect
        .authorities()
        .ifPresent(all -> keys.value("authorities", all.stream().map(Authority::name).toList()));
    expect.open().ifPresent(attributes -> keys.value("open", List.copyOf(attributes)));
    return keys.map();
  }

  static Map<String, Object> write(Assumption assume) {
    Keys keys = new Keys();
    assume.unverified().ifPresent(outcome -> keys.text("unverified", outcome));
    Keys status = new Keys();
    assume.status().forEach(status::text);
    if (!status.map().isEmpty()) {
      keys.value("status", status.map());
    }
    assume.asKnownOn().ifPresent(day -> keys.text("asKnownOn", day));
    return keys.map();
  }
}
