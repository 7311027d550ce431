package io.partnerauth.internal.decide;

import static io.partnerauth.internal.decide.Deciders.COMPANY;
import static io.partnerauth.internal.decide.Deciders.DAY;
import static io.partnerauth.internal.decide.Deciders.PARTNER;
import static io.partnerauth.internal.decide.Deciders.REGIONS;
import static io.partnerauth.internal.decide.Deciders.SALE;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.partnerauth.Customer;
import io.partnerauth.Licence;
import io.partnerauth.OwnFacts;
import io.partnerauth.Partner;
import io.partnerauth.Place;
import io.partnerauth.Sale;
import io.partnerauth.facts.BuyerClass;
import io.partnerauth.facts.Channel;
import io.partnerauth.facts.SaleKind;
import io.partnerauth.internal.rule.Attribute;
import io.partnerauth.internal.rule.AttributeKind;
import io.partnerauth.internal.rule.FactSource;
import io.partnerauth.ownership.Share;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class KnownFactsTest {
  @Test
  void eachFactIsReadFromWhatTheHostSaid() {
    FactSource facts =
        facts(
            new VendorQuestion(
                COMPANY.toBuilder()
                    .headquarters("DE")
                    .listings("US-SSI")
                    .endUses("SURVEILLANCE")
                    .labels(Set.of("KEY"))
                    .stateInterest(30)
                    .stateControlled(true)
                    .build(),
                PARTNER.toBuilder().labels(Set.of()).build(),
                SALE.toBuilder()
                    .contractSigned(DAY.minusDays(3))
                    .categories(Set.of("ERP"))
                    .deployment("CLOUD")
                    .classification("EAR99")
                    .own(OwnFacts.NONE.number("paymentDays", 30))
                    .licence(Licence.of("BIS-GL-4", "BIS"))
                    .licence(Licence.builder("OVER").issuer("BIS").to(DAY).build())
                    .labels(Set.of("TENDER"))
                    .build(),
                "Zoom"),
            Place.of("RO"));
    Map<Attribute, Object> known = new TreeMap<>();
    known.put(Attribute.CUSTOMER_COUNTRY, "RO");
    known.put(Attribute.CUSTOMER_SUBDIVISION, FactSource.UNKNOWN);
    known.put(Attribute.CUSTOMER_REGIONS, Set.of());
    known.put(Attribute.CUSTOMER_BUYER_CLASS, BuyerClass.COMPANY);
    known.put(Attribute.CUSTOMER_SECTOR, "ENERGY");
    known.put(Attribute.CUSTOMER_STATE_INTEREST, Share.percent(30));
    known.put(Attribute.CUSTOMER_STATE_CONTROLLED, true);
    known.put(Attribute.CUSTOMER_HEADQUARTERS, "DE");
    known.put(Attribute.CUSTOMER_LISTINGS, Set.of("US-SSI"));
    known.put(Attribute.CUSTOMER_END_USES, Set.of("SURVEILLANCE"));
    known.put(Attribute.CUSTOMER_LABELS, Set.of("KEY"));
    known.put(Attribute.PARTNER_LABELS, Set.of());
    known.put(Attribute.SALE_CATEGORIES, Set.of("ERP"));
    known.put(Attribute.SALE_DEPLOYMENT, "CLOUD");
    known.put(Attribute.SALE_CLASSIFICATION, "EAR99");
    known.put(Attribute.SALE_LICENCES, Set.of("BIS-GL-4"));
    known.put(Attribute.SALE_LABELS, Set.of("TENDER"));
    known.put(Attribute.PARTNER_ID, "P");
    known.put(Attribute.PARTNER_COUNTRY, "RU");
    known.put(Attribute.PARTNER_REGIONS, Set.of("CIS", "EAEU"));
    known.put(Attribute.PARTNER_ROLE, "RESELLER");
    known.put(Attribute.GRANT_VENDOR, "Zoom");
    known.put(Attribute.GRANT_VENDOR_COUNTRY, FactSource.UNKNOWN); // these rules know of no vendor
    known.put(Attribute.SALE_KIND, SaleKind.NEW);
    known.put(Attribute.SALE_CHANNEL, Channel.PARTNER);
    known.put(Attribute.SALE_PRODUCT, "Meetings");
    known.put(Attribute.SALE_DATE, DAY);
    known.put(Attribute.SALE_CONTRACT_SIGNED, DAY.minusDays(3));
    for (Attribute attribute : withoutFigures()) {
      assertEquals(known.get(attribute), facts.get(attribute), attribute::toString);
    }
    Attribute days = Attribute.own(AttributeKind.SALE_NUMBER, "paymentDays");
    assertEquals(BigDecimal.valueOf(30), facts.get(days));
    assertEquals(
        FactSource.UNKNOWN, facts.get(Attribute.own(AttributeKind.SALE_FLAG, "paymentDays")));
  }

  @Test
  void whatIsNotKnownIsUnknown() {
    FactSource facts =
        facts(
            new VendorQuestion(
                Customer.builder()
                    .sector("ENERGY", "MEDIA")
                    .stateInterest(30)
                    .stateControlled(true)
                    .build(),
                Partner.builder("P").build(),
                Sale.on(DAY),
                "Zoom"),
            Place.of("US"));
    Set<Attribute> present =
        Set.of(
            Attribute.CUSTOMER_COUNTRY,
            Attribute.CUSTOMER_REGIONS,
            Attribute.PARTNER_ID,
            Attribute.GRANT_VENDOR,
            Attribute.GRANT_PROGRAM,
            Attribute.SALE_CONTRACT_SIGNED,
            Attribute.SALE_LICENCES,
            Attribute.SALE_KIND,
            Attribute.SALE_CHANNEL,
            Attribute.SALE_DATE);
    for (Attribute attribute : withoutFigures()) {
      if (!present.contains(attribute)) {
        assertEquals(FactSource.UNKNOWN, facts.get(attribute), attribute::toString);
      }
    }
  }

  private static FactSource facts(VendorQuestion question, Place place) {
    return new KnownFacts(
        question.customer(),
        question.partner(),
        question.sale(),
        question.vendor(),
        place,
        null,
        question.customer(),
        REGIONS);
  }

  private static List<Attribute> withoutFigures() {
    return Attribute.all().stream().filter(one -> one.kind().figure().isEmpty()).toList();
  }
}
