package io.partnerauth.internal.decide;

import static io.partnerauth.internal.decide.Deciders.COMPANY;
import static io.partnerauth.internal.decide.Deciders.SALE;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.partnerauth.Grant;
import io.partnerauth.Partner;
import io.partnerauth.Place;
import io.partnerauth.Sale;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class VendorQuestionTest {
  private final Partner partner =
      Partner.of("P", "RU", Grant.of("Zoom", "RU"), Grant.of("Zoom"), Grant.of("Cisco"));

  @Test
  void thereIsOneForEachVendorThatGrantedOrTheOneThatIsNamed() {
    assertEquals(List.of("Cisco", "Zoom"), vendors(partner, SALE));
    assertEquals(List.of("Oracle"), vendors(partner, SALE.toBuilder().vendor("Oracle").build()));
    assertEquals(List.of(""), vendors(Partner.of("P", "RU"), SALE));
  }

  @Test
  void onlyTheVendorsGrantsBelongToIt() {
    VendorQuestion question = new VendorQuestion(COMPANY, partner, SALE, "Cisco");
    assertEquals(List.of(Grant.of("Cisco")), question.grants());
    assertEquals(2, Deciders.partner(partner).grants().size());
  }

  @Test
  void eachPlaceIsAskedAboutAndOneOfWhichNothingIsKnownIfNoneIs() {
    assertEquals(
        List.of(Optional.of(Place.of("RU")), Optional.of(Place.of("US"))),
        Deciders.QUESTION.customer(COMPANY.toBuilder().places("US", "RU").build()).places());
    assertEquals(
        List.of(Optional.empty()),
        Deciders.QUESTION.customer(COMPANY.toBuilder().places(new String[0]).build()).places());
  }

  private static List<String> vendors(Partner partner, Sale sale) {
    return VendorQuestion.all(COMPANY, partner, sale).stream().map(VendorQuestion::vendor).toList();
  }
}
