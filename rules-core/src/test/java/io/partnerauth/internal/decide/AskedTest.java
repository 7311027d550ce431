package io.partnerauth.internal.decide;

import static io.partnerauth.internal.decide.Deciders.COMPANY;
import static io.partnerauth.internal.decide.Deciders.QUESTION;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.partnerauth.Grant;
import io.partnerauth.Outcome;
import io.partnerauth.Partner;
import io.partnerauth.internal.rule.Attribute;
import io.partnerauth.internal.rule.Operator;
import io.partnerauth.internal.rule.Rules;
import io.partnerauth.internal.rule.Situation;
import io.partnerauth.internal.space.Partitions;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AskedTest {
  @Test
  void aSituationIsAskedUnderEachProgramThatCoversTheSale() {
    Partner partner =
        Partner.of(
            "P",
            "RU",
            Grant.builder("Zoom").program("Gold").build(),
            Grant.builder("Zoom").territory("RU").program("Silver").build(),
            Grant.builder("Zoom").territory("US").program("Bronze").build());
    Asked asked = asked(Deciders.partner(partner));
    assertEquals(
        List.of("Gold", "Silver"),
        asked.situations().stream().map(s -> s.get(Attribute.GRANT_PROGRAM)).sorted().toList());
    assertEquals(Set.of(), asked.open());
  }

  @Test
  void aSituationThatNoGrantCoversIsAskedWithoutAProgram() {
    Partner partner =
        Partner.of("P", "RU", Grant.builder("Zoom").territory("US").program("Bronze").build());
    List<Situation> situations = asked(Deciders.partner(partner)).situations();
    assertEquals(1, situations.size());
    assertNull(situations.get(0).get(Attribute.GRANT_PROGRAM));
  }

  @Test
  void whatIsNotKnownIsOpen() {
    Asked asked = asked(QUESTION.customer(COMPANY.toBuilder().sector("MEDIA", "ENERGY").build()));
    assertEquals(Set.of(Attribute.CUSTOMER_SECTOR), asked.open());
    assertEquals(2, asked.situations().size());
  }

  private static Asked asked(VendorQuestion question) {
    Partitions landmarks =
        Partitions.of(
            List.of(
                Rules.rule(
                    "R",
                    List.of(),
                    Outcome.REVOKED,
                    Rules.test(Attribute.CUSTOMER_SECTOR, Operator.EQUAL, "MEDIA"))));
    return Asked.of(question, landmarks, Deciders.REGIONS).get(0);
  }
}
