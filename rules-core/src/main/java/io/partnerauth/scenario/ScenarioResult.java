package io.partnerauth.scenario;

import io.partnerauth.Decision;
import io.partnerauth.OpenQuestion;
import io.partnerauth.internal.text.Mistakes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;

/**
 * What the rules answered to a scenario.
 *
 * @param scenario the case with its expected answer
 * @param decision the answer
 */
public record ScenarioResult(Scenario scenario, Decision decision) {
  /** Refuses null. */
  public ScenarioResult {
    Mistakes.given(ScenarioResult.class, scenario, decision);
  }

  /** {@return whether the answer is the expected one} */
  public boolean passed() {
    return differences().isEmpty();
  }

  /** {@return what differs, one line each: {@code outcome: expected REVOKED, got REVIEW}} */
  public List<String> differences() {
    Expectation expect = scenario.expect();
    Expectation got = Expectation.of(decision);
    List<String> differences = new ArrayList<>();
    if (expect.outcome() != got.outcome()) {
      differences.add("outcome: expected " + expect.outcome() + ", got " + got.outcome());
      decision.rulings().stream()
          .filter(ruling -> ruling.openQuestions().stream().anyMatch(ScenarioResult::isName))
          .flatMap(ruling -> ruling.notes().stream())
          .distinct()
          .forEach(differences::add);
    }
    compare("rules", expect.rules(), got.rules(), differences);
    compare("authorities", expect.authorities(), got.authorities(), differences);
    compare("open", expect.open(), got.open(), differences);
    return List.copyOf(differences);
  }

  /** An unknown name explains more than all differences that follow from it. */
  private static boolean isName(OpenQuestion open) {
    return List.of("vendor", "product", "program").contains(open.attribute());
  }

  private static <V> void compare(
      String what,
      Optional<SortedSet<V>> expected,
      Optional<SortedSet<V>> got,
      List<String> differences) {
    if (expected.isPresent() && !expected.equals(got)) {
      differences.add(what + ": expected " + expected.get() + ", got " + got.orElseThrow());
    }
  }

  /** {@return the scenario, what differs, and the decision with its reasons} */
  @Override
  public String toString() {
    String verdict = passed() ? "as expected" : String.join("\n  ", differences());
    return scenario + "\n  " + verdict + "\n" + decision;
  }
}
