package io.partnerauth.testkit.laws;

import io.partnerauth.AuthorizationRules;
import io.partnerauth.Enquiry;
import io.partnerauth.Outcome;
import io.partnerauth.Status;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** One directive under each status, on the same question. */
final class Statuses {
  private static final List<Status> RISING =
      List.of(Status.WITHDRAWN, Status.REPORTED, Status.UNCLEAR, Status.RECEIVED, Status.CONFIRMED);

  private final RulesUnderTest test;
  private final String directive;
  private final Map<Status, AuthorizationRules> rules = new EnumMap<>(Status.class);

  /**
   * The directive's statuses.
   *
   * @param policy what reported directives count for at most
   */
  Statuses(RulesUnderTest test, String directive, Outcome policy) {
    this.test = test;
    this.directive = directive;
    Subject subject = Subject.of(test);
    for (Status status : RISING) {
      rules.put(
          status,
          subject
              .variation(
                  "%s %s".formatted(directive, status),
                  () ->
                      subject.files(
                          subject.under(status, rule -> rule.directive().equals(directive))))
              .unverified(policy));
    }
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
      Outcome outcome = test.decide(rules.get(status), enquiry).outcome();
      if (outcome.compareTo(before) < 0 || (status == Status.CONFIRMED && outcome != before)) {
        return false;
      }
      before = outcome;
    }
    return true;
  }

  private Asked asked(Status status, Enquiry enquiry) {
    return new Asked(
        test, "with \"%s\" %s".formatted(directive, status), rules.get(status), enquiry);
  }
}
