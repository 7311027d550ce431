package io.partnerauth.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.partnerauth.Authority;
import io.partnerauth.AuthorizationRules;
import io.partnerauth.Customer;
import io.partnerauth.Decision;
import io.partnerauth.Fact;
import io.partnerauth.Grant;
import io.partnerauth.Outcome;
import io.partnerauth.OwnerFigures;
import io.partnerauth.Partner;
import io.partnerauth.Sale;
import io.partnerauth.Status;
import io.partnerauth.TestPack;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScenarioWriterTest {
  private static final LocalDate DAY = LocalDate.of(2021, 4, 8);
  private static final Partner PARTNER =
      Partner.of("P-1", "RU", Grant.of("Zoom", "CIS")).toBuilder().role("DISTRIBUTOR").build();
  private static final Expectation REVIEW =
      new Expectation(Outcome.REVIEW, Optional.empty(), Optional.empty(), Optional.empty());

  private static Scenario scenario(Customer customer) {
    return scenario(customer, PARTNER, Sale.on(DAY), Assumption.NONE, REVIEW);
  }

  private static Scenario scenario(
      Customer customer, Partner partner, Sale sale, Assumption assume, Expectation expect) {
    return new Scenario("A case", "a.scenarios.yaml", 2, customer, partner, sale, assume, expect);
  }

  private static void assertReadBack(Scenario scenario) {
    ScenarioFile file =
        ScenarioFile.read("a.scenarios.yaml", ScenarioWriter.file(List.of(scenario)));
    assertEquals(List.of(), file.issues());
    assertEquals(List.of(scenario), file.scenarios());
  }

  @Test
  void aScenarioIsWrittenAsAnAuthorWritesIt() {
    String text =
        ScenarioWriter.scenario(
            scenario(
                Customer.of("RU", BuyerClass.GOVERNMENT_AGENCY),
                PARTNER,
                Sale.on(DAY),
                Assumption.NONE,
                new Expectation(
                    Outcome.REVOKED,
                    Optional.of(new TreeSet<>(Set.of("Z-1"))),
                    Optional.of(new TreeSet<>(Set.of(Authority.LAW, Authority.VENDOR))),
                    Optional.empty())));
    assertEquals(
        """
          - name: A case
            customer: {country: RU, buyerClass: GOVERNMENT_AGENCY}
            partner: {id: P-1, country: RU, role: DISTRIBUTOR, grants: [{vendor: Zoom, territory: [CIS]}]}
            sale: {kind: NEW, channel: PARTNER, date: 2021-04-08}
            expect: {outcome: REVOKED, rules: [Z-1], authorities: [LAW, VENDOR]}
        """,
        text);
  }

  @Test
  void whatDoesNotFitOnALineIsWrittenOverSeveral() {
    OwnershipGraph graph =
        OwnershipGraph.builder()
            .party(Party.of("self", PartyKind.COMPANY).covered(Coverage.COMPLETE))
            .party(Party.of("agency", PartyKind.PUBLIC_BODY).ofState("RU").named("An agency"))
            .party(Party.of("holding", PartyKind.COMPANY).covered(Coverage.COMPLETE))
            .stake(Stake.of("agency", "holding", Share.parse("1/3")))
            .stake(Stake.of("holding", "self", ShareRange.between(Share.ZERO, Share.FIFTY)))
            .build();
    assertEquals(
        """
        customer:
          buyerClass: COMPANY
          ownership:
            parties:
              - {id: agency, kind: PUBLIC_BODY, name: An agency, state: RU}
              - {id: holding, kind: COMPANY, coverage: COMPLETE}
              - {id: self, kind: COMPANY, coverage: COMPLETE}
            stakes:
              - {owner: agency, owned: holding, share: "1/3"}
              - {owner: holding, owned: self, share: {min: 0, max: 50}}
        """,
        ScenarioWriter.customer(
            Customer.builder().buyerClass(BuyerClass.COMPANY).ownership(graph).build()));
  }

  @Test
  void everyFactOfACustomerIsReadBack() {
    Customer figures =
        Customer.builder()
            .id("C-1")
            .name("Horns & Hoofs: \"LLC\" # 1")
            .places("UA-43")
            .buyerClass(BuyerClass.STATE_INSTITUTION, BuyerClass.PRIVATE_INSTITUTION)
            .sector("EDUCATION")
            .listings(Set.of())
            .endUses("MILITARY")
            .stateInterest(ShareRange.exactly(Share.parse("1/3")))
            .stateControlled(false)
            .build();
    assertReadBack(scenario(figures));
    assertReadBack(scenario(Customer.builder().build()));
    assertReadBack(scenario(Customer.builder().places("RU", "CY", "UA-43").build()));
  }

  @Test
  void factsWithSeveralPossibleValuesAreReadBack() {
    Set<String> none = Set.of();
    assertReadBack(
        scenario(
            Customer.builder()
                .sector("EDUCATION", "DEFENSE")
                .listings(Fact.oneOf(List.of(none, Set.of("US-MEU", "US-SDN"))))
                .endUses(
                    Fact.oneOf(List.of(Set.of("MILITARY"), Set.of("MILITARY", "SURVEILLANCE"))))
                .stateInterest(ShareRange.UNKNOWN)
                .stateControlled(Fact.oneOf(List.of(true, false)))
                .build()));
  }

  @Test
  void endsThatDoNotBelongToARangeAreReadBack() {
    ShareRange above = new ShareRange(Share.percent(25), false, Share.FIFTY, true);
    ShareRange below = new ShareRange(Share.percent(25), true, Share.FIFTY, false);
    assertEquals(
        "customer: {stateInterest: {above: 25, max: 50}}\n",
        ScenarioWriter.customer(Customer.builder().stateInterest(above).build()));
    assertReadBack(scenario(Customer.builder().stateInterest(above).build()));
    assertReadBack(scenario(Customer.builder().stateInterest(below).build()));
  }

  @Test
  void anOwnershipWithEverythingInItIsReadBack() {
    OwnershipGraph graph =
        OwnershipGraph.builder()
            .party(Party.of("ru", PartyKind.STATE))
            .party(Party.of("uni", PartyKind.INSTITUTION).ofState("RU").covered(Coverage.COMPLETE))
            .party(Party.of("who?", PartyKind.UNKNOWN))
            .party(Party.of("clean", PartyKind.PERSON).in("DE").unlisted())
            .party(
                Party.of("bank", PartyKind.COMPANY)
                    .listed(
                        ListEntry.of("US-SDN"),
                        ListEntry.of("US-SSI").from(DAY).to(DAY.plusDays(2)),
                        ListEntry.of("UK, list").to(DAY)))
            .stake(Stake.of("ru", "self", Share.parse("12.5")).of(StakeType.VOTES).from(DAY))
            .stake(Stake.of("self", "self", Share.percent(3)).to(DAY))
            .stake(Stake.of("uni", "self", ShareRange.UNKNOWN).of(StakeType.CAPITAL))
            .control(
                Control.of("who?", "self", ControlBasis.GOLDEN_SHARE).from(DAY).to(DAY.plusDays(1)))
            .build();
    assertReadBack(scenario(Customer.builder().ownership(graph).build()));
    assertReadBack(
        scenario(Customer.builder().ownership(OwnershipGraph.builder().build()).build()));
  }

  @Test
  void partnerSaleAssumptionAndExpectationAreReadBack() {
    Grant limited =
        Grant.builder("Zoom")
            .territory("CIS", "DE")
            .program("Gold")
            .products("Phone", "Rooms, large")
            .channels(Channel.VENDOR_DIRECT)
            .from(DAY)
            .to(DAY.plusDays(2))
            .build();
    Partner partner =
        Partner.builder("P:1").name("A name").grant(limited).grant(Grant.of("X")).build();
    Sale sale =
        Sale.builder(DAY)
            .vendor("Zoom")
            .kind(SaleKind.SUPPORT)
            .channel(Channel.VENDOR_DIRECT)
            .product("Phone")
            .contractSigned(DAY.minusDays(9))
            .build();
    Assumption assume =
        new Assumption(
            Optional.of(Outcome.CONDITIONAL),
            Map.of("Z-1", Status.REPORTED, "Z", Status.CONFIRMED),
            Optional.of(LocalDate.of(2021, 4, 6)));
    Expectation expect =
        new Expectation(
            Outcome.CONDITIONAL,
            Optional.of(new TreeSet<>(Set.of("Z-1", "Z-2"))),
            Optional.of(new TreeSet<>(Set.of(Authority.PARTNER))),
            Optional.of(new TreeSet<>()));
    assertReadBack(scenario(Customer.builder().build(), partner, sale, assume, expect));
    for (SaleKind kind : List.of(SaleKind.NEW, SaleKind.RENEWAL)) {
      for (Fact<Optional<LocalDate>> signed :
          List.of(
              Fact.<Optional<LocalDate>>unknown(),
              Fact.of(Optional.<LocalDate>empty()),
              Fact.of(Optional.of(DAY)),
              Fact.oneOf(List.of(Optional.<LocalDate>empty(), Optional.of(DAY))))) {
        Sale same = Sale.builder(DAY).kind(kind).contractSigned(signed).build();
        assertReadBack(scenario(Customer.builder().build(), partner, same, assume, expect));
      }
    }
    assertEquals(
        "sale: {kind: RENEWAL, channel: PARTNER, date: %s, contractSigned: none}\n".formatted(DAY),
        ScenarioWriter.sale(Sale.builder(DAY).kind(SaleKind.RENEWAL).noContract().build()));
    assertReadBack(
        scenario(
            Customer.builder().build(),
            Partner.builder("P").build(),
            sale,
            new Assumption(Optional.of(Outcome.REVOKED), Map.of(), Optional.empty()),
            expect));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "null",
        "true",
        "NO",
        "~",
        "-",
        "- a",
        "a: b",
        "a # b",
        "#a",
        "1e3",
        "007",
        "1/3",
        "2021-04-08",
        "'",
        "\"",
        "\\",
        "a\nb",
        "a\tb",
        " a",
        "a ",
        "{a}",
        "[a]",
        "a, b",
        "&a",
        "*a",
        "!a",
        "%a",
        "@a",
        "`a",
        "|",
        ">",
        "?",
        "\u0085",
        "a\u2028b",
        "\uFEFFa",
        "\u0000",
        "Рога и копыта",
        "\uD83D\uDE00",
        "a:",
        ":a",
        "---",
        "..."
      })
  void anyTextIsReadBack(String text) {
    assertReadBack(scenario(Customer.builder().id(text).build()));
  }

  @Test
  void aDecisionIsWrittenAsWhatItsScenarioExpects() {
    AuthorizationRules rules =
        AuthorizationRules.load(
            Map.of("regions.csv", TestPack.REGIONS, "zoom/letter.drl", TestPack.ZOOM));
    Customer customer = Customer.of("RU", BuyerClass.COMPANY);
    Decision decision = rules.evaluate(customer, PARTNER, Sale.on(DAY));
    assertEquals(
        "expect: {outcome: REVIEW, rules: [], authorities: [], open: [stateInterest]}\n",
        ScenarioWriter.expect(decision));
    Scenario scenario =
        scenario(customer, PARTNER, Sale.on(DAY), Assumption.NONE, Expectation.of(decision));
    assertEquals(List.of(), scenario.check(rules).differences());
  }

  @Test
  void aScenarioThatExpectsAnotherAuthorityFails() {
    AuthorizationRules rules =
        AuthorizationRules.load(
            Map.of("regions.csv", TestPack.REGIONS, "zoom/letter.drl", TestPack.ZOOM));
    Customer ministry = Customer.of("RU", BuyerClass.GOVERNMENT_AGENCY);
    Expectation law =
        new Expectation(
            Outcome.REVOKED,
            Optional.empty(),
            Optional.of(new TreeSet<>(Set.of(Authority.LAW))),
            Optional.empty());
    assertEquals(
        List.of("authorities: expected [LAW], got [VENDOR]"),
        scenario(ministry, PARTNER, Sale.on(DAY), Assumption.NONE, law).check(rules).differences());
  }

  @Test
  void figuresOfOwnersAreReadBack() {
    OwnerFigures figures =
        OwnerFigures.NONE
            .share("ownedByListed", "US-SDN", ShareRange.between(Share.percent(25), Share.FIFTY))
            .share("ownedByListed", "EU-ASSET-FREEZE", 3)
            .controlled("controlledByState", "RU", false);
    assertReadBack(
        scenario(
            Customer.builder().places("KZ").figures(figures).build(),
            PARTNER.toBuilder().figures(figures).build(),
            Sale.on(DAY),
            Assumption.NONE,
            REVIEW));
  }
}
