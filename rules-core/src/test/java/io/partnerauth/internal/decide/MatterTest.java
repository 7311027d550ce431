package io.partnerauth.internal.decide;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.partnerauth.Outcome;
import io.partnerauth.internal.rule.Attribute;
import io.partnerauth.internal.rule.Situation;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MatterTest {
  private static final Attribute SECTOR = Attribute.CUSTOMER_SECTOR;
  private static final Attribute ROLE = Attribute.PARTNER_ROLE;

  @Test
  void anUnknownFactMattersWhereAnotherValueAloneGivesAnotherOutcome() {
    assertEquals(
        Set.of(SECTOR),
        unknowns(
            answer(Outcome.REVOKED, SECTOR, "media", ROLE, "reseller"),
            answer(Outcome.AUTHORIZED, SECTOR, "energy", ROLE, "reseller"),
            answer(Outcome.AUTHORIZED, SECTOR, "energy", ROLE, "distributor")));
  }

  @Test
  void nothingMattersWhereAllAgree() {
    assertEquals(
        Set.of(),
        unknowns(
            answer(Outcome.REVOKED, SECTOR, "media", ROLE, "reseller"),
            answer(Outcome.REVOKED, SECTOR, "energy", ROLE, "reseller")));
  }

  @Test
  void whatFollowsFromAnUnknownFactIsNotHeldStill() {
    assertEquals(
        Set.of(Attribute.CUSTOMER_COUNTRY),
        unknowns(
            answer(
                Outcome.REVOKED,
                Attribute.CUSTOMER_COUNTRY,
                "RU",
                Attribute.CUSTOMER_REGIONS,
                Set.of("CIS")),
            answer(
                Outcome.AUTHORIZED,
                Attribute.CUSTOMER_COUNTRY,
                "US",
                Attribute.CUSTOMER_REGIONS,
                Set.of())));
  }

  @Test
  void whoOwnsTheCustomerIsOneQuestion() {
    Attribute interest = Attribute.CUSTOMER_STATE_INTEREST;
    Attribute control = Attribute.CUSTOMER_STATE_CONTROLLED;
    assertEquals(
        Set.of(interest),
        unknowns(
            answer(Outcome.REVOKED, interest, 60, control, true),
            answer(Outcome.REVIEW, interest, 60, control, false),
            answer(Outcome.AUTHORIZED, interest, 10, control, false)));
  }

  private static Set<Attribute> unknowns(CaseAnswer... cases) {
    return Matter.unknowns(EnumeratedAnswer.of(List.of(cases)));
  }

  private static CaseAnswer answer(
      Outcome outcome, Attribute one, Object value, Attribute other, Object otherValue) {
    return new CaseAnswer(
        new Case(Situation.empty(), Map.of(one, value, other, otherValue)),
        outcome,
        List.of(),
        true);
  }
}
