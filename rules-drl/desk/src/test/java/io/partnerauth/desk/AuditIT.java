package io.partnerauth.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.partnerauth.AuthorizationRules;
import io.partnerauth.Customer;
import io.partnerauth.Enquiry;
import io.partnerauth.Grant;
import io.partnerauth.Outcome;
import io.partnerauth.Partner;
import io.partnerauth.Sale;
import io.partnerauth.desk.DeskHere.Ran;
import io.partnerauth.facts.BuyerClass;
import io.partnerauth.json.DecisionRecord;
import io.partnerauth.json.JsonStream;
import io.partnerauth.json.RecordChain;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Logs of decisions over several versions of a pack. {@code -Daudit.records=100000} replays more.
 */
class AuditIT {
  private static final int RECORDS = Integer.getInteger("audit.records", 300);
  private static final int VERSIONS = 5;
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-04-08T09:30:00Z"), ZoneOffset.UTC);
  private static final Partner PARTNER = Partner.of("P", "RU", Grant.of("Zoom"));
  private static final List<String> PLACES = List.of("RU", "DE", "KZ");

  private final Path folder = DeskHere.emptied();
  private final Path log = folder.resolve("decisions.jsonl");
  private RulesFolder rules;

  @BeforeEach
  void copyRules() throws Exception {
    rules = RulesFolder.small(folder.resolve("my-rules"));
  }

  private static Customer customer(int number) {
    return Customer.of(PLACES.get(number % PLACES.size()), BuyerClass.values()[number % 5])
        .toBuilder()
        .id("C-" + number)
        .stateInterest(number % 101)
        .stateControlled(number % 101 >= 50)
        .build();
  }

