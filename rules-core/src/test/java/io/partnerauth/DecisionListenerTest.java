package io.partnerauth;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.partnerauth.facts.BuyerClass;
import io.partnerauth.live.LiveRules;
import io.partnerauth.scenario.Assumption;
import io.partnerauth.scenario.Expectation;
import io.partnerauth.scenario.Scenario;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DecisionListenerTest {
  private static final Customer MINISTRY =
      Customer.of("RU", BuyerClass.GOVERNMENT_AGENCY).toBuilder().id("C-7").build();
  private static final Partner PARTNER = Partner.of("P-1", "RU", Grant.of("Zoom"));
  private static final Sale SALE = Sale.on(LocalDate.of(2021, 4, 8));

  private final List<String> heard = new ArrayList<>();
  @TempDir Path folder;
  private AuthorizationRules rules;

  @BeforeEach
  void load() {
    rules = TestPack.zoom(folder);
  }

  private void hear(Customer customer, Partner partner, Sale sale, Decision decision) {
    heard.add(customer.id() + " " + partner.id() + " " + sale.date() + " " + decision.outcome());
  }

  @Test
  void itIsToldOfEachDecisionWithTheSaleThatWasDecided() {
    Clock clock = Clock.fixed(Instant.parse("2021-05-01T00:00:00Z"), ZoneOffset.UTC);
    Rules told = rules.onDecision(this::hear).clock(clock);
    told.evaluate(MINISTRY, PARTNER, SALE);
    told.evaluate(MINISTRY, PARTNER);
    assertEquals(List.of("C-7 P-1 2021-04-08 REVOKED", "C-7 P-1 2021-05-01 REVOKED"), heard);
  }

  @Test
  void whatOneThrowsHarmsNeitherTheDecisionNorTheNext() {
    DecisionListener broken =
        (customer, partner, sale, decision) -> {
          throw new IllegalStateException("the queue is full");
        };
    Decision decision =
        rules.onDecision(broken).onDecision(this::hear).evaluate(MINISTRY, PARTNER, SALE);
    assertEquals(Outcome.REVOKED, decision.outcome());
    assertEquals(1, heard.size());
  }

  @Test
  void aScenarioIsNoDecisionThatAnybodyAskedFor() {
    Scenario scenario =
        new Scenario(
            "A ministry",
            "zoom/letter.scenarios.yaml",
            1,
            MINISTRY,
            PARTNER,
            SALE,
            Assumption.NONE,
            new Expectation(Outcome.REVOKED, Optional.empty(), Optional.empty(), Optional.empty()));
    scenario.verify(rules.onDecision(this::hear));
    assertEquals(List.of(), heard);
  }

  @Test
  void rulesThatFollowAFolderTellTooAndNotOfTheirSelfTests() {
    try (LiveRules live =
        LiveRules.watch(folder, Duration.ofHours(1), version -> version.onDecision(this::hear))) {
      assertEquals(List.of(), heard);
      Rules asked = live;
      asked.evaluateAll(List.of(Enquiry.of(MINISTRY, PARTNER, SALE))).toList();
      assertEquals(List.of("C-7 P-1 2021-04-08 REVOKED"), heard);
      assertEquals(live.current().packVersion(), asked.packVersion());
    }
  }
}
