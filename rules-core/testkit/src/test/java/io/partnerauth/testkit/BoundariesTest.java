package io.partnerauth.testkit;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.partnerauth.AuthorizationRules;
import io.partnerauth.Enquiry;
import io.partnerauth.Outcome;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.GenerationMode;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.RandomGenerator;

/** How soon questions near a pack tell it from one with a mistake. */
class BoundariesTest {
  private static final int RUNS = 20;
  private static final int ENOUGH = 100;
  private static final int MOST_TRIES = 2_000;

  /** A piece of the rules, and what stands there by mistake. */
  record Mistake(String right, String wrong) {}

  @Provide
  Arbitrary<Mistake> mistakes() {
    return Arbitraries.of(
        new Mistake("stateInterest >= 50", "stateInterest > 50"),
        new Mistake("stateInterest >= 50", "stateInterest >= 51"),
        new Mistake("stateInterest >= 50", "stateInterest >= 49"),
        new Mistake("stateInterest >= 10", "stateInterest > 10"),
        new Mistake("stateInterest >= 10", "stateInterest <= 10"),
        new Mistake("date >= \"31-Mar-2021\"", "date > \"31-Mar-2021\""),
        new Mistake("date >= \"31-Mar-2021\"", "date >= \"01-Apr-2021\""),
        new Mistake("date >= \"31-Mar-2021\"", "date >= \"30-Mar-2021\""),
        new Mistake("SaleKind.EXPANSION", "SaleKind.SUPPORT"),
        new Mistake("== BuyerClass.GOVERNMENT_AGENCY", "== BuyerClass.STATE_INSTITUTION"),
        new Mistake("!= BuyerClass.GOVERNMENT_AGENCY", "== BuyerClass.GOVERNMENT_AGENCY"),
        new Mistake("!= BuyerClass.GOVERNMENT_AGENCY", "!= BuyerClass.PERSON"),
        new Mistake("stateControlled == true", "stateControlled == false"),
        new Mistake("stateControlled == true ||", "stateControlled == true &&"),
        new Mistake("\"CIS\"", "\"CRIMEA\""),
        new Mistake("\"Zoom\"", "\"Zoom Phone\""),
        new Mistake("Channel.PARTNER", "Channel.VENDOR_DIRECT"));
  }

  @Property(generation = GenerationMode.EXHAUSTIVE)
  void inHalfOfTheRunsAMistakeIsFoundInTensOfTries(@ForAll("mistakes") Mistake mistake) {
    AuthorizationRules rules = SmallPack.rules();
    AuthorizationRules wrong = SmallPack.changed(mistake.right, mistake.wrong);
    int[] tries = IntStream.range(0, RUNS).map(run -> tries(rules, wrong, run)).sorted().toArray();
    assertTrue(tries[RUNS / 2] <= ENOUGH, () -> mistake + ": tries were " + Arrays.toString(tries));
  }

  private static int tries(AuthorizationRules rules, AuthorizationRules wrong, int seed) {
    RandomGenerator<Enquiry> enquiries = Given.of(rules).enquiries().generator(MOST_TRIES);
    Random random = new Random(seed);
    for (int tries = 1; tries < MOST_TRIES; tries++) {
      Enquiry enquiry = enquiries.next(random).value();
      if (outcome(rules, enquiry) != outcome(wrong, enquiry)) {
        return tries;
      }
    }
    return MOST_TRIES;
  }

  private static Outcome outcome(AuthorizationRules rules, Enquiry enquiry) {
    return rules
        .evaluate(enquiry.customer(), enquiry.partner(), enquiry.sale().orElseThrow())
        .outcome();
  }
}
