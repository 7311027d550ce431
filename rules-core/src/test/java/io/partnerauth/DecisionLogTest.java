package io.partnerauth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.partnerauth.facts.BuyerClass;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Queue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.event.EventRecordingLogger;
import org.slf4j.event.Level;
import org.slf4j.event.SubstituteLoggingEvent;
import org.slf4j.helpers.NOPLogger;
import org.slf4j.helpers.SubstituteLogger;

class DecisionLogTest {
  private final Queue<SubstituteLoggingEvent> events = new ArrayDeque<>();
  @TempDir Path folder;

  private Decision decide() {
    return TestPack.zoom(folder)
        .evaluate(
            Customer.builder()
                .places("RU")
                .buyerClass(BuyerClass.GOVERNMENT_AGENCY)
                .id("C-7")
                .name("Ministry of Secrets")
                .build(),
            Partner.of("P-1", "RU", Grant.of("Zoom")).toBuilder().name("Right Conference").build(),
            Sale.on(LocalDate.of(2021, 4, 8)));
  }

  @Test
  void theLoggerHasItsFixedName() {
    assertEquals("io.partnerauth.decision", DecisionLog.NAME);
  }

  @Test
  void eachDecisionIsOneEventWithIdsAndNoNames() {
    Decision decision = decide();
    SubstituteLogger recorded = new SubstituteLogger(DecisionLog.NAME, events, false);
    new DecisionLog(new EventRecordingLogger(recorded, events)).log(decision);
    assertEquals(1, events.size());
    SubstituteLoggingEvent event = events.remove();
    assertEquals(Level.INFO, event.getLevel());
    String all = event.getMessage();
    String pairs =
        "outcome=REVOKED vendors=Zoom rules=Z-1 customer=C-7 partner=P-1 decidedFor=2021-04-08 kind=NEW channel=PARTNER packVersion="
            + decision.packVersion();
    assertEquals(pairs + " decided " + pairs, all);
    assertFalse(all.contains("Secrets") || all.contains("Right Conference"), all);
  }

  @Test
  void anIdThatWantsToBeAnotherLineStaysInItsQuotes() {
    String id = "C\n2026-01-01 INFO decided outcome=AUTHORIZED \"x\\";
    Decision decision =
        TestPack.zoom(folder)
            .evaluate(Customer.builder().id(id).build(), Partner.of("P", "RU", Grant.of("Zoom")));
    SubstituteLogger recorded = new SubstituteLogger(DecisionLog.NAME, events, false);
    new DecisionLog(new EventRecordingLogger(recorded, events)).log(decision);
    String message = events.remove().getMessage();
    String text = message.substring(message.indexOf("decided outcome=REVIEW vendors"));
    assertFalse(text.contains("\n"), text);
    assertTrue(
        text.contains(
            " customer=\"C\\n2026-01-01 INFO decided outcome=AUTHORIZED \\\"x\\\\\" partner=P "),
        text);
  }

  @Test
  void nothingIsWorkedOutWhenTheLevelIsOff() {
    Decision untouched =
        new Decision(
            Outcome.REVOKED,
            "C",
            "P",
            Sale.on(LocalDate.of(2021, 4, 8)),
            "0".repeat(64),
            () -> {
              throw new AssertionError("the log is off, so nobody reads the rulings");
            });
    new DecisionLog(NOPLogger.NOP_LOGGER).log(untouched);
    assertEquals(Outcome.REVOKED, untouched.outcome());
  }
}
