package io.partnerauth.testkit.reference;

import io.partnerauth.Outcome;
import io.partnerauth.Status;

/**
 * One rule with all that it inherits.
 *
 * @param verdict what its then part says, whatever its status
 */
record ReferenceClause(String id, ReferenceCondition condition, Outcome verdict, Status status) {
  /** Whether it asks whose product it is; one that does not speaks about everybody's sales. */
  boolean namesVendor() {
    return condition.tests().anyMatch(test -> test.attribute().equals("Grant.vendor"));
  }

  /** {@return what it counts for; AUTHORIZED when it says nothing} */
  Outcome weight(Outcome unverified) {
    return switch (status) {
      case SUSPENDED, WITHDRAWN -> Outcome.AUTHORIZED;
      case REPORTED, UNCLEAR -> verdict.compareTo(unverified) < 0 ? verdict : unverified;
      case RECEIVED, CONFIRMED -> verdict;
    };
  }
}
