package io.partnerauth.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.partnerauth.Customer;
import io.partnerauth.Grant;
import io.partnerauth.Outcome;
import io.partnerauth.Partner;
import io.partnerauth.Sale;
import io.partnerauth.Status;
import io.partnerauth.facts.BuyerClass;
import io.partnerauth.facts.Channel;
import io.partnerauth.facts.SaleKind;
import io.partnerauth.ownership.Control;
import io.partnerauth.ownership.ControlBasis;
import io.partnerauth.ownership.Coverage;
import io.partnerauth.ownership.ListEntry;
import io.partnerauth.ownership.OwnershipGraph;
import io.partnerauth.ownership.Party;
import io.partnerauth.ownership.PartyKind;
import io.partnerauth.ownership.Share;
import io.partnerauth.ownership.ShareRange;
import io.partnerauth.ownership.Stake;
import io.partnerauth.ownership.StakeType;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class ScenarioFileTest {
  private static final String DEFAULTS =
      """
      defaults:
        partner: {id: RIGHTCONF, country: RU, role: DISTRIBUTOR, grants: [{vendor: Zoom, territory: [CIS]}]}
        sale: {kind: NEW, channel: PARTNER, date: 2021-04-08}
        expect: {outcome: REVIEW}
      scenarios:
      """;

  static List<Scenario> read(String scenarios) {
    ScenarioFile file = ScenarioFile.read("zoom/a.scenarios.yaml", DEFAULTS + scenarios);
    assertEquals("[]", file.issues().toString());
    return file.scenarios();
  }

  private static Customer customer(String fields) {
    return read("  - {name: one, customer: {" + fields + "}}").get(0).customer();
  }

  @Test
  void defaultsAreMergedIntoEachScenario() {
    List<Scenario> scenarios =
        read(
            """
              - name: A ministry
                customer: {country: RU, buyerClass: GOVERNMENT_AGENCY}
                expect: {outcome: REVOKED, rules: [ZOOM-2021-1]}
              - name: Another day
                sale: {date: 2021-03-30, kind: RENEWAL}
            """);
    assertEquals(
        new Scenario(
            "A ministry",
            "zoom/a.scenarios.yaml",
            6,
            Customer.of("RU", BuyerClass.GOVERNMENT_AGENCY),
            Partner.of("RIGHTCONF", "RU", Grant.of("Zoom", "CIS")).toBuilder()
                .role("DISTRIBUTOR")
                .build(),
            Sale.on(LocalDate.parse("2021-04-08")),
            Assumption.NONE,
            new Expectation(
                Outcome.REVOKED,
                Optional.of(new TreeSet<>(List.of("ZOOM-2021-1"))),
                Optional.empty(),
                Optional.empty())),
        scenarios.get(0));
    assertEquals(
        Sale.builder(LocalDate.parse("2021-03-30")).kind(SaleKind.RENEWAL).build(),
        scenarios.get(1).sale());
    assertEquals(Outcome.REVIEW, scenarios.get(1).expect().outcome());
  }

  @Test
  void whatACustomerLeavesOutIsUnknown() {
    assertEquals(Customer.builder().build(), customer(""));
  }

  @Test
  void aFactMayBeOneOfSeveral() {
    assertEquals(
        Customer.builder()
            .places("RU")
            .buyerClass(BuyerClass.STATE_INSTITUTION, BuyerClass.PRIVATE_INSTITUTION)
            .sector("EDUCATION")
            .build(),
        customer(
            "country: RU, buyerClass: [STATE_INSTITUTION, PRIVATE_INSTITUTION], sector: EDUCATION"));
  }

  @Test
  void anEmptyListOfListingsIsKnown() {
    assertEquals(
        Customer.builder().listings(Set.of()).endUses("MILITARY").build(),
        customer("listings: [], endUses: [MILITARY]"));
    assertEquals(Customer.builder().listings("US-MEU").build(), customer("listings: US-MEU"));
  }

  @Test
  void placesAreCountriesOrSubdivisions() {
    assertEquals(Customer.builder().places("CY", "UA-43").build(), customer("places: [UA-43, CY]"));
    assertEquals(
        Customer.builder().places("UA-43").build(), customer("country: UA, subdivision: UA-43"));
  }

  @Test
  void norwayIsACountryAndNotFalse() {
    assertEquals(Customer.builder().places("NO").build(), customer("country: NO"));
  }

  @Test
  void sharesAreNumbersFractionsAndRanges() {
    assertEquals(
        Customer.builder()
            .stateInterest(ShareRange.exactly(Share.parse("1/3")))
            .stateControlled(false)
            .build(),
        customer("stateInterest: 1/3, stateControlled: false"));
    assertEquals(
        Customer.builder()
            .stateInterest(new ShareRange(Share.percent(25), true, Share.percent(50), true))
            .build(),
        customer("stateInterest: {min: 25, max: 50}"));
    assertEquals(
        Customer.builder()
            .stateInterest(new ShareRange(Share.parse("50.23"), true, Share.HUNDRED, true))
            .build(),
        customer("stateInterest: {min: 50.23}"));
  }

  @Test
  void ownersAreAGraph() {
    OwnershipGraph graph =
        OwnershipGraph.of(
            List.of(
                Party.of("ru", PartyKind.STATE).ofState("RU").in("RU").unlisted(),
                Party.of("bank", PartyKind.COMPANY)
                    .in("CY")
                    .listed(
                        ListEntry.of("US-SDN"),
                        ListEntry.of("EU-ASSET-FREEZE").from(LocalDate.parse("2022-02-25"))),
                Party.of("self", PartyKind.COMPANY).covered(Coverage.COMPLETE)),
            List.of(
                Stake.of("ru", "self", Share.percent(40))
                    .of(StakeType.CAPITAL)
                    .from(LocalDate.parse("2020-01-01"))
                    .to(LocalDate.parse("2022-01-01"))),
            List.of(Control.of("ru", "self", ControlBasis.GOLDEN_SHARE)));
    assertEquals(
        Customer.builder().ownership(graph).build(),
        customer(
            """
            ownership: {
                parties: [{id: ru, kind: STATE, state: RU, country: RU, listings: []},
                    {id: bank, kind: COMPANY, country: CY,
                     listings: [US-SDN, {list: EU-ASSET-FREEZE, from: 2022-02-25}]}, {id: self, kind: COMPANY, coverage: COMPLETE}],
                stakes: [{owner: ru, owned: self, share: 40, type: CAPITAL, from: 2020-01-01, to: 2022-01-01}],
                controls: [{by: ru, over: self, basis: GOLDEN_SHARE}]}\
            """));
  }

  @Test
  void aGrantIsLimitedByWhatItNames() {
    Partner partner =
        read("""
              - name: one
                partner:
                  grants:
                    - vendor: Zoom
                      program: Gold
                      products: [Meetings]
                      territory: [CIS, GE]
                      channels: PARTNER
                      from: 2020-01-01
                      to: 2022-01-01
            """)
            .get(0)
            .partner();
    assertEquals(
        List.of(
            Grant.builder("Zoom")
                .territory("CIS", "GE")
                .program("Gold")
                .products("Meetings")
                .channels(Channel.PARTNER)
                .from(LocalDate.parse("2020-01-01"))
                .to(LocalDate.parse("2022-01-01"))
                .build()),
        partner.grants());
  }

  @Test
  void aScenarioMayAssumeAPolicyAndAStatus() {
    Assumption assume =
        read("  - {name: one, assume: {unverified: REVOKED, status: {Z-1: WITHDRAWN, Z: REPORTED}}}")
            .get(0)
            .assume();
    assertEquals(
        new Assumption(
            Optional.of(Outcome.REVOKED),
            Map.of("Z-1", Status.WITHDRAWN, "Z", Status.REPORTED),
            Optional.empty()),
        assume);
  }

  @Test
  void anUnverifiedDirectiveCannotCountForNothing() {
    assertThrows(
        IllegalArgumentException.class,
        () -> new Assumption(Optional.of(Outcome.AUTHORIZED), Map.of(), Optional.empty()));
  }
}
