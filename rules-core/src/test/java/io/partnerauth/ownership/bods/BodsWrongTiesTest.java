package io.partnerauth.ownership.bods;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.partnerauth.ownership.GroupHolding;
import io.partnerauth.ownership.OwnershipGraph;
import io.partnerauth.ownership.history.OwnersOnDay;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** Statements that are away, or whose type, record or subject is wrong. */
class BodsWrongTiesTest {
  private static final LocalDate DAY = LocalDate.of(2021, 4, 8);
  private static final String ANYTHING = "0 to 100, UNKNOWN";

  /** All the shares are a person's; the votes are told apart where somebody else has some. */
  private static final String P = "of co\nr0 p>co shareholding 100\n";

  private final List<Executable> checks = new ArrayList<>();

  private static OwnersOnDay owners(String text) {
    return BodsText.read(text).owners("co", DAY, LocalDate.MAX);
  }

  private void check(String expected, String text) {
    OwnersOnDay owners = owners(text);
    GroupHolding holding = owners.graph().stateHolding(OwnershipGraph.SELF, owners.day());
    checks.add(
        () ->
            assertEquals(
                expected,
                holding.interest() + ", " + holding.controlled(),
                text + "\n" + owners.notes()));
  }

  private static void checkNote(String note, String text) {
    List<String> notes = owners(text).notes().stream().map(Object::toString).toList();
    assertTrue(notes.contains(note), notes::toString);
  }

  @Test
  void aRelationshipOfAnotherTypeMayBeOneAllTheSame() {
    check("60 to 100, YES", P + "r1 gov>co votingRights 60");
    for (String type : List.of("person", "entity")) {
      check(ANYTHING, P + "r1 gov>co votingRights 60 type=" + type);
      check(
          ANYTHING,
          "of co\nr0 p>co shareholding 100\nr0 gov>co shareholding 60 made=2021-01-01 type="
              + type);
    }
    check("60 to 100, YES", P + "r1 gov>co votingRights 60 type=Relationship");
    assertAll(checks);
    checkNote(
        "statement s4: its recordType is person, and its details are those of a relationship, so it"
            + " may be one or not",
        P + "r1 gov>co votingRights 60 type=person");
  }

  @Test
  void aRecordThatIsTwoThingsMayBeEither() {
    String update =
        "{\"statementId\": \"x\", \"statementDate\": \"2021-02-01\", \"recordId\": \"%s\","
            + " \"recordStatus\": \"updated\", \"recordType\": \"%s\", \"recordDetails\": {%s}}";
    check(ANYTHING, P + update.formatted("r0", "person", ""));
    check(ANYTHING, P + update.formatted("r0", "entity", ""));
    check(ANYTHING, P + update.formatted("p", "relationship", ""));
    check(ANYTHING, P + update.formatted("p", "relationship", "\"personType\": \"knownPerson\""));
    check(ANYTHING, P + update.formatted("p", "entity", "\"entityType\": {\"type\": \"state\"}"));
    check(
        ANYTHING,
        P
            + update.formatted(
                "p",
                "person",
                "\"personType\": \"knownPerson\", \"entityType\": {\"type\": \"state\"}"));
    check(
        ANYTHING,
        "of co\nr0 h>co shareholding 100\nr1 p>h shareholding 100\n"
            + update.formatted(
                "h",
                "entity",
                "\"personType\": \"knownPerson\", \"entityType\": {\"type\":"
                    + " \"registeredEntity\"}"));
    assertAll(checks);
  }

  @Test
  void whoWasTheStatesIsNotToldOutOfItForSure() {
    String held = "\nr1 m>co shareholding 100\nr2 p>m shareholding 100";
    String body = "m stateBody RU made=2020-01-01\n";
    check(ANYTHING, "of co\n" + body + "m registeredEntity RU made=2021-01-01" + held);
    check("100, YES", "of co\nm registeredEntity RU made=2019-01-01\n" + body + held);
    check("0, NO", "of co\nm registeredEntity RU made=2019-01-01" + held);
    check("100, YES", "of co\n" + body + "m stateBody KZ made=2021-01-01" + held);
    assertAll(checks);
  }

  @Test
  void aStatementWithoutARecordMayReplaceAnyOfItsSubject() {
    String ended = " made=2021-01-01 status=closed";
    check(ANYTHING, P + "r0 p>co shareholding 100" + ended);
    check(ANYTHING, P + "- p>co shareholding 100" + ended);
    check(ANYTHING, P + "rO p>co shareholding 100" + ended);
    check(ANYTHING, P + "rO p>co shareholding 100 made=2021-01-01 status=updated end=2020-12-01");
    check("0, NO", "of co\n- p>co shareholding 100");
    check("0, NO", P + "rO p>co votingRights 100 made=2021-01-01 status=updated");
    check("0, NO", P + "r1 p>h shareholding 100" + ended + "\nr2 co>h shareholding 100");
    assertAll(checks);
    checkNote(
        "statement s2: statement s3 follows another, which is not there; it may have replaced this"
            + " one",
        "r0 p>co shareholding 100\nrO p>co shareholding 100" + ended);
  }

  @Test
  void whatIsHeldOfSomebodyWhomNobodyDescribesMayBeHeldOfTheCustomer() {
    check(ANYTHING, P + "r1 gov>cx votingRights 60");
    check(ANYTHING, "r0 p>co shareholding 100\nr1 gov>cx votingRights 60");
    check(ANYTHING, P + "r1 gow>co votingRights 60");
    assertAll(checks);
    checkNote(
        "statement s4: no statement says what cx has to do with the owners of co, so it may hold"
            + " anything",
        P + "r1 gov>cx votingRights 60");
  }

  @Test
  void whoIsDescribedAndHoldsNothingMayHoldAnything() {
    check(ANYTHING, P + "gov stateBody RU");
    check(ANYTHING, "gov stateBody RU\nr0 p>co shareholding 100");
    check(ANYTHING, P + "r1 gov>h shareholding 100");
    check(ANYTHING, P + "q person knownPerson");
    check("0, NO", P + "r1 co>h shareholding 100");
    check("0, NO", P + "s registeredEntity RU\nr1 co>h shareholding 100\nr2 h>s shareholding 1");
    check("0, NO", "r0 p>co shareholding 100\nr1 gov>h shareholding 100");
    assertAll(checks);
    checkNote(
        "statement s1: no statement says what gov has to do with the owners of co, so it may hold"
            + " anything",
        P + "gov stateBody RU");
  }

  @Test
  void aComponentThatIsAwayMayBeAnything() {
    String indirect =
        "{\"statementId\": \"x\", \"statementDate\": \"2020-01-01\", \"recordId\": \"r1\","
            + " \"recordType\": \"relationship\", \"recordDetails\": {\"subject\": \"co\","
            + " \"interestedParty\": \"p\", \"componentRecords\": [\"%s\"], \"interests\":"
            + " [{\"type\": \"shareholding\", \"directOrIndirect\": \"direct\", \"share\":"
            + " {\"exact\": 100}}]}}\np person knownPerson\n";
    check(ANYTHING, "of co\n" + indirect.formatted("r2"));
    check("0, NO", "of co\nh registeredEntity RU\n" + indirect.formatted("h"));
    assertAll(checks);
  }
}
