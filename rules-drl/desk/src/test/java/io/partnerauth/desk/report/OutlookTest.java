package io.partnerauth.desk.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.partnerauth.AuthorizationRules;
import io.partnerauth.Customer;
import io.partnerauth.Decision;
import io.partnerauth.Grant;
import io.partnerauth.Outcome;
import io.partnerauth.Partner;
import io.partnerauth.Sale;
import io.partnerauth.analysis.Example;
import io.partnerauth.analysis.PackAnalysis;
import io.partnerauth.facts.BuyerClass;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the table leaves open never gives another outcome than the table says. */
class OutlookTest {
  private static final Path SHIPPED = Path.of("..", "rules");
  private static final LocalDate DAY = LocalDate.of(2026, 11, 30);

  @Test
  void noSaleIsAnsweredOutsideOfItsOutlook() {
    AuthorizationRules rules = AuthorizationRules.load(SHIPPED);
    Map<List<Object>, Outlook> known = new HashMap<>();
    List<String> wrong = new ArrayList<>();
    int asked = 0;
    for (Example example : PackAnalysis.load(SHIPPED).examples(400).toList()) {
      Customer customer = example.customer();
      if (customer.places().size() != 1 || !customer.buyerClass().isKnown()) {
        continue;
      }
      boolean owned =
          customer.stateInterest().isPresent() || !customer.stateControlled().isUnknown();
      if (owned && customer.buyerClass().allows(BuyerClass.PERSON)) {
        continue; // nobody owns a person, unless a host says so
      }
      String vendor = example.sale().vendor().orElse("Adobe");
      Questions.Deal deal =
          new Questions.Deal(vendor, example.sale().kind(), example.sale().channel(), DAY);
      String place = customer.places().get(0).toString();
      BuyerClass buyer = customer.buyerClass().value().orElseThrow();
      Outlook outlook =
          known.computeIfAbsent(
              List.of(deal, place, buyer), key -> Outlook.of(rules, deal, place, buyer));
      Partner partner = example.partner().toBuilder().grants(List.of(Grant.of(vendor))).build();
      Sale sale =
          Sale.builder(DAY).vendor(vendor).kind(deal.kind()).channel(deal.channel()).build();
      Decision decision = rules.evaluate(customer, partner, sale);
      Outcome outcome = decision.outcome();
      asked++;
      boolean open = !decision.openQuestions().isEmpty();
      if (!open
          && (outcome.compareTo(outlook.best()) < 0 || outcome.compareTo(outlook.worst()) > 0)) {
        wrong.add(example + " is " + outcome + ", the table says " + outlook);
      }
    }
    assertEquals(List.of(), wrong);
    assertTrue(asked > 500, "only " + asked + " sales");
  }
}
