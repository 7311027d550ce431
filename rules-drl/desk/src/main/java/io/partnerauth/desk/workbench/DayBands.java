package io.partnerauth.desk.workbench;

import io.partnerauth.AuthorizationRules;
import io.partnerauth.Decision;
import io.partnerauth.Directive;
import io.partnerauth.Outcome;
import io.partnerauth.Reason;
import io.partnerauth.scenario.Scenario;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What one question is answered on every day: stretches of days with one outcome.
 *
 * <p>Between two days that a rule, a region, a grant or a stake names a decision is constant, so
 * one day of each stretch is asked.
 */
final class DayBands {
  private final AuthorizationRules rules;
  private final Scenario question;

  /** A stretch, from its first day on; the first one has always been so. */
  private record Band(Optional<LocalDate> from, Outcome outcome, String why) {
    Map<String, Object> tree() {
      return Tree.of("from", from, "outcome", outcome, "why", why);
    }
  }

  private DayBands(AuthorizationRules rules, Scenario question) {
    this.rules = rules;
    this.question = question;
  }

  /** {@return the stretches in order, each with what makes it differ from the one before} */
  static List<Map<String, Object>> of(AuthorizationRules rules, Scenario question) {
    return new DayBands(rules, question).bands().stream().map(Band::tree).toList();
  }

  private List<Band> bands() {
    TreeSet<LocalDate> days = days();
    question.sale().knownContract().ifPresent(signed -> days.headSet(signed, true).clear());
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
        bands.add(new Band(Optional.of(day), next.outcome(), why(day, spoke(last), spoke(next))));
      }
      last = next;
    }
    return bands;
  }

  private Decision decide(LocalDate day) {
    return rules.evaluate(
        question.customer(), question.partner(), question.sale().toBuilder().date(day).build());
  }

  private static Set<String> spoke(Decision decision) {
    return decision.reasons().stream()
        .map(Reason::ruleId)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private TreeSet<LocalDate> days() {
    TreeSet<LocalDate> days = new TreeSet<>(rules.landmarks().days());
    // A rule may also speak from the day after the one that it names.
    days.addAll(days.stream().map(day -> day.plusDays(1)).toList());
    question.partner().grants().forEach(grant -> add(days, grant.from(), grant.to()));
    question
        .customer()
        .ownership()
        .ifPresent(
            graph -> {
              graph.stakes().forEach(stake -> add(days, stake.from(), stake.to()));
              graph.controls().forEach(control -> add(days, control.from(), control.to()));
            });
    return days;
  }

  private static void add(Set<LocalDate> days, Optional<LocalDate> from, Optional<LocalDate> to) {
    from.ifPresent(days::add);
    to.ifPresent(days::add);
  }

  /** {@return the directives that begin or cease to speak, else the row that names the day} */
  private String why(LocalDate day, Set<String> before, Set<String> after) {
    Set<String> changed = new TreeSet<>(before);
    changed.addAll(after);
    changed.removeIf(id -> before.contains(id) && after.contains(id));
    Optional<String> grant =
        question.partner().grants().stream()
            .filter(one -> one.from().filter(day::equals).isPresent())
            .findFirst()
            .map(one -> "grant-begins")
            .or(
                () ->
                    question.partner().grants().stream()
                        .filter(one -> one.to().filter(day::equals).isPresent())
                        .findFirst()
                        .map(one -> "grant-ends"));
    if (grant.isPresent()) {
      return grant.get();
    }
    Set<String> names = new LinkedHashSet<>();
    for (Directive directive : rules.directives()) {
      if (directive.clauses().stream().anyMatch(clause -> changed.contains(clause.id()))) {
        names.add(directive.name());
      }
    }
    Optional<String> region =
        rules.landmarks().regions().stream()
            .filter(
                row ->
                    row.from().filter(day::equals).isPresent()
                        || row.to().filter(day::equals).isPresent())
            .map(row -> row.region() + ": " + row.place())
            .findFirst();
    return names.isEmpty() ? region.orElse("") : String.join(", ", names);
  }
}
