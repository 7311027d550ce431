package io.partnerauth.scenario;

import io.partnerauth.Decision;
import io.partnerauth.OpenQuestion;
import io.partnerauth.Reason;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * What the rules answered to a scenario.
 *
 * @param scenario the case with its expected answer
 * @param decision the answer
 */
public record ScenarioResult(Scenario scenario, Decision decision) {
  /** {@return whether the answer is the expected one} */
  public boolean passed() {
    return differences().isEmpty();
  }

  /** {@return what differs, one line each: {@code outcome: expected REVOKED, got REVIEW}} */
  public List<String> differences() {
    Expectation expect = scenario.expect();
    List<String> differences = new ArrayList<>();
    if (expect.outcome() != decision.outcome()) {
      differences.add("outcome: expected " + expect.outcome() + ", got " + decision.outcome());
    }
    compare("rules", expect.rules(), names(decision.reasons(), Reason::ruleId), differences);
    compare(
        "open",
        expect.open(),
        names(decision.openQuestions(), OpenQuestion::attribute),
        differences);
    return List.copyOf(differences);
  }

  private static <T> SortedSet<String> names(Collection<T> values, Function<T, String> name) {
    SortedSet<String> names = new TreeSet<>();
    values.forEach(value -> names.add(name.apply(value)));
    return names;
  }

  private static void compare(
      String what,
      Optional<SortedSet<String>> expected,
      SortedSet<String> got,
      List<String> differences) {
    if (expected.isPresent() && !expected.get().equals(got)) {
      differences.add(what + ": expected " + expected.get() + ", got " + got);
    }
  }

  /** {@return the scenario, what differs, and the decision with its reasons} */
  @Override
  public String toString() {
    String verdict = passed() ? "as expected" : String.join("\n  ", differences());
    return scenario + "\n  " + verdict + "\n" + decision;
  }
}
