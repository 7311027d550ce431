package io.partnerauth.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.partnerauth.AuthorizationRules;
import io.partnerauth.Customer;
import io.partnerauth.Enquiry;
import io.partnerauth.Grant;
import io.partnerauth.Partner;
import io.partnerauth.Place;
import io.partnerauth.Sale;
import io.partnerauth.ownership.OwnershipGraph;
import io.partnerauth.ownership.Share;
import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;

/** Parameters need no name: by type alone, or of a domain. */
class GivenDomainTest {
  private static final AuthorizationRules RULES = SmallPack.rules();

  /** Customers and so on near the small pack. */
  static class NearTheSmallPack extends GivenDomain {
    NearTheSmallPack() {
      super(RULES);
    }
  }

  @Property(tries = 100)
  void everythingComesByTypeAlone(
      @ForAll Customer customer,
      @ForAll Partner partner,
      @ForAll Grant grant,
      @ForAll Sale sale,
      @ForAll Enquiry enquiry,
      @ForAll Place place,
      @ForAll OwnershipGraph graph) {
    assertEquals(sale.date(), RULES.evaluate(customer, partner, sale).decidedFor());
    assertTrue(enquiry.sale().isPresent());
    assertTrue(graph.parties().containsKey(OwnershipGraph.SELF));
    assertEquals(place, Place.of(place.toString()));
    assertTrue(partner.toBuilder().grant(grant).build().grants().contains(grant));
  }

  @Domain(NearTheSmallPack.class)
  @Domain(DomainContext.Global.class)
  @Property(tries = 500)
  @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
  void aDomainOfRulesIsOnTheirThresholds(
      @ForAll Customer customer, @ForAll Sale sale, @ForAll LocalDate day) {
    Statistics.label("interest")
        .collect(
            customer
                .stateInterest()
                .filter(range -> range.isExact() && range.low().equals(Share.FIFTY))
                .isPresent());
    Statistics.label("day").collect(day.equals(LocalDate.of(2021, 3, 31)));
    Statistics.label("sale").collect(sale.date().equals(LocalDate.of(2021, 3, 30)));
    Statistics.label("interest").coverage(seen -> seen.check(true).count(n -> n >= 10));
    Statistics.label("day").coverage(seen -> seen.check(true).count(n -> n >= 20));
    Statistics.label("sale").coverage(seen -> seen.check(true).count(n -> n >= 20));
  }
}
