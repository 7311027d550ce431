package io.partnerauth.internal.decide;

import static io.partnerauth.internal.decide.Deciders.COMPANY;
import static io.partnerauth.internal.decide.Deciders.DAY;
import static io.partnerauth.internal.decide.Deciders.SALE;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.partnerauth.Grant;
import io.partnerauth.Outcome;
import io.partnerauth.Partner;
import io.partnerauth.facts.Channel;
import io.partnerauth.internal.rule.Rules;
import java.util.List;
import org.junit.jupiter.api.Test;

class RulingNotesTest {
  @Test
  void aPartnerWithoutAnyGrantIsNamed() {
    assertEquals(
        List.of("P has no grant of any vendor."),
        notes(new VendorQuestion(COMPANY, Partner.of("P", "RU"), SALE, "")));
    assertEquals(
        List.of("P has no grant of Zoom."),
        notes(Deciders.partner(Partner.of("P", "RU", Grant.of("Oracle")))));
  }

  @Test
  void theLimitsOfEachGrantAreTold() {
    Partner partner =
        Partner.of(
            "P",
            "RU",
            Grant.builder("Zoom")
                .territory("US", "RO")
                .products("Phone", "Chat")
                .channels(Channel.PARTNER)
                .build(),
            Grant.builder("Zoom").from(DAY.plusDays(1)).to(DAY.plusDays(3)).build(),
            Grant.of("Oracle"));
    assertEquals(
        List.of(
            "No grant of P covers this sale of Zoom: granted products Chat, Phone in RO, US"
                + " through PARTNER; granted from 2021-04-09 until 2021-04-11"
                + " (that day not included)."),
        notes(Deciders.partner(partner)));
  }

  @Test
  void aMissingGrantIsToldOnceAndAlsoWhereARuleIsWorse() {
    VendorQuestion question =
        new VendorQuestion(
            COMPANY.toBuilder().places("RU", "US").build(),
            Partner.of("P", "RU", Grant.of("Zoom", "RO")),
            SALE,
            "Zoom");
    Decider decider = Deciders.over(Rules.rule("R", List.of(), Outcome.REVOKED));
    assertEquals(Outcome.REVOKED, decider.outcome(question));
    assertEquals(
        List.of("No grant of P covers this sale of Zoom: granted in RO."),
        decider.rule(question).notes());
  }

  @Test
  void aGrantedSaleNeedsNoNote() {
    Decider decider = Deciders.over(Rules.rule("R", List.of(), Outcome.REVOKED));
    assertEquals(List.of(), decider.rule(Deciders.QUESTION).notes());
  }

  private static List<String> notes(VendorQuestion question) {
    return Deciders.over().rule(question).notes();
  }
}
