package io.partnerauth.testkit.laws;

import io.partnerauth.AuthorizationRules;
import io.partnerauth.Decision;
import io.partnerauth.Enquiry;
import io.partnerauth.Outcome;
import io.partnerauth.internal.place.PlaceCodes;

/**
 * A question to some rules, to be held against another question or other rules.
 *
 * @param how in what it differs from the other, for people, such as "without ZOOM-2021-1"
 */
record ComparedEnquiry(RulesUnderTest test, String how, AuthorizationRules rules, Enquiry enquiry) {

  Decision decision() {
    return test.decide(rules, enquiry);
  }

  /** {@return whether nothing that matters is unknown} */
  boolean isDefinite() {
    return PossibleOutcomes.of(decision().rulings().get(0)).definite();
  }

  /**
   * Fails when this is answered more mildly than the other, both being questions of cells: known in
   * everything but, for some places, whether they belong to a region.
   */
  void isNeverMilderInItsCellThan(ComparedEnquiry other) {
    Subject subject = Subject.of(test);
    if (subject.isSettled(enquiry)
        && subject.isSettled(other.enquiry)
        && decision().outcome().compareTo(other.decision().outcome()) >= 0) {
      return; // most cells, and quick
    }
    isNeverMilderThan(other);
  }

  /**
   * Fails when this is answered more mildly than the other. Where a fact is unknown, neither the
   * mildest nor the most severe outcome that is still possible may be milder.
   */
  void isNeverMilderThan(ComparedEnquiry other) {
    Decision here = decision();
    Decision there = other.decision();
    PossibleOutcomes possible = PossibleOutcomes.of(here.rulings().get(0));
    PossibleOutcomes than = PossibleOutcomes.of(there.rulings().get(0));
    if (!possible.atLeast(than)) {
      throw Breach.of(
          "The answer is %s %s, which is milder than %s %s."
              .formatted(possible, how, than, other.how),
          enquiry,
          how,
          here,
          other.how,
          there);
    }
  }

  /** Fails when the other is more severe, unless no grant may cover this one. */
  void isNeverWorseWith(ComparedEnquiry grant) {
    Decision here = decision();
    Decision there = grant.decision();
    PossibleOutcomes possible = PossibleOutcomes.of(here.rulings().get(0));
    PossibleOutcomes then = PossibleOutcomes.of(there.rulings().get(0));
    if (!possible.outcomes().contains(Outcome.NO_GRANT) && !possible.atLeast(then)) {
      throw Breach.of(
          "With one grant more it is %s, without it %s.".formatted(then, possible),
          grant.enquiry,
          grant.how,
          there,
          how,
          here);
    }
  }

  /**
   * Fails when the other, in which more is known, may become what this may not. A place of two
   * countries is two places: that no grant covers it hides what is open in the second one.
   */
  void isOnlySettledBy(ComparedEnquiry more) {
    Decision before = decision();
    Decision after = more.decision();
    PossibleOutcomes possible = PossibleOutcomes.of(before.rulings().get(0));
    PossibleOutcomes then = PossibleOutcomes.of(after.rulings().get(0));
    if (!possible.outcomes().containsAll(then.outcomes())
        && !(isInTwoCountries() && possible.isOnly(Outcome.NO_GRANT) && then.atLeast(possible))) {
      throw Breach.of(
          "It was %s, and %s it is %s.".formatted(possible, more.how, then),
          more.enquiry,
          how,
          before,
          more.how,
          after);
    }
  }

  private boolean isInTwoCountries() {
    return enquiry.customer().places().stream()
        .anyMatch(place -> PlaceCodes.isShared(place.toString()));
  }

  /** Fails when outcome, rules or open questions differ from those of the other. */
  void isAnsweredLike(ComparedEnquiry other) {
    Decision here = decision();
    Decision there = other.decision();
    boolean silent = here.outcome() == Outcome.AUTHORIZED && there.outcome() == Outcome.AUTHORIZED;
    if (!silent && !Said.inShort(here).equals(Said.inShort(there))) {
      throw Breach.of(
          "The answer %s differs from that %s.".formatted(how, other.how),
          enquiry,
          how,
          here,
          other.how,
          there);
    }
  }
}
