package io.partnerauth.examples.quickstart;

import io.partnerauth.AuthorizationRules;
import io.partnerauth.Customer;
import io.partnerauth.Decision;
import io.partnerauth.Grant;
import io.partnerauth.Partner;
import io.partnerauth.Sale;
import io.partnerauth.facts.BuyerClass;
import io.partnerauth.facts.SaleKind;
import io.partnerauth.ownership.OwnershipGraph;
import io.partnerauth.ownership.Party;
import io.partnerauth.ownership.PartyKind;
import io.partnerauth.ownership.Share;
import io.partnerauth.ownership.Stake;
import java.lang.management.ManagementFactory;
import java.time.LocalDate;

/** A host in one file: may a distributor of Zoom sell to these customers? */
final class Quickstart {
  public static void main(String[] args) {
    AuthorizationRules rules = AuthorizationRules.load();
    Partner partner = Partner.of("RIGHTCONF", "RU", Grant.of("Zoom", "CIS"));
    Sale sale = Sale.builder(LocalDate.of(2021, 4, 8)).vendor("Zoom").build();
    Customer ministry = Customer.of("RU", BuyerClass.GOVERNMENT_AGENCY);
    Decision first = rules.evaluate(ministry, partner, sale);
    long decided = System.currentTimeMillis();
    print("A Russian ministry", first);

    Customer company = Customer.of("RU", BuyerClass.COMPANY);
    Customer half = company.toBuilder().stateInterest(50).stateControlled(true).build();
    print("A company of which the state holds half", rules.evaluate(half, partner, sale));
    var owners = OwnershipGraph.builder().party(Party.of("Russia", PartyKind.STATE));
    owners.party(Party.of("Holding", PartyKind.COMPANY)).party(Party.of("Fund", PartyKind.COMPANY));
    owners.stake(Stake.of("Russia", "Holding", Share.percent(80)));
    owners.stake(Stake.of("Holding", "Fund", Share.percent(70)));
    owners.stake(Stake.of("Fund", OwnershipGraph.SELF, Share.percent(90)));
    Customer chain = company.toBuilder().ownership(owners.build()).build();
    print("A company that the state holds through others", rules.evaluate(chain, partner, sale));
    print("A company whose owners nobody knows", rules.evaluate(company, partner, sale));
    Customer privately = company.toBuilder().stateInterest(0).stateControlled(false).build();
    print("A private company", rules.evaluate(privately, partner, sale));
    Customer university = Customer.of("KZ", BuyerClass.STATE_INSTITUTION);
    print("A Kazakh state university", rules.evaluate(university, partner, sale));
    Sale support =
        sale.toBuilder().kind(SaleKind.SUPPORT).contractSigned(LocalDate.of(2020, 10, 1)).build();
    print("The ministry, support of an old contract", rules.evaluate(ministry, partner, support));

    long started = ManagementFactory.getRuntimeMXBean().getStartTime();
    System.out.println("JVM start to first decision: " + (decided - started) + " ms");
  }

  private static void print(String customer, Decision decision) {
    System.out.println(customer + "\n" + decision.toString().indent(2));
  }
}
