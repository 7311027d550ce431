package io.partnerauth.desk.workbench;

import static java.util.Objects.requireNonNull;

import io.partnerauth.InvalidRulesException;
import io.partnerauth.RuleCheck;
import io.partnerauth.desk.RulesPack;
import io.partnerauth.facts.SaleKind;
import io.partnerauth.scenario.Scenario;
import io.partnerauth.scenario.ScenarioWriter;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.schema.FailsafeSchema;

/** What the page can ask about one pack, always as its files are now. */
final class Bench {
  private final RulesPack pack;
  private final boolean readOnly;
  private Optional<OpenPack> open = Optional.empty();
  private Optional<OpenPack> loaded = Optional.empty();

  private Bench(RulesPack pack, boolean readOnly) {
    this.pack = pack;
    this.readOnly = readOnly || pack.folder().isEmpty();
  }

  /** {@return the answers by the path below the secret} */
  static Map<String, Endpoint> endpoints(RulesPack pack, boolean readOnly) {
    Bench bench = new Bench(pack, readOnly);
    Map<String, Endpoint> endpoints = new HashMap<>();
    endpoints.put(
        "api/words",
        Endpoint.get(request -> Assets.words(request.parameter("language").orElse("en"))));
    endpoints.put("api/facts", Endpoint.get(request -> bench.facts()));
    endpoints.put("api/cases", Endpoint.get(request -> cases(bench.good())));
    endpoints.put("api/ask", Endpoint.post(request -> bench.ask().answer(request.body())));
    endpoints.put("api/silent", Endpoint.post(request -> bench.ask().silent(request.body())));
    endpoints.put("api/map", Endpoint.get(bench::map));
    endpoints.put("api/timeline", Endpoint.get(request -> new SeeView(bench.good()).timeline()));
    PackFolder folder = new PackFolder(pack, bench.readOnly);
    endpoints.put("api/files", Endpoint.get(request -> folder.files(bench.now())));
    endpoints.put("api/check", Endpoint.post(request -> bench.edit(request).check()));
    endpoints.put("api/effect", Endpoint.post(request -> bench.edit(request).effect()));
    endpoints.put(
        "api/save",
        Endpoint.post(
            request ->
                folder.save(
                    bench.now(),
                    request.required("path"),
                    request.body(),
                    request.parameter("was").orElse(""))));
    endpoints.put(
        "api/code",
        Endpoint.get(
            request -> Tree.of("page", RuleCheck.page(request.required("code")).orElse(""))));
    endpoints.put(
        "api/review", Endpoint.get(request -> new ReviewView(bench.now(), LocalDate.now()).tree()));
    endpoints.put("api/history", Endpoint.get(request -> new History(pack).versions()));
    endpoints.put(
        "api/version",
        Endpoint.get(request -> new History(pack).difference(request.required("id"))));
    return endpoints;
  }

  private Object facts() {
    try {
      return new FactsView(good(), pack.where(), readOnly).tree();
    } catch (InvalidRulesException e) {
      return FactsView.ofNoPack(pack.where(), readOnly);
    }
  }

  private AskView ask() {
    return new AskView(good().rules());
  }

  private EditView edit(Request request) throws Refusal {
    return EditView.of(now(), Tree.texts(request.body()));
  }

  private Object map(Request request) throws Refusal {
    try {
      return new SeeView(good())
          .map(
              LocalDate.parse(request.required("day")), SaleKind.valueOf(request.required("kind")));
    } catch (DateTimeException e) {
      throw new Refusal(400, "A day is written as 2021-04-08.");
    }
  }

  /** {@return the pack's scenarios as questions to start from} */
  static List<Object> cases(OpenPack pack) {
    return pack.scenarios().stream()
        .map(
            one ->
                (Object)
                    Tree.of(
                        "name", one.name(),
                        "file", one.file(),
                        "line", one.line(),
                        "question", question(one)))
        .toList();
  }

  /** All scalars stay texts, so that no share loses a digit. */
  static Object question(Scenario scenario) {
    LoadSettings texts = LoadSettings.builder().setSchema(new FailsafeSchema()).build();
    Object file = new Load(texts).loadFromString(ScenarioWriter.file(List.of(scenario)));
    return ((List<?>) requireNonNull(((Map<?, ?>) file).get("scenarios"))).get(0);
  }

  /**
   * {@return the pack as it is, or as it last loaded: rules in use stay in use}
   *
   * @throws InvalidRulesException when it never loaded
   */
  private synchronized OpenPack good() {
    try {
      OpenPack now = now();
      now.run();
      loaded = Optional.of(now);
    } catch (InvalidRulesException e) {
      if (loaded.isEmpty()) {
        throw e;
      }
    }
    return loaded.get();
  }

  private synchronized OpenPack now() {
    OpenPack now = OpenPack.now(pack, open);
    open = Optional.of(now);
    return now;
  }
}
