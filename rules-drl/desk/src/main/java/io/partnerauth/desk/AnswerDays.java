package io.partnerauth.desk;

import io.partnerauth.Decision;
import io.partnerauth.Directive;
import io.partnerauth.Grant;
import io.partnerauth.Licence;
import io.partnerauth.Reason;
import io.partnerauth.RegionMember;
import io.partnerauth.Status;
import io.partnerauth.StatusStep;
import io.partnerauth.ownership.Control;
import io.partnerauth.ownership.OwnershipGraph;
import io.partnerauth.ownership.Stake;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The days on which the answer to one question can change, and what happens on each.
 *
 * <p>Between two days that a rule, a region, a grant, a licence or a stake names a decision is
 * constant.
 */
public record AnswerDays(AskedCase asked) {
  /** What may have changed an answer. */
  public enum Kind {
    /** A grant of the partner begins. */
    GRANT_BEGINS,
    /** A grant of the partner ends. */
    GRANT_ENDS,
    /** Clauses begin or cease to speak. */
    DIRECTIVE,
    /** Something became known about a directive. */
    STATUS,
    /** A licence of the sale begins or ends. */
    LICENCE,
    /** A place joins or leaves a region. */
    REGION,
    /** A stake or control of an owner begins or ends. */
    OWNERS
  }

  /**
   * Something that happens on a day.
   *
   * @param text it in words, for people
   */
  public record Cause(Kind kind, String text) {}

  /** {@return the days, in order; the day after one that a rule names is one, too} */
  public SortedSet<LocalDate> days() {
    SortedSet<LocalDate> days = new TreeSet<>(asked.rules().landmarks().days());
    days.addAll(days.stream().map(day -> day.plusDays(1)).toList());
    asked.partner().grants().forEach(grant -> add(days, grant.from(), grant.to()));
    asked.sale().licences().forEach(one -> add(days, one.from(), one.to()));
    asked.customer().ownership().ifPresent(graph -> days.addAll(graph.days()));
    asked.partner().ownership().ifPresent(graph -> days.addAll(graph.days()));
    return days;
  }

  private static void add(Set<LocalDate> days, Optional<LocalDate> from, Optional<LocalDate> to) {
    from.ifPresent(days::add);
    to.ifPresent(days::add);
  }

  /** {@return the ids of the rules that stand behind a decision, in order} */
  static SortedSet<String> spoke(Decision decision) {
    return decision.reasons().stream()
        .map(Reason::ruleId)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /**
   * {@return what happens on a day that may have changed the answer}
   *
   * @param before the decision of the day before
   * @param after the decision of that day
   */
  public List<Cause> causes(LocalDate day, Decision before, Decision after) {
    List<Cause> causes = new ArrayList<>();
    for (Grant grant : asked.partner().grants()) {
      if (isOn(day, grant.from())) {
        causes.add(new Cause(Kind.GRANT_BEGINS, "the grant of " + grant.vendor() + " begins"));
      }
      if (isOn(day, grant.to())) {
        causes.add(new Cause(Kind.GRANT_ENDS, "the grant of " + grant.vendor() + " ends"));
      }
    }
    for (Licence licence : asked.sale().licences()) {
      event(day, licence.from(), licence.to())
          .ifPresent(
              what ->
                  causes.add(
                      new Cause(
                          Kind.LICENCE, "the licence %s %s".formatted(licence.name(), what))));
    }
    directives(day, before, after, causes);
    for (RegionMember row : asked.rules().landmarks().regions()) {
      if (isOn(day, row.from()) || isOn(day, row.to())) {
        String what = isOn(day, row.from()) ? "begins" : "ends";
        causes.add(
            new Cause(
                Kind.REGION,
                "%s: %s as %s %s".formatted(row.region(), row.place(), row.role(), what)));
      }
    }
    asked.customer().ownership().ifPresent(graph -> owners(day, graph, causes));
    return causes;
  }

  private void directives(LocalDate day, Decision before, Decision after, List<Cause> causes) {
    Set<String> was = spoke(before);
    Set<String> is = spoke(after);
    for (Directive directive : asked.rules().directives()) {
      List<String> begin = ids(directive, is, was);
      List<String> cease = ids(directive, was, is);
      if (!begin.isEmpty() || !cease.isEmpty()) {
        causes.add(
            new Cause(
                Kind.DIRECTIVE,
                directive.name()
                    + (begin.isEmpty() ? "" : ": " + String.join(", ", begin) + " speaks")
                    + (cease.isEmpty() ? "" : ": " + String.join(", ", cease) + " is silent")));
      }
      directive.clauses().stream()
          .flatMap(clause -> counted(clause.steps()))
          .filter(step -> step.day().equals(day) || isOn(day, after(step)))
          .distinct()
          .forEach(step -> causes.add(new Cause(Kind.STATUS, status(directive, step, day))));
    }
  }

  /** The steps that can change the answer on their day. */
  private Stream<StatusStep> counted(List<StatusStep> steps) {
    Optional<LocalDate> known = asked.rules().knownOn();
    return known.isEmpty()
        ? steps.stream()
        : steps.stream() // the sale's day matters to them only since a first one ended the rule
            .dropWhile(step -> step.status().compareTo(Status.SUSPENDED) < 0)
            .filter(step -> !step.day().isAfter(known.get()));
  }

  /** The first day after a suspension. */
  private static Optional<LocalDate> after(StatusStep step) {
    return step.to().map(last -> last.plusDays(1));
  }

  private static String status(Directive directive, StatusStep step, LocalDate day) {
    String status = step.status().name().toLowerCase(Locale.ROOT);
    return directive.name() + " is " + (step.day().equals(day) ? status : "no longer " + status);
  }

  private static List<String> ids(Directive directive, Set<String> in, Set<String> out) {
    return directive.clauses().stream()
        .map(Directive.Clause::id)
        .filter(id -> in.contains(id) && !out.contains(id))
        .toList();
  }

  private static void owners(LocalDate day, OwnershipGraph graph, List<Cause> causes) {
    for (Stake stake : graph.stakes()) {
      event(day, stake.from(), stake.to())
          .ifPresent(
              what ->
                  causes.add(
                      new Cause(
                          Kind.OWNERS,
                          "%s's stake in %s %s".formatted(stake.owner(), stake.owned(), what))));
    }
    for (Control control : graph.controls()) {
      event(day, control.from(), control.to())
          .ifPresent(
              what ->
                  causes.add(
                      new Cause(
                          Kind.OWNERS,
                          "%s's control of %s %s".formatted(control.by(), control.over(), what))));
    }
  }

  private static Optional<String> event(
      LocalDate day, Optional<LocalDate> from, Optional<LocalDate> to) {
    return isOn(day, from)
        ? Optional.of("begins")
        : Optional.of("ends").filter(ends -> isOn(day, to));
  }

  private static boolean isOn(LocalDate day, Optional<LocalDate> other) {
    return other.filter(day::equals).isPresent();
  }
}
