package io.partnerauth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.partnerauth.facts.BuyerClass;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.event.EventRecordingLogger;
import org.slf4j.event.SubstituteLoggingEvent;
import org.slf4j.helpers.SubstituteLogger;

class LicenceTest {
  private static final String WORDS =
      """
      fact,attribute,word,includes,meaning,source,exceptionDays
      Customer,listings,US-EL,,Entity List,BIS,
      Sale,licences,TGL,,the temporary general licence,BIS,
      Sale,licences,PILOT,,a trial,,
      Sale,licences,GL-13,,a general licence,OFAC,
      Sale,licences,ANY-OFAC,GL-13,any of OFAC's,OFAC,
      Sale,licences,DESK,,an exception of the desk,,30
      """;
  private static final LocalDate DAY = LocalDate.of(2019, 8, 1);
  private static final Licence TGL =
      Licence.builder("TGL")
          .issuer("BIS")
          .number("84 FR 23468")
          .from(LocalDate.of(2019, 5, 20))
          .to(LocalDate.of(2019, 8, 20))
          .build();
  private static final Licence EXCEPTION =
      Licence.builder("DESK")
          .approvers("Vera", "Anna")
          .reason("A hospital")
          .from(DAY)
          .to(DAY.plusDays(30))
          .build();
  private static final Customer LISTED =
      Customer.builder()
          .places("CN")
          .buyerClass(BuyerClass.COMPANY)
          .listings("US-EL")
          .stateInterest(0)
          .stateControlled(false)
          .build();
  private static final Partner PARTNER =
      Partner.builder("P").country("DE").grant(Grant.of("Zoom")).build();
  private static final Sale SALE = Sale.on(DAY);

  private AuthorizationRules rules;

  @BeforeEach
  void load(@TempDir Path folder) {
    rules =
        TestPack.load(
            folder,
            Map.of(
                "vendors.csv",
                "vendor,aliases,country,note\nZoom,,US,\n",
                "words.csv",
                WORDS,
                "law/lists.drl",
                TestPack.rule(
                        "law",
                        "L-1 Entity List",
                        "Customer( listings contains \"US-EL\" )\n"
                            + "    Sale( licences not contains \"TGL\", licences not contains \"DESK\" )",
                        "ruling.revoke( \"Listed.\" );")
                    .replace("VENDOR", "LAW"),
                "law/companies.drl",
                TestPack.rule(
                        "law",
                        "L-2 Companies",
                        "Customer( stateInterest >= 50 )\n"
                            + "    Sale( licences not contains \"ANY-OFAC\" )",
                        "ruling.review( \"Look.\" );")
                    .replace("VENDOR", "LAW")));
  }

  private Decision decide(Sale sale) {
    return rules.evaluate(LISTED, PARTNER, sale);
  }

  private static Sale with(Licence licence) {
    return SALE.toBuilder().licence(licence).build();
  }

  @Test
  void aLicenceThatNobodyGaveIsNotHeld() {
    Decision decision = decide(SALE);
    assertEquals(Outcome.REVOKED, decision.outcome());
    assertEquals(List.of(), decision.licences());
  }

  @Test
  void theNearestChangesNameALicenceThatWouldHelp() {
    assertEquals(
        List.of("licences DESK gives AUTHORIZED", "licences TGL gives AUTHORIZED"),
        decide(SALE).nearestChanges().stream()
            .map(NearestChange::toString)
            .filter(change -> change.startsWith("licences"))
            .toList());
  }

  @ParameterizedTest
  @CsvSource({
    "2019-05-19, REVOKED",
    "2019-05-20, AUTHORIZED",
    "2019-08-19, AUTHORIZED",
    "2019-08-20, REVOKED"
  })
  void aLicenceCountsOnTheDaysOnWhichItIsValid(LocalDate day, Outcome outcome) {
    assertEquals(outcome, decide(with(TGL).toBuilder().date(day).build()).outcome());
  }

  @Test
  void aDecisionSaysWhichLicenceCarriesItAndUntilWhen() {
    Licence idle = Licence.of("GL-13", "OFAC");
    Decision decision = decide(with(TGL).toBuilder().licence(idle).build());
    assertEquals(List.of(TGL), decision.licences());
    assertEquals(
        "  licence: TGL, number 84 FR 23468 of BIS, from 2019-05-20, through 2019-08-19",
        decision.rulings().get(0).toString().lines().skip(1).findFirst().orElseThrow());
  }

  @Test
  void theLogHasTheNumbersOfTheLicencesThatCarryADecision() {
    Queue<SubstituteLoggingEvent> events = new ArrayDeque<>();
    SubstituteLogger recorded = new SubstituteLogger(DecisionLog.NAME, events, false);
    DecisionLog log = new DecisionLog(new EventRecordingLogger(recorded, events));
    log.log(decide(with(TGL).toBuilder().licence(Licence.of("GL-13", "OFAC")).build()));
    String message = events.remove().getMessage();
    assertTrue(
        message.contains(" channel=PARTNER licences=\"TGL 84 FR 23468\" packVersion="), message);
  }

  @Test
  void aLicenceCarriesADecisionThatWouldBeOpenWithoutIt() {
    Customer unknown = Customer.builder().places("CN").buyerClass(BuyerClass.COMPANY).build();
    Licence general = Licence.builder("gl-13").issuer("OFAC").build();
    Sale sale = SALE.toBuilder().licence(general).licence(TGL).build();
    assertEquals(Outcome.REVIEW, rules.evaluate(unknown, PARTNER, SALE).outcome());
    Decision decision = rules.evaluate(unknown, PARTNER, sale);
    assertEquals(Outcome.AUTHORIZED, decision.outcome());
    assertEquals(
        List.of("ANY-OFAC", "TGL"), decision.licences().stream().map(Licence::name).toList());
  }

