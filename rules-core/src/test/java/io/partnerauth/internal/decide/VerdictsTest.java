package io.partnerauth.internal.decide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.partnerauth.Outcome;
import io.partnerauth.Status;
import io.partnerauth.internal.rule.Rule;
import io.partnerauth.internal.rule.Rules;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class VerdictsTest {
  @ParameterizedTest(name = "{0} of a {1} directive, unverified {2}: {3}")
  @CsvSource({
    "REVOKED, RECEIVED, CONDITIONAL, REVOKED",
    "CONDITIONAL, CONFIRMED, REVOKED, CONDITIONAL",
    "REVOKED, REPORTED, REVOKED, REVOKED",
    "REVOKED, REPORTED, REVIEW, REVIEW",
    "REVOKED, REPORTED, CONDITIONAL, CONDITIONAL",
    "REVIEW, REPORTED, REVOKED, REVIEW",
    "REVIEW, REPORTED, REVIEW, REVIEW",
    "REVIEW, REPORTED, CONDITIONAL, CONDITIONAL",
    "CONDITIONAL, REPORTED, REVOKED, CONDITIONAL",
    "REVOKED, WITHDRAWN, REVOKED, AUTHORIZED",
  })
  void aStatusOnlySoftensAVerdict(
      Outcome verdict, Status status, Outcome unverified, Outcome outcome) {
    Rule rule = rule("R", verdict, status);
    Policy policy = new Policy(unverified);
    assertEquals(outcome, policy.weigh(rule));
    Verdicts verdicts = Verdicts.of(List.of(rule));
    assertEquals(outcome, verdicts.granted(policy.column()));
    assertEquals(outcome.max(Outcome.NO_GRANT), verdicts.ungranted(policy.column()));
  }

  @ParameterizedTest
  @EnumSource(
      value = Outcome.class,
      names = {"AUTHORIZED", "NO_GRANT"})
  void aPressReportCannotCountForNothing(Outcome outcome) {
    assertThrows(IllegalArgumentException.class, () -> new Policy(outcome));
  }

  @Test
  void theMostSevereCounts() {
    List<Rule> rules =
        new ArrayList<>(
            List.of(
                rule("A", Outcome.CONDITIONAL, Status.RECEIVED),
                rule("B", Outcome.REVOKED, Status.REPORTED),
                rule("C", Outcome.REVOKED, Status.WITHDRAWN)));
    Verdicts verdicts = Verdicts.of(rules);
    assertEquals(Outcome.REVIEW, verdicts.granted(new Policy(Outcome.REVIEW).column()));
    assertEquals(Outcome.REVOKED, verdicts.granted(new Policy(Outcome.REVOKED).column()));
    assertEquals(Outcome.CONDITIONAL, verdicts.granted(new Policy(Outcome.CONDITIONAL).column()));
    assertEquals(rules.subList(0, 2), verdicts.rules());
    assertEquals(Outcome.AUTHORIZED, new Policy(Outcome.REVIEW).mostSevere(List.of()));
  }

  @Test
  void withoutAGrantOnlyRulesAboutEverybodyCount() {
    Rule own = Rules.rule("A", List.of("Zoom"), Outcome.REVOKED);
    Rule law = Rules.rule("B", List.of(), Outcome.REVOKED);
    int column = Deciders.POLICY.column();
    assertEquals(Outcome.NO_GRANT, Verdicts.of(List.of(own)).ungranted(column));
    assertEquals(Outcome.REVOKED, Verdicts.of(List.of(own, law)).ungranted(column));
    assertEquals(Outcome.REVOKED, Verdicts.of(List.of(own)).granted(column));
    assertEquals(Outcome.AUTHORIZED, Verdicts.of(List.of()).granted(column));
  }

  private static Rule rule(String id, Outcome verdict, Status status) {
    return Rules.rule(id, List.of(), verdict).status(status);
  }
}