  private static String json(Object record) throws IOException {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
      JsonStream.write(json, record);
    }
    return text.toString();
  }

  private static DecisionRecord record(AuthorizationRules rules, int number) {
    Sale sale = Sale.on(LocalDate.of(2021, 3, 1).plusDays(number % 60));
    Customer customer = customer(number);
    return new DecisionRecord(
        "R-" + number,
        CLOCK.instant(),
        Enquiry.of(customer, PARTNER, sale),
        rules.evaluate(customer, PARTNER, sale));
  }

  private AuthorizationRules loaded() {
    return AuthorizationRules.load(rules.path()).clock(CLOCK).silent();
  }

  /** Writes a chain of two writers, the records of one version. */
  private List<String> chained(int records) throws IOException {
    AuthorizationRules loaded = loaded();
    List<RecordChain> chains = List.of(new RecordChain("one"), new RecordChain("two"));
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < records; i++) {
      chains.get(i % 2).write(record(loaded, i), AuditIT::json, lines::add);
    }
    return lines;
  }

  private Ran verify(List<String> lines, String... more) throws IOException {
    Files.write(log, lines);
    List<String> arguments = new ArrayList<>(List.of("verify-log", "decisions.jsonl"));
    arguments.addAll(List.of(more));
    Ran ran = DeskHere.run(arguments.toArray(String[]::new));
    return new Ran(ran.exitCode(), ran.out().replaceAll("[0-9a-f]{64}", "HASH"), ran.err());
  }

  @Test
  void aLogWithoutARecordProvesNothing() throws Exception {
    assertEquals(new Ran(1, "decisions.jsonl: there is no record in it\n", ""), verify(List.of()));
  }

  @Test
  void aLogAsItWasWrittenHasNoFinding() throws Exception {
    assertEquals(
        new Ran(
            0,
            """
            one: last record 3, hash HASH
            two: last record 3, hash HASH
            Nothing was changed, and nothing is missing in between.
            """,
            ""),
        verify(chained(6)));
  }

  @Test
  void aChangedAMissingAndARepeatedRecordAreFound() throws Exception {
    List<String> lines = chained(8);
    List<String> changed = new ArrayList<>(lines);
    changed.set(2, changed.get(2).replace("\"C-2\"", "\"C-9\""));
    assertFinding(
        "line 5: it does not fit line 3, the one before of one: one of the two was changed",
        changed);
    List<String> missing = new ArrayList<>(lines);
    missing.remove(3);
    assertFinding("line 5: of two, number 2 is missing before number 3", missing);
    List<String> moved = new ArrayList<>(lines);
    Collections.swap(moved, 2, 4);
    assertFinding(
        "line 5: number 2 of one comes after number 3: it is repeated or out of order", moved);
    List<String> broken = new ArrayList<>(lines);
    broken.set(1, "{\"writer\":");
    assertFinding("line 2 cannot be read: This is no JSON.", broken);
  }

  private void assertFinding(String finding, List<String> lines) throws IOException {
    Ran ran = verify(lines);
    assertEquals(1, ran.exitCode());
    assertTrue(ran.out().contains(log.getFileName() + ": " + finding + "\n"), ran.out());
  }

  @Test
  void aLogThatWasCutOffIsFoundByAHashThatWasKept() throws Exception {
    List<String> lines = chained(6);
    String head = RecordChain.hash(lines.get(5));
    assertEquals(0, verify(lines, "--head", head).exitCode());
    Ran cut = verify(lines.subList(0, 5), "--head", head);
    assertEquals(1, cut.exitCode());
    assertTrue(cut.out().contains("no line has the hash HASH: it was changed or cut off"));
  }

  @Test
  void recordsOverFiveVersionsInAGitHistoryAreReplayed() throws Exception {
    GitFolder git = new GitFolder(rules.path());
    git.run("init", "-q");
    List<String> lines = new ArrayList<>();
    for (int version = 0; version < VERSIONS; version++) {
      rules.write(
          "zoom/letter.drl",
          Files.readString(rules.path().resolve("zoom/letter.drl"))
              .replaceFirst(">= \\d+ \\)\nthen", ">= " + (50 + version) + " )\nthen"));
      git.run("add", ".");
      git.run("commit", "-qm", "version " + version);
      AuthorizationRules loaded = loaded();
      for (int i = version; i < RECORDS; i += VERSIONS) {
        lines.add(json(record(loaded, i)));
      }
    }
    Files.write(log, lines);
    assertEquals(
        new Ran(
            0,
            "%,d records: %,d equal, 0 different, 0 without their rules, 0 unreadable\n"
                .formatted(RECORDS, RECORDS),
            ""),
        DeskHere.run("replay", "--log", "decisions.jsonl", "--git", "my-rules"));

    int ministry = 0;
    while (!lines.get(ministry).contains("\"outcome\":\"REVOKED\"")) {
      ministry++;
    }
    lines.set(
        ministry, lines.get(ministry).replaceFirst("\"country\":\"RU\"", "\"country\":\"DE\""));
    lines.set(ministry + 1, lines.get(ministry + 1).replaceFirst("\"country\":\"[A-Z]+\"", "$0]"));
    Files.write(log, lines);
    Ran ran = DeskHere.run("replay", "--log", "decisions.jsonl", "--git", "my-rules");
    assertEquals(1, ran.exitCode());
    assertTrue(
        ran.out().contains("different: it was REVOKED and is AUTHORIZED; only on record: ZOOM-1\n"),
        ran.out());
    assertTrue(ran.out().contains("unreadable: This is no JSON.\n"), ran.out());
  }

  @Test
  void aVersionThatIsNowhereIsNamed() throws Exception {
    Files.writeString(log, json(record(loaded(), 0)) + "\n");
    rules.edit("zoom/letter.drl", ">= 50 )", ">= 51 )");
    Ran ran = DeskHere.run("replay", "--log", "decisions.jsonl", "--packs", "my-rules");
    assertEquals(1, ran.exitCode());
    assertTrue(ran.out().contains("rules not found: no pack of version"), ran.out());
  }

  @Test
  void whatTheHostChoseIsChosenAgain() throws Exception {
    rules.edit("zoom/letter.drl", "@status( RECEIVED )", "@status( REPORTED )");
    AuthorizationRules strict = loaded().unverified(Outcome.REVOKED);
    Files.writeString(log, json(record(strict, 30)) + "\n");
    Ran ran = DeskHere.run("replay", "--log", "decisions.jsonl", "--rules", "my-rules");
    assertEquals(0, ran.exitCode(), ran.out());
  }

  @Test
  void aRecordIsExplainedByTheRulesThatDecidedIt() throws Exception {
    Files.write(log, chained(31));
    Ran ran =
        DeskHere.run(
            "explain", "--rules", "my-rules", "--record", "decisions.jsonl", "--id", "R-30");
    assertEquals(0, ran.exitCode(), ran.err());
    assertTrue(
        ran.out().contains("Record: R-30 of 2026-04-08T09:30:00Z, decided as REVOKED"), ran.out());
    assertTrue(ran.out().contains("REVOKED by ZOOM-1 Government agencies"), ran.out());
  }

  @Test
  void theDaysOnWhichAnAnswerChangedAreListedWithWhatDidIt() throws Exception {
    Files.writeString(
        folder.resolve("case.yaml"), ExplainIT.CASE.replace("share: 40", "share: 60"));
    Ran ran =
        DeskHere.run(
            "why-changed",
            "--rules",
            "my-rules",
            "case.yaml",
            "--from",
            "2019-06-01",
            "--to",
            "2022-01-01");
    assertEquals("", ran.err());
    assertTrue(
        ran.out()
            .contains(
                """
                2021-03-31  REVIEW by ZOOM-2
                            Zoom letter: ZOOM-2 speaks
                """),
        ran.out());
  }

  @Test
  void aSuspensionIsToldAsItWasKnown() throws Exception {
    assertEquals(
        """
        2025-09-01  AUTHORIZED
        2025-09-29  REVOKED by BIS-AFF-1
                    BIS Affiliates Rule: BIS-AFF-1 speaks
                    BIS Affiliates Rule is confirmed
                    BIS Affiliates Rule after its suspension is confirmed
        2025-11-10  AUTHORIZED
                    BIS Affiliates Rule: BIS-AFF-1 is silent
                    BIS Affiliates Rule is suspended
        2026-11-10  REVIEW by BIS-AFF-3
                    BIS Affiliates Rule is no longer suspended
                    BIS Affiliates Rule after its suspension: BIS-AFF-3 speaks
                    BIS Affiliates Rule after its suspension is unclear
        """,
        whyChanged(""));
    assertEquals(
        """
        2025-09-01  AUTHORIZED
        2025-09-29  REVOKED by BIS-AFF-1
                    BIS Affiliates Rule: BIS-AFF-1 speaks
        2025-11-10  AUTHORIZED
                    BIS Affiliates Rule: BIS-AFF-1 is silent
                    BIS Affiliates Rule is suspended
        2026-11-10  REVOKED by BIS-AFF-3
                    BIS Affiliates Rule is no longer suspended
                    BIS Affiliates Rule after its suspension: BIS-AFF-3 speaks
        """,
        whyChanged("assume: {asKnownOn: 2026-01-01}\n    "));
  }

  private String whyChanged(String supposed) throws Exception {
    Files.writeString(
        folder.resolve("affiliate.yaml"),
        """
        scenarios:
          - name: A company that listed parties own by half
            %scustomer:
              country: TR
              buyerClass: COMPANY
              interestOfListed: {US-BIS-AFFILIATES: 50}
              ownedByListed: {US-BIS-AFFILIATES: 50}
              controlledByListed: {US-BIS-AFFILIATES: false}
            partner: {id: P, country: TR, grants: [{vendor: GitHub}]}
            sale: {kind: NEW, channel: PARTNER, date: 2025-09-29, licences: []}
            expect: {outcome: REVOKED}
        """
            .formatted(supposed));
    Ran ran =
        DeskHere.run("why-changed", "affiliate.yaml", "--from", "2025-09-01", "--to", "2027-01-01");
    assertEquals("", ran.err());
    return ran.out().substring(ran.out().indexOf("2025-09-01"));
  }
}