  @Test
  void aLicenceThatNoRuleNamesChangesNothing() {
    assertEquals(Outcome.REVOKED, decide(with(Licence.of("GL-13", "OFAC"))).outcome());
  }

  @Test
  void aLicenceOfAnUnknownNameMayBeAny() {
    Decision decision = decide(with(Licence.of("TLG", "BIS")));
    assertEquals(Outcome.REVIEW, decision.outcome());
    assertEquals(
        List.of("The word \"TLG\" of Sale.licences is not known; did you mean \"TGL\"?"),
        decision.rulings().get(0).notes());
    assertEquals(List.of("licences"), attributes(decision));
  }

  private static List<String> attributes(Decision decision) {
    return decision.openQuestions().stream().map(OpenQuestion::attribute).toList();
  }

  @Test
  void anExceptionOfTwoApproversWithAReasonAndAnEndCarries() {
    Decision decision = decide(with(EXCEPTION));
    assertEquals(Outcome.AUTHORIZED, decision.outcome());
    assertEquals(
        "DESK, exception, approved by Anna and Vera (A hospital), from 2019-08-01, through 2019-08-30",
        decision.licences().get(0).toString());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          TGL    | 1 | Only who issues the licence "TGL" gives it, so no desk makes an exception of that name; give its issuer
          DESK   | 31 | The exception "DESK" from 2019-08-01 on ends on 2019-09-01; the pack lets it end on 2019-08-31 at the latest
          PILOT  | 367 | The exception "PILOT" from 2019-08-01 on ends on 2020-08-02; the pack lets it end on 2020-08-01 at the latest
          """)
  void anExceptionLastsNoLongerThanThePackLetsIt(String name, int days, String message) {
    Licence exception = EXCEPTION.toBuilder().name(name).to(DAY.plusDays(days)).build();
    InvalidQuestionException refused =
        assertThrows(InvalidQuestionException.class, () -> decide(with(exception)));
    assertEquals("ASK007", refused.issues().get(0).code());
    assertEquals(message, refused.issues().get(0).message());
  }

  @Test
  void anExceptionOfAYearIsLetPassWhereThePackSaysNothing() {
    Licence year = EXCEPTION.toBuilder().name("PILOT").to(DAY.plusYears(1)).build();
    assertEquals(Outcome.REVOKED, decide(with(year)).outcome());
  }

  private static String refused(UnaryOperator<LicenceBuilder> change) {
    return assertThrows(
            InvalidQuestionException.class, () -> change.apply(EXCEPTION.toBuilder()).build())
        .issues()
        .get(0)
        .message();
  }

  @Test
  void anExceptionThatLacksSomethingIsRefused() {
    String needs =
        "The licence \"DESK\" has no issuer, so it is an exception of your own and needs %s; give that, or who issued it";
    assertEquals(needs.formatted("two approvers"), refused(one -> one.approvers("Anna")));
    assertEquals(needs.formatted("a reason"), refused(one -> one.reason(Optional.empty())));
    assertEquals(needs.formatted("both days"), refused(one -> one.to(Optional.empty())));
    assertEquals(needs.formatted("both days"), refused(one -> one.from(Optional.empty())));
    assertEquals(
        "\" anna\" approved the licence \"DESK\" twice; name each approver once",
        refused(one -> one.approvers("Anna", " anna")));
    assertEquals(
        "The approver \"\u0410nna\" of the licence \"DESK\" has CYRILLIC CAPITAL LETTER A (U+0410)"
            + " among Latin letters, so one person could look like two: Type it again with English"
            + " letters; it looks like \"Anna\".",
        refused(one -> one.approvers("Anna", "\u0410nna")));
    assertEquals(
        "The approver \"Anna\\u200B\" of the licence \"DESK\" has an invisible character, ZERO"
            + " WIDTH SPACE (U+200B), so one person could look like two: Delete it; the letters"
            + " around it may have to be typed again.",
        refused(one -> one.approvers("Anna", "Anna\u200B")));
    assertEquals(
        "The licence \"DESK\" ends (2019-08-01) before it begins (2019-08-01); 'to' is the day after its last day",
        refused(one -> one.to(DAY)));
    assertEquals(
        "The reason of the licence \"DESK\" is blank; give its name",
        refused(one -> one.reason(" ")));
  }

  @Test
  void aWordWithoutASourceNeedsTwoApproversWhoeverIssuedIt() {
    InvalidQuestionException refused =
        assertThrows(InvalidQuestionException.class, () -> decide(with(Licence.of("PILOT", "Me"))));
    assertEquals(
        "The licence \"PILOT\" has no source in words.csv, so whoever issued it needs two approvers;"
            + " give that, or write there who issues it",
        refused.issues().get(0).message());
    Licence approved = EXCEPTION.toBuilder().issuer("Me").build();
    assertEquals(Outcome.AUTHORIZED, decide(with(approved)).outcome());
  }

  @Test
  void licencesAreEqualInWhateverOrderTheyAreGiven() {
    Sale one = SALE.toBuilder().licence(TGL).licence(EXCEPTION).licence(TGL).build();
    Sale other = SALE.toBuilder().licences(List.of(EXCEPTION, TGL)).build();
    assertEquals(one, other);
    assertEquals(one.licences(), List.of(EXCEPTION, TGL));
  }
}
