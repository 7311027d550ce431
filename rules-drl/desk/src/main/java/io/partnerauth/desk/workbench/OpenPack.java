package io.partnerauth.desk.workbench;

import io.partnerauth.AuthorizationRules;
import io.partnerauth.analysis.PackAnalysis;
import io.partnerauth.desk.RulesPack;
import io.partnerauth.desk.ScenarioRun;
import io.partnerauth.scenario.Scenario;
import io.partnerauth.scenario.Scenarios;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * One version of a pack, with what is made of it, each when it is first asked for.
 *
 * <p>Several threads may ask; one makes what another waits for.
 */
final class OpenPack {
  private final SortedMap<String, String> texts;
  private Optional<AuthorizationRules> rules = Optional.empty();
  private Optional<PackAnalysis> analysis = Optional.empty();
  private Optional<List<Scenario>> scenarios = Optional.empty();
  private Optional<ScenarioRun> run = Optional.empty();

  OpenPack(Map<String, String> texts) {
    this.texts = new TreeMap<>(texts);
  }

  /** {@return the files, by path within the pack; nobody changes them} */
  SortedMap<String, String> texts() {
    return texts;
  }

  /**
   * {@return its rules}
   *
   * @throws io.partnerauth.InvalidRulesException when there is an error in it
   */
  synchronized AuthorizationRules rules() {
    rules = made(rules, () -> AuthorizationRules.load(texts));
    return rules.get();
  }

  /** {@return its scenarios} */
  synchronized List<Scenario> scenarios() {
    scenarios = made(scenarios, () -> Scenarios.of(texts));
    return scenarios.get();
  }

  /** {@return what came of its scenarios} */
  synchronized ScenarioRun run() {
    run = made(run, () -> ScenarioRun.of(rules(), scenarios()));
    return run.get();
  }

  /** {@return what can be known of it as a whole; hold this pack's lock while asking it} */
  synchronized PackAnalysis analysis() {
    analysis = made(analysis, () -> PackAnalysis.load(texts));
    return analysis.get();
  }

  private static <T> Optional<T> made(Optional<T> there, Supplier<T> maker) {
    return there.isPresent() ? there : Optional.of(maker.get());
  }

  /** {@return the pack as it is on the disk now: the same object where nothing changed} */
  static OpenPack now(RulesPack pack, Optional<OpenPack> before) {
    SortedMap<String, String> texts = pack.texts();
    return before.filter(open -> open.texts.equals(texts)).orElseGet(() -> new OpenPack(texts));
  }
}
