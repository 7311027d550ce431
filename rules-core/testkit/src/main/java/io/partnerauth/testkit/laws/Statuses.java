package io.partnerauth.testkit.laws;

import static java.util.Objects.requireNonNull;

import io.partnerauth.AuthorizationRules;
import io.partnerauth.Enquiry;
import io.partnerauth.Outcome;
import io.partnerauth.Status;
import io.partnerauth.internal.rule.Rule;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** One directive under each status, on the same question. */
record Statuses(RulesUnderTest test, String directive, Map<Status, AuthorizationRules> rules) {
  private static final List<Status> RISING =
      List.of(Status.WITHDRAWN, Status.REPORTED, Status.UNCLEAR, Status.RECEIVED, Status.CONFIRMED);

  /** {@return the statuses of a directive, beside what else is said about its vendors' sales} */
  static Statuses of(RulesUnderTest test, String directive) {
    Subject subject = Subject.of(test);
    Map<Status, AuthorizationRules> rules = new EnumMap<>(Status.class);
    for (Status status : RISING) {
      List<Rule> all = subject.under(status, rule -> rule.directive().equals(directive));
      rules.put(status, subject.load(subject.files(beside(directive, all))));
    }
    return new Statuses(test, directive, rules);
  }

  private static List<Rule> beside(String directive, List<Rule> rules) {
    List<Rule> own = rules.stream().filter(rule -> rule.directive().equals(directive)).toList();
    return rules.stream().filter(rule -> own.stream().anyMatch(one -> meet(one, rule))).toList();
  }

  private static boolean meet(Rule one, Rule other) {
    return one.vendors().isEmpty()
        || other.vendors().isEmpty()
        || !Collections.disjoint(one.vendors(), other.vendors());
  }

  /**
   * {@return the same under a policy}
   *
   * @param policy what reported directives count for at most
   */
  Statuses under(Outcome policy) {
    Map<Status, AuthorizationRules> others = new EnumMap<>(Status.class);
    rules.forEach((status, some) -> others.put(status, some.unverified(policy)));
    return new Statuses(test, directive, others);
  }

  void check(Enquiry enquiry) {
    if (Subject.of(test).isSettled(enquiry) && rises(enquiry)) {
      return; // most cells, and quick
    }
    for (int i = 1; i < RISING.size(); i++) {
      asked(RISING.get(i), enquiry).isNeverMilderThan(asked(RISING.get(i - 1), enquiry));
    }
    asked(Status.RECEIVED, enquiry).isNeverMilderThan(asked(Status.CONFIRMED, enquiry));
  }

  private boolean rises(Enquiry enquiry) {
    Outcome before = Outcome.AUTHORIZED;
    for (Status status : RISING) {
      Outcome outcome = test.decide(requireNonNull(rules.get(status)), enquiry).outcome();
      if (outcome.compareTo(before) < 0 || (status == Status.CONFIRMED && outcome != before)) {
        return false;
      }
      before = outcome;
    }
    return true;
  }

  private ComparedEnquiry asked(Status status, Enquiry enquiry) {
    return new ComparedEnquiry(
        test,
        "with \"%s\" %s".formatted(directive, status),
        requireNonNull(rules.get(status)),
        enquiry);
  }
}
