package io.partnerauth.internal.decide;

import static io.partnerauth.internal.decide.Deciders.COMPANY;
import static io.partnerauth.internal.decide.Deciders.DAY;
import static io.partnerauth.internal.decide.Deciders.PARTNER;
import static io.partnerauth.internal.decide.Deciders.QUESTION;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.partnerauth.Grant;
import io.partnerauth.Outcome;
import io.partnerauth.Partner;
import io.partnerauth.Sale;
import io.partnerauth.internal.rule.Attribute;
import io.partnerauth.internal.rule.Operator;
import io.partnerauth.internal.rule.Rule;
import io.partnerauth.internal.rule.Rules;
import io.partnerauth.internal.space.Partitions;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Each value that an attribute could have is a case, but only one of those that are alike. */
class AllowedTest {
  @Test
  void valuesThatNoRuleTellsApartAreOneCase() {
    VendorQuestion doubtful =
        QUESTION.customer(COMPANY.toBuilder().sector("ENERGY", "HEALTH", "MEDIA").build());
    assertEquals(
        List.of("ENERGY", "MEDIA"),
        values(doubtful, Attribute.CUSTOMER_SECTOR, Operator.EQUAL, "MEDIA"));
  }

  @Test
  void aPartnersCountryThatIsUnknownIsAskedForItsRegions() {
    Partner unsaid = Partner.builder("P").role("RESELLER").grants(PARTNER.grants()).build();
    assertEquals(
        List.of(Set.of(), Set.of("CIS")),
        values(Deciders.partner(unsaid), Attribute.PARTNER_REGIONS, Operator.CONTAINS, "CIS")
            .stream()
            .distinct()
            .toList());
  }

  @Test
  void aRoleThatIsKnownIsTheOnlyOne() {
    for (String asked : List.of("DISTRIBUTOR", "RESELLER")) {
      assertEquals(
          List.of("RESELLER"), values(QUESTION, Attribute.PARTNER_ROLE, Operator.EQUAL, asked));
    }
  }

  @Test
  void aProductThatNoGrantNamesMayBeginAsOneThatIsGranted() {
    Partner granted = Partner.of("P", "RU", Grant.builder("Zoom").products("Ph").build());
    VendorQuestion question = new VendorQuestion(COMPANY, granted, Sale.on(DAY), "Zoom");
    assertEquals(
        List.of("Ph", "Ph ", "other"),
        values(question, Attribute.SALE_PRODUCT, Operator.STARTS_WITH, "Ph"));
  }

  /** Of the attribute in all cases of the only place, where one rule asks for nothing else. */
  private static List<Object> values(
      VendorQuestion question, Attribute attribute, Operator operator, Object literal) {
    Rule rule =
        Rules.rule("R", List.of(), Outcome.REVOKED, Rules.test(attribute, operator, literal));
    return new Allowed(question, Partitions.of(List.of(rule)), Deciders.REGIONS)
        .cases(question.places().get(0)).orElseThrow().stream()
            .map(supposed -> supposed.situation().get(attribute))
            .toList();
  }
}
