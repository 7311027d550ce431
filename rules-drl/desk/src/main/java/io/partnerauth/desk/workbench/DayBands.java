package io.partnerauth.desk.workbench;

import io.partnerauth.AuthorizationRules;
import io.partnerauth.Decision;
import io.partnerauth.Outcome;
import io.partnerauth.desk.AnswerDays;
import io.partnerauth.desk.AnswerDays.Cause;
import io.partnerauth.desk.AnswerDays.Kind;
import io.partnerauth.desk.AskedCase;
import io.partnerauth.desk.RulesPack;
import io.partnerauth.scenario.Scenario;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;

/**
 * What one question is answered on every day: stretches of days with one outcome.
 *
 * <p>Between two days that a rule, a region, a grant or a stake names a decision is constant, so
 * one day of each stretch is asked.
 */
final class DayBands {
  private final AuthorizationRules rules;
  private final Scenario question;
  private final AnswerDays asked;

  /** A stretch, from its first day on; the first one has always been so. */
  private record Band(Optional<LocalDate> from, Outcome outcome, String why) {
    Map<String, Object> tree() {
      return Tree.of("from", from, "outcome", outcome, "why", why);
    }
  }

  private DayBands(AuthorizationRules rules, Scenario question) {
    this.rules = rules;
    this.question = question;
    this.asked =
        new AnswerDays(
            new AskedCase(
                "",
                RulesPack.SHIPPED,
                question.name(),
                rules,
                question.customer(),
                question.partner(),
                question.sale()));
  }

  /** {@return the stretches in order, each with what makes it differ from the one before} */
  static List<Map<String, Object>> of(AuthorizationRules rules, Scenario question) {
    return new DayBands(rules, question).bands().stream().map(Band::tree).toList();
  }

  private List<Band> bands() {
    SortedSet<LocalDate> days = asked.days();
    question.sale().knownContract().ifPresent(signed -> days.headSet(signed.plusDays(1)).clear());
    LocalDate first =
        question
            .sale()
            .knownContract()
            .orElseGet(() -> (days.isEmpty() ? question.sale().date() : days.first()).minusDays(1));
    List<Band> bands = new ArrayList<>();
    Decision last = decide(first);
    bands.add(new Band(Optional.empty(), last.outcome(), ""));
    for (LocalDate day : days) {
      Decision next = decide(day);
      if (next.outcome() != last.outcome()) {
        // Reasons take far longer than outcomes; only those at an end are looked at.
        bands.add(new Band(Optional.of(day), next.outcome(), why(day, last, next)));
      }
      last = next;
    }
    return bands;
  }

  private Decision decide(LocalDate day) {
    return rules.evaluate(
        question.customer(), question.partner(), question.sale().toBuilder().date(day).build());
  }

  /** {@return the grant that begins or ends, else the directives, else the first other cause} */
  private String why(LocalDate day, Decision before, Decision after) {
    List<Cause> causes = asked.causes(day, before, after);
    for (Cause cause : causes) {
      if (cause.kind() == Kind.GRANT_BEGINS || cause.kind() == Kind.GRANT_ENDS) {
        return cause.kind() == Kind.GRANT_BEGINS ? "grant-begins" : "grant-ends";
      }
    }
    List<String> directives =
        causes.stream().filter(cause -> cause.kind() == Kind.DIRECTIVE).map(Cause::text).toList();
    return directives.isEmpty()
        ? causes.stream().map(Cause::text).findFirst().orElse("")
        : String.join("; ", directives);
  }
}
