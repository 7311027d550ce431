package io.partnerauth.testkit.laws;

import static java.util.stream.Collectors.groupingBy;

import io.partnerauth.AuthorizationRules;
import io.partnerauth.Enquiry;
import io.partnerauth.InvalidRulesException;
import io.partnerauth.Status;
import io.partnerauth.StatusStep;
import io.partnerauth.internal.rule.Attribute;
import io.partnerauth.internal.rule.Rule;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/**
 * A directive alone, about which something becomes known on a day.
 *
 * @param name of the directive
 */
record KnownThen(RulesUnderTest test, String name, List<Rule> rules, LocalDate day) {
  /** Where a directive names no day at all. */
  private static final LocalDate ANY_DAY = LocalDate.of(2025, 1, 1);

  private static final List<Status> RISING =
      List.of(Status.REPORTED, Status.UNCLEAR, Status.RECEIVED, Status.CONFIRMED);

  /** {@return the directives of a pack, each with its rules} */
  static Map<String, List<Rule>> directives(Subject subject) {
    return new TreeMap<>(subject.pack().rules().stream().collect(groupingBy(Rule::directive)));
  }

  /** {@return the days before and on which something became known about rules} */
  static SortedSet<LocalDate> days(List<Rule> rules) {
    SortedSet<LocalDate> days = new TreeSet<>();
    for (Rule rule : rules) {
      for (StatusStep step : rule.metadata().steps()) {
        days.add(step.day());
        days.add(step.day().minusDays(1));
      }
    }
    return days;
  }

  /**
   * {@return days to withdraw a directive on: where it has steps, each on or after which its
   * answers change, and the day after that; else one}
   */
  static SortedSet<LocalDate> withdrawals(List<Rule> rules) {
    SortedSet<LocalDate> days = new TreeSet<>();
    SortedSet<LocalDate> sales = new TreeSet<>();
    for (Rule rule : rules) {
      sales.addAll(NamedDays.of(rule, Attribute.SALE_DATE));
      rule.metadata().steps().forEach(step -> days.add(step.day().plusDays(1)));
    }
    if (days.isEmpty()) {
      days.add(sales.isEmpty() ? ANY_DAY : sales.first().plusDays(1));
      return days;
    }
    days.addAll(sales);
    sales.forEach(sale -> days.add(sale.plusDays(1)));
    return days;
  }

  /** {@return the days beside and on which rules answer sales in another way, known or not} */
  static SortedSet<LocalDate> sales(List<Rule> rules) {
    SortedSet<LocalDate> named = new TreeSet<>();
    for (Rule rule : rules) {
      named.addAll(NamedDays.of(rule, Attribute.SALE_DATE));
      named.addAll(NamedDays.of(rule, Attribute.SALE_CONTRACT_SIGNED));
      for (StatusStep step : rule.metadata().steps()) {
        named.add(step.day());
        step.to().ifPresent(named::add);
      }
    }
    SortedSet<LocalDate> days = new TreeSet<>();
    named.forEach(day -> days.addAll(List.of(day.minusDays(1), day, day.plusDays(1))));
    return days;
  }

  /** {@return the pack without the steps that became known after a day} */
  static AuthorizationRules until(Subject subject, LocalDate day) {
    return subject.variation(
        "told until " + day,
        () -> {
          List<Rule> heard = new ArrayList<>();
          for (Rule rule : subject.pack().written()) { // without the days of a suspension
            List<StatusStep> steps =
                rule.metadata().steps().stream().filter(one -> !one.day().isAfter(day)).toList();
            if (!steps.isEmpty() || rule.metadata().plainStatus().isPresent()) {
              heard.add(rule.dated(rule.metadata().plainStatus(), steps));
            }
          }
          return heard.isEmpty()
              ? subject.files(subject.under(Status.WITHDRAWN, rule -> true))
              : subject.files(heard);
        });
  }

  /** {@return how many cells were asked, with and without a withdrawal} */
  long checkWithdrawal() {
    if (rules.stream().anyMatch(KnownThen::isWithdrawn)) {
      return 0; // once is enough
    }
    StatusStep withdrawal = new StatusStep(Status.WITHDRAWN, day, Optional.empty());
    Map<String, String> texts =
        files(
            rule -> {
              List<StatusStep> steps = new ArrayList<>(rule.metadata().steps());
              steps.add(withdrawal);
              return rule.dated(rule.metadata().plainStatus(), steps);
            });
    Subject subject = Subject.of(test);
    AuthorizationRules withdrawn;
    try {
      withdrawn = subject.load(texts);
    } catch (InvalidRulesException e) {
      return 0; // on that day there was nothing to withdraw
    }
    AuthorizationRules standing = subject.load(files(rule -> rule));
    List<Enquiry> cells = cells(texts);
    SortedSet<LocalDate> days = days(rules);
    days.addAll(List.of(day.minusDays(1), day));
    for (LocalDate known : days) {
      AuthorizationRules without = test.known(standing, known);
      AuthorizationRules with = test.known(withdrawn, known);
      for (Enquiry cell : cells) {
        asked("not withdrawn, as known on " + known, without, cell)
            .isNeverMilderInItsCellThan(asked("withdrawn on " + day, with, cell));
      }
    }
    return cells.size();
  }

  private List<Enquiry> cells(Map<String, String> texts) {
    SortedSet<LocalDate> days = sales(rules);
    days.addAll(List.of(day.minusDays(1), day));
    return CellQuestions.of(texts, test.mostCells()).spread(days).questions();
  }

  private static boolean isWithdrawn(Rule rule) {
    return rule.metadata().steps().stream().anyMatch(step -> step.status() == Status.WITHDRAWN);
  }

  /** {@return how many cells were asked, under each status that becomes known on the day} */
  long checkOrder() {
    Subject subject = Subject.of(test);
    List<Enquiry> cells = cells(files(rule -> rule.always(Status.CONFIRMED)));
    List<AuthorizationRules> told =
        RISING.stream().map(status -> subject.load(files(become(status)))).toList();
    for (LocalDate known : List.of(day.minusDays(1), day)) {
      List<AuthorizationRules> rising = told.stream().map(one -> test.known(one, known)).toList();
      for (Enquiry cell : cells) {
        for (int i = 1; i < RISING.size(); i++) {
          ComparedEnquiry surer =
              asked(RISING.get(i) + " as known on " + known, rising.get(i), cell);
          ComparedEnquiry less = asked(RISING.get(i - 1) + "", rising.get(i - 1), cell);
          surer.isNeverMilderInItsCellThan(less);
          if (known.isBefore(day)) {
            less.isNeverMilderInItsCellThan(surer); // nobody had heard of it
          }
        }
      }
    }
    return cells.size();
  }

  private UnaryOperator<Rule> become(Status status) {
    List<StatusStep> steps = List.of(new StatusStep(status, day, Optional.empty()));
    return rule -> rule.dated(Optional.empty(), steps);
  }

  private Map<String, String> files(UnaryOperator<Rule> change) {
    return Subject.of(test).files(rules.stream().map(change).toList());
  }

  private ComparedEnquiry asked(String how, AuthorizationRules some, Enquiry cell) {
    return new ComparedEnquiry(test, how, some, cell);
  }
}
