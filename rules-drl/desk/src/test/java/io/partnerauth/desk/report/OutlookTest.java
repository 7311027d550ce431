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
import io.partnerauth.facts.Channel;
import io.partnerauth.facts.SaleKind;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the table leaves open never gives another outcome than the table's rows say together. */
class OutlookTest {
  private static final Path SHIPPED = Path.of("..", "rules");
  private static final LocalDate DAY = LocalDate.of(2026, 11, 30);

  @Test
  void noSaleIsAnsweredMoreMildlyOrSeverelyThanTheRowsAboutItSay() {
    AuthorizationRules rules = AuthorizationRules.load(SHIPPED);
    Map<SaleKind, OutlookTable> tables = new HashMap<>();
    List<Part> parts = Part.of(rules);
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
      SaleKind kind = example.sale().kind();
      OutlookTable table =
          tables.computeIfAbsent(kind, one -> OutlookTable.of(rules, parts, one, DAY));
      Partner partner = example.partner().toBuilder().grants(List.of(Grant.of(vendor))).build();
      Channel channel = example.sale().channel();
      Sale sale = Sale.builder(DAY).vendor(vendor).kind(kind).channel(channel).build();
      Decision decision = rules.evaluate(customer, partner, sale);
      Outcome outcome = decision.outcome();
      if (decision.openQuestions().isEmpty()) {
        asked++;
        List<Outlook> outlooks = outlooks(table, vendor, customer, channel);
        Outcome best =
            outlooks.stream().map(Outlook::best).reduce(Outcome.AUTHORIZED, Outcome::max);
        Outcome worst =
            outlooks.stream().map(Outlook::worst).reduce(Outcome.AUTHORIZED, Outcome::max);
        if (outcome.compareTo(best) < 0 || outcome.compareTo(worst) > 0) {
          wrong.add(example + " is " + outcome + ", the table says " + outlooks);
        }
      }
    }
    assertEquals(List.of(), wrong);
    assertTrue(asked > 500, "only " + asked + " sales");
  }

  /** Of the vendor's own row, and of the rows that it names besides. */
  private static List<Outlook> outlooks(
      OutlookTable table, String vendor, Customer customer, Channel channel) {
    String place = customer.places().get(0).toString();
    BuyerClass buyer = customer.buyerClass().value().orElseThrow();
    OutlookTable.Row rest = table.rows().get(table.rows().size() - 1);
    OutlookTable.Row own =
        at(table, place).stream().filter(row -> row.name().equals(vendor)).findFirst().orElse(rest);
    assertTrue(own.vendors().contains(vendor), () -> vendor + " has no row for " + place);
    List<OutlookTable.Row> rows = new ArrayList<>(List.of(own));
    at(table, place).stream()
        .filter(row -> own.besides().get(buyer).contains(row.name()))
        .filter(row -> row.vendors().contains(vendor))
        .forEach(rows::add);
    return rows.stream()
        .map(row -> (channel == Channel.PARTNER ? row.partner() : row.direct()).get(buyer))
        .toList();
  }

  /** The rows about a place: those that name it and, of the others, those that say "else". */
  private static List<OutlookTable.Row> at(OutlookTable table, String place) {
    Map<List<Object>, OutlookTable.Row> found = new LinkedHashMap<>();
    for (OutlookTable.Row row : table.rows()) {
      List<Object> about = List.of(row.name(), row.vendors());
      if (row.codes().contains(place)) {
        found.put(about, row);
      } else if (row.codes().isEmpty()) {
        found.putIfAbsent(about, row);
      }
    }
    return List.copyOf(found.values());
  }
}
