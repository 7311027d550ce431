package io.partnerauth.testkit.mutation;

import io.partnerauth.internal.text.Mistakes;
import java.util.Map;
import java.util.Optional;

/** Somebody who may notice that a pack was changed: scenarios, a law, a test of the host. */
@FunctionalInterface
public interface Watch {
  /**
   * {@return what was noticed, in words; empty when the pack looks all right}
   *
   * @param pack the files of a pack, by path; called from several threads at a time
   */
  Optional<String> notice(Map<String, String> pack);

  /**
   * {@return a watch that notices a pack that does not load, or no longer gives the answers of the
   * scenarios}
   *
   * @param pack the files as they should be, by path; those of scenarios among them
   * @throws io.partnerauth.InvalidRulesException when a scenario file has a mistake
   */
  static Watch scenarios(Map<String, String> pack) {
    return new ScenarioWatch(
        Mistakes.all("path", "text of a file", Mistakes.given("map of texts", pack)));
  }
}
