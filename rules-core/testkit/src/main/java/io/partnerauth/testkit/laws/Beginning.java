package io.partnerauth.testkit.laws;

import io.partnerauth.Decision;
import io.partnerauth.Enquiry;
import io.partnerauth.Outcome;
import io.partnerauth.Place;
import io.partnerauth.internal.region.Memberships;
import io.partnerauth.internal.region.Regions;
import io.partnerauth.internal.rule.Rule;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Whether a rule begins to speak on its day, and not before. */
final class Beginning {
  private final RulesUnderTest test;
  private final Subject subject;
  private final Rule rule;
  private final LocalDate day;
  private final Set<Enquiry> before = new HashSet<>();

  Beginning(RulesUnderTest test, Rule rule, LocalDate day) {
    this.test = test;
    this.subject = Subject.of(test);
    this.rule = rule;
    this.day = day;
  }

  void check(Enquiry cell) {
    boolean signedLater =
        ChangedQuestion.sale(cell)
            .knownContract()
            .filter(signed -> !signed.isBefore(day))
            .isPresent();
    if (signedLater) {
      return; // no sale under it can come before the rule
    }
    isSilentBefore(ChangedQuestion.onDay(cell, day.minusDays(1)));
    if (onlyTheDayCounts(cell)) {
      speaksAlready(ChangedQuestion.onDay(cell, day), cell);
    }
  }

  private void isSilentBefore(Enquiry dayBefore) {
    if (before.add(dayBefore)) { // cells of other days come to the same question
      Decision decision = test.decide(subject.rules(), dayBefore);
      if (speaks(decision)) {
        throw Breach.of(
            "%s speaks the day before %s.".formatted(rule.id(), day),
            dayBefore,
            "answer",
            decision);
      }
    }
  }

  private void speaksAlready(Enquiry first, Enquiry later) {
    Decision onTheDay = test.decide(subject.rules(), first);
    Decision afterwards = test.decide(subject.rules(), later);
    if (speaks(afterwards) && !speaks(onTheDay)) {
      throw Breach.of(
          "%s does not speak on %s, its first day.".formatted(rule.id(), day),
          first,
          "on the day",
          onTheDay,
          "later",
          afterwards);
    }
  }

  private boolean speaks(Decision decision) {
    return decision.outcome() != Outcome.AUTHORIZED && Said.rules(decision).contains(rule.id());
  }

  /** Whether the rule, if it speaks here, has to speak on its first day too. */
  private boolean onlyTheDayCounts(Enquiry cell) {
    LocalDate here = ChangedQuestion.sale(cell).date();
    return !here.isBefore(day)
        && NamedDays.isOnlyOne(rule, day)
        && memberships(cell, here).equals(memberships(cell, day));
  }

  private List<Memberships> memberships(Enquiry cell, LocalDate on) {
    Regions regions = subject.pack().regions();
    List<Memberships> all = new ArrayList<>();
    for (Place place : cell.customer().places()) {
      all.add(regions.at(place.country(), place.subdivision(), on));
    }
    cell.partner()
        .country()
        .ifPresent(country -> all.add(regions.at(country, Optional.empty(), on)));
    return all;
  }
}
