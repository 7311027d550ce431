package io.partnerauth.testkit.laws;

import io.partnerauth.Authority;
import io.partnerauth.AuthorizationRules;
import io.partnerauth.Decision;
import io.partnerauth.Enquiry;
import io.partnerauth.Outcome;
import io.partnerauth.Place;
import io.partnerauth.internal.rule.Attribute;
import io.partnerauth.internal.rule.Rule;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;

/** Laws of places, regions, days and contracts: 20, 21, 22, 23, 24. */
public interface RegionAndDateLaws extends RulesUnderTest {
  /**
   * Law 20. Between two days that follow each other among those that a rule, membership, grant,
   * stake or control relation names, nothing changes. So the calendar of a pack is what its files
   * say. A question is asked on its own day and on the last one before the next named day.
   */
  @Property(tries = 500, shrinking = ShrinkingMode.FULL)
  @Label("Law 20: between two named days nothing changes")
  @LookAt("how days are compared: from the named day on, or up to the day before it.")
  default void betweenTwoNamedDaysNothingChanges(@ForAll("enquiries") Enquiry enquiry) {
    Subject subject = Subject.of(this);
    SortedSet<LocalDate> named = NamedDays.of(subject, enquiry);
    LocalDate day = ChangedQuestion.sale(enquiry).date();
    LocalDate next = named.tailSet(day.plusDays(1)).stream().findFirst().orElse(day.plusYears(1));
    Enquiry last = ChangedQuestion.onDay(enquiry, next.minusDays(1));
    Decision here = decide(subject.rules(), enquiry);
    Decision there = decide(subject.rules(), last);
    if (!Said.inShort(here).equals(Said.inShort(there))) {
      throw Breach.of(
          "Between %s and %s nothing is named, but the answer changes."
              .formatted(day, next.minusDays(1)),
          enquiry,
          "on " + day,
          here,
          "on " + next.minusDays(1),
          there);
    }
  }

  /**
   * Law 21. A rule from a day on says nothing the day before. Where it speaks later, the places
   * being in the same regions, it speaks on the day itself.
   */
  @Example
  @Label("Law 21: a rule from a day on begins on that day")
  @LookAt("how the day of the sale reaches the rules: a time zone can move it by one.")
  default void aRuleFromADayOnBeginsOnThatDay() {
    Subject subject = Subject.of(this);
    for (Rule rule : subject.pack().rules()) {
      for (LocalDate day : NamedDays.beginnings(rule)) {
        Beginning beginning = new Beginning(this, rule, day);
        subject.cells().of(rule).questions().forEach(beginning::check);
      }
    }
    Covered.say(subject.cells().toString());
  }

  /**
   * Law 22. What is changed in one region leaves decisions alone that name only others. Each region
   * in turn gets other members; the vendors whose rules do not name it, and the grants that do not,
   * must not notice.
   */
  @Property(tries = 300, shrinking = ShrinkingMode.FULL)
  @Label("Law 22: a change in one region leaves others alone")
  @LookAt("how the regions of a place are looked up, and their names compared.")
  default void aChangeInOneRegionLeavesOthersAlone(@ForAll("enquiries") Enquiry enquiry) {
    Subject subject = Subject.of(this);
    for (String region : subject.pack().regions().names()) {
      Enquiry about = ChangedQuestion.ofOneVendor(enquiry);
      if (!OtherMembers.named(subject, about, region)) {
        AuthorizationRules changed =
            subject.variation("other members of " + region, () -> OtherMembers.of(subject, region));
        new ComparedEnquiry(
                this,
                "with the members of %s as they are".formatted(region),
                subject.rules(),
                about)
            .isAnsweredLike(
                new ComparedEnquiry(this, "with other members of " + region, changed, about));
      }
    }
  }

  /**
   * Law 23. Over several places the most severe answer wins, and a place more is never milder. A
   * branch elsewhere does not hide where the customer is. What is open of one place may be settled
   * by another one, if all that it could become comes to the same then.
   */
  @Property(tries = 300, shrinking = ShrinkingMode.FULL)
  @Label("Law 23: over several places the worst place wins")
  @LookAt("how the places of a customer are asked about: each alone, and none left out.")
  default void overSeveralPlacesTheWorstPlaceWins(
      @ForAll("enquiries") Enquiry enquiry, @ForAll("enquiries") Enquiry elsewhere) {
    Subject subject = Subject.of(this);
    List<Place> places = ChangedQuestion.placesOf(enquiry, elsewhere);
    if (places.isEmpty()) {
      return; // no place at all means an unknown one, which is law 14's
    }
    Enquiry all = ChangedQuestion.places(ChangedQuestion.ofOneVendor(enquiry), places);
    Outcome worst = Outcome.AUTHORIZED;
    PossibleOutcomes possible = new PossibleOutcomes(Set.of(worst));
    for (Place place : places) {
      Decision alone = decide(subject.rules(), ChangedQuestion.places(all, List.of(place)));
      worst = worst.max(alone.outcome());
      possible = possible.max(PossibleOutcomes.of(alone.rulings().get(0)));
    }
    Decision together = decide(subject.rules(), all);
    if (together.outcome() != worst && !possible.isOnly(together.outcome())) {
      throw Breach.of(
          "The worst of the places alone is %s, all together are %s."
              .formatted(worst, together.outcome()),
          all,
          "all together",
          together);
    }
  }

  /**
   * Law 24. Under the directives of vendors and partners an old contract is never worse than none.
   * It never helps where a grant is missing, nor against a law, unless a clause of that law asks
   * for the contract, as a law that lets old contracts run out does. A cell without a contract is
   * asked with one that was signed a year before the sale.
   */
  @Example
  @Label("Law 24: an old contract never hurts, and helps against no law that does not say so")
  @LookAt(
      "rules that compare contractSigned: none of a vendor may ask for a contract, and what a law"
          + " spares stands in its own clauses.")
  default void anOldContractNeverHurtsAndHelpsAgainstNoLawThatDoesNotSaySo() {
    Subject subject = Subject.of(this);
    AuthorizationRules vendors = subject.only(rule -> rule.metadata().authority() != Authority.LAW);
    AuthorizationRules laws =
        subject.only(
            rule ->
                rule.metadata().authority() == Authority.LAW
                    && Conditions.tests(rule).stream()
                        .noneMatch(
                            test -> test.attribute().equals(Attribute.SALE_CONTRACT_SIGNED)));
    for (Enquiry cell : subject.cells().questions()) {
      Enquiry none = ChangedQuestion.withoutContract(cell);
      Enquiry with = ChangedQuestion.withContract(cell);
      new ComparedEnquiry(this, "without the contract", vendors, none)
          .isNeverMilderInItsCellThan(new ComparedEnquiry(this, "with it", vendors, with));
      new ComparedEnquiry(this, "under a law, with the contract,", laws, with)
          .isNeverMilderInItsCellThan(new ComparedEnquiry(this, "without it", laws, none));
      Enquiry ungranted = ChangedQuestion.grants(with, List.of());
      new ComparedEnquiry(this, "without a grant, with the contract,", subject.rules(), ungranted)
          .isNeverMilderInItsCellThan(
              new ComparedEnquiry(
                  this, "without it", subject.rules(), ChangedQuestion.withoutContract(ungranted)));
    }
    Covered.say(subject.cells().toString());
  }
}
