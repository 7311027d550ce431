package io.partnerauth.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.partnerauth.AuthorizationRules;
import io.partnerauth.Customer;
import io.partnerauth.Enquiry;
import io.partnerauth.Grant;
import io.partnerauth.Partner;
import io.partnerauth.Sale;
import io.partnerauth.Status;
import io.partnerauth.facts.BuyerClass;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DecisionRecordTest {
  private static final AuthorizationRules RULES = AuthorizationRules.load();
  private static final Customer MINISTRY =
      Customer.of("RU", BuyerClass.GOVERNMENT_AGENCY).toBuilder().id("C-7").build();
  private static final Partner PARTNER = Partner.of("P-1", "RU", Grant.of("Zoom"));
  private static final Sale SALE = Sale.on(LocalDate.of(2021, 4, 8));

  private static DecisionRecord record() {
    Clock clock = Clock.fixed(Instant.parse("2021-04-08T09:30:00Z"), ZoneOffset.UTC);
    List<DecisionRecord> kept = new ArrayList<>();
    RULES
        .onDecision(
            (customer, partner, sale, decision) ->
                kept.add(DecisionRecord.of(customer, partner, sale, decision, clock)))
        .evaluate(MINISTRY, PARTNER, SALE);
    return kept.get(0);
  }

  @Test
  void aListenerKeepsWhatAnAuditAsksAgain() {
    DecisionRecord record = record();
    assertEquals(Instant.parse("2021-04-08T09:30:00Z"), record.decidedAt());
    assertEquals(record.decision(), record.replay(RULES));
  }

  @Test
  void rulesOfAnotherVersionDoNotAnswerForTheRecord() {
    AuthorizationRules others = RULES.assuming(Map.of("ZOOM-2021", Status.WITHDRAWN));
    String message =
        assertThrows(IllegalArgumentException.class, () -> record().replay(others)).getMessage();
    assertTrue(message.contains("Load the pack of that version."), message);
  }

  @Test
  void anAnswerToAnotherQuestionIsNoRecord() {
    DecisionRecord record = record();
    Enquiry another = Enquiry.of(MINISTRY.toBuilder().id("C-8").build(), PARTNER, SALE);
    String message =
        assertThrows(
                IllegalArgumentException.class,
                () -> new DecisionRecord("R", record.decidedAt(), another, record.decision()))
            .getMessage();
    assertEquals("The question is about customer \"C-8\", the decision about \"C-7\"", message);
  }
}
