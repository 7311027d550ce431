package io.partnerauth.testkit.laws;

import io.partnerauth.Enquiry;
import io.partnerauth.Licence;
import io.partnerauth.internal.rule.Attribute;
import io.partnerauth.internal.rule.Condition;
import io.partnerauth.internal.rule.Operator;
import io.partnerauth.internal.rule.Rule;
import java.time.LocalDate;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** The days that rules, regions, grants and owners name. */
final class NamedDays {
  private NamedDays() {}

  /** {@return all days on which the answer to a question may change} */
  static SortedSet<LocalDate> of(Subject subject, Enquiry enquiry) {
    SortedSet<LocalDate> days = new TreeSet<>(subject.pack().regions().dates());
    for (Rule rule : subject.pack().rules()) {
      days.addAll(of(rule, Attribute.SALE_DATE));
      days.addAll(of(rule, Attribute.SALE_CONTRACT_SIGNED));
    }
    // A comparison with <= or > changes on the day after the one that it names.
    Set.copyOf(days).forEach(day -> days.add(day.plusDays(1)));
    enquiry
        .partner()
        .grants()
        .forEach(
            grant -> {
              grant.from().ifPresent(days::add);
              grant.to().ifPresent(days::add);
            });
    for (Licence licence : ChangedQuestion.sale(enquiry).licences()) {
      licence.from().ifPresent(days::add);
      licence.to().ifPresent(days::add);
    }
    enquiry.customer().ownership().ifPresent(graph -> days.addAll(graph.days()));
    enquiry.partner().ownership().ifPresent(graph -> days.addAll(graph.days()));
    return days;
  }

  /** {@return the days with which a rule compares an attribute} */
  static Set<LocalDate> of(Rule rule, Attribute attribute) {
    Set<LocalDate> days = new TreeSet<>();
    Conditions.literals(rule, attribute).forEach(literal -> days.add((LocalDate) literal));
    return days;
  }

  /** {@return the days before which a rule never speaks} */
  static Set<LocalDate> beginnings(Rule rule) {
    Set<LocalDate> days = new TreeSet<>();
    for (Condition.Test test : Conditions.tests(rule)) {
      if (test.attribute().equals(Attribute.SALE_DATE)
          && test.operator() == Operator.AT_LEAST
          && Conditions.requires(rule, test::equals)) {
        days.add((LocalDate) test.literal());
      }
    }
    return days;
  }

  /** {@return whether a rule compares the sale's day with nothing else} */
  static boolean isOnlyOne(Rule rule, LocalDate day) {
    return of(rule, Attribute.SALE_DATE).equals(Set.of(day));
  }
}
