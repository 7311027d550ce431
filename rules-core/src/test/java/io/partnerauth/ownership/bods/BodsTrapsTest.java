package io.partnerauth.ownership.bods;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.partnerauth.ownership.GroupHolding;
import io.partnerauth.ownership.OwnershipGraph;
import io.partnerauth.ownership.history.OwnersOnDay;
import io.partnerauth.ownership.history.RegisterHistory;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** Files that say something of the state where it is easily overlooked, or say it wrongly. */
class BodsTrapsTest {
  private static final LocalDate DAY = LocalDate.of(2021, 4, 8);
  private static final String P = "r0 p>co shareholding 100\n";

  private final List<Executable> checks = new ArrayList<>();

  private static String holding(OwnersOnDay owners) {
    GroupHolding holding = owners.graph().stateHolding(OwnershipGraph.SELF, owners.day());
    return holding.interest() + ", " + holding.controlled();
  }

  private void check(String expected, String text) {
    OwnersOnDay owners = BodsText.read(text).owners("co", DAY, LocalDate.MAX);
    checks.add(() -> assertEquals(expected, holding(owners), text + owners.notes()));
  }

  private void checkAll() {
    assertAll(checks);
  }

  @Test
  void whoIsNotSpecifiedMayBeTheState() {
    check("0 to 100, UNKNOWN", P + "r0 ->co shareholding 100 made=2021-02-01 status=updated");
    check("0 to 60, UNKNOWN", "r0 p>co shareholding 40\nr1 ->co shareholding 60");
    check("0 to 60, UNKNOWN", "r0 p>co shareholding 40\nr1 >co shareholding 60");
    check("0 to 60, UNKNOWN", "r0 p>co shareholding 40\nr1 GOV>co shareholding 60");
    check("0 to 100, UNKNOWN", "gov anonymousEntity\nr1 gov>co shareholding 100");
    check(
        "0 to 100, UNKNOWN",
        P
            + "{\"statementId\": \"x\", \"statementDate\": \"2021-02-01\", \"recordId\": \"r0\","
            + " \"recordType\": \"relationship\", \"recordStatus\": \"updated\", \"recordDetails\":"
            + " null}");
    checkAll();
  }

  @Test
  void whoseOwnersAreMeantMayBeTheCustomers() {
    check("0 to 60, UNKNOWN", P + "r1 gov>- shareholding 60");
    check("0 to 60, UNKNOWN", P + "r1 gov>co_ shareholding 60");
    check("0 to 60, UNKNOWN", P + "r1 gov>CO shareholding 60");
    check("0 to 60, UNKNOWN", P + "r1 gov>s0 shareholding 60");
    check(
        "60, YES",
        "r1 gov>co shareholding 60\nr1 gov>- shareholding 60 made=2020-02-01 status=updated start=2020-03-01\nr0 p>co shareholding 40");
    check("0, NO", P + "r1 gov>h shareholding 60");
    checkAll();
  }

  @Test
  void recordsOfTwoCompaniesAreNotOne() {
    check(
        "0 to 60, UNKNOWN",
        "r1 gov>co shareholding 60\nr0 p>co shareholding 100 made=2021-01-01\n"
            + "r1 p>h shareholding 10 made=2021-02-01 status=updated");
    check(
        "0 to 100, UNKNOWN",
        "- gov>co shareholding 60 id=x\n- p>co shareholding 100 made=2021-01-01 id=x");
    checkAll();
  }

  @Test
  void datesAreTakenAsTheyAreOrAreAnyDay() {
    check(
        "60, YES",
        "r1 gov>co shareholding 60 made=2021-03-01 status=closed end=2022-01-01 start=2020-01-01\nr0 p>co shareholding 40");
    check(
        "0 to 60, UNKNOWN",
        P + "r1 gov>co shareholding 60 made=2021-03-01 status=closed end=2021-13-45");
    check("0 to 60, UNKNOWN", P + "r1 gov>co shareholding 60 start=2021-01-01 end=2020-01-01");
    check("0 to 60, UNKNOWN", P + "r1 gov>co shareholding 60 made=2021-05-01 status=closed");
    check(
        "0 to 60, UNKNOWN",
        P + "r1 gov>co shareholding 60\nr1 gov>co shareholding 60 made=2021-03-01 status=Closed");
    check("0 to 60, UNKNOWN", P + "r1 gov>co shareholding 60 start=2021-02-30");
    check("0 to 60, UNKNOWN", P + "r1 gov>co shareholding 60 start=2021-04");
    check("0 to 60, UNKNOWN", P + "r1 gov>co shareholding 60 end=2021");
    check(
        "0 to 60, UNKNOWN",
        P + "r1 gov>co shareholding 60\nr1 gov>co shareholding 0 made=2021-W14-4 status=updated");
    check(
        "40, NO",
        "r1 gov>co shareholding 40 start=2019-01-01 end=2019-12-31\nr2 gov>co shareholding 40 start=2020-01-01\nr0 p>co shareholding 60");
    checkAll();
  }

  @Test
  void aNomineeMayHoldForTheState() {
    check("0 to 100, UNKNOWN", P + "n arrangement\nr1 p>n nominee -\nr2 gov>n nominator -");
    check("0 to 100, UNKNOWN", P + "n arrangement\nr1 p>n nominee -");
    check(
        "70 to 100, YES",
        "r0 p>co shareholding 30\nr3 gov>co shareholding 70\nn arrangement\nr1 p>n nominee -");
    check(
        "0 to 100, UNKNOWN", "r0 h>co shareholding 100\nr1 p>h shareholding 100\nr2 p>h nominee -");
    check("0 to 30, NO", P + "r1 gov>co nominator 30");
    check(
        "0 to 100, UNKNOWN",
        "t arrangement\nr0 t>co shareholding 100\nr1 p>t trustee -\nr2 gov>t beneficiaryOfLegalArrangement -");
    checkAll();
  }

  /** Without a share of its own, a nominee holds for somebody what the others seem to have. */
  @Test
  void aNomineeForWhomTheOthersLeaveNoRoomMayHoldForTheState() {
    check("0 to 60, UNKNOWN", P + "r1 gov>co nominee 60");
    check("0 to 100, UNKNOWN", P + "r1 gov>co nominee -");
    check(
        "60 to 100, YES", "r0 gov>co shareholding 60\nr1 p>co shareholding 40\nr2 p>co nominee -");
    check(
        "40 to 60, UNKNOWN",
        "r0 p>co shareholding 40\nr1 gov>co shareholding 60\nr2 gov>co nominee 20");
    check("0 to 60, UNKNOWN", P + "q person knownPerson\nr1 q>co nominee 60");
    check("0 to 60, UNKNOWN", P + "r1 gov>co nominee 60 how=indirect");
    check("0 to 20, NO", P + "r1 gov>co nominee 20");
    check("0 to 60, UNKNOWN", "r0 p>co shareholding 40\nr1 gov>co nominee 60");
    check("0 to 60, UNKNOWN", P + "r1 p>co votingRights 100\nr2 gov>co nominee 60");
    check(
        "0 to 60, UNKNOWN",
        "r0 h>co shareholding 100\nr1 p>h shareholding 100\nr2 gov>h nominee 60");
    checkAll();
  }

  @Test
  void aPersonOfNoKnownTypeMayBeAState() {
    for (String type : List.of("state", "-", "KnownPerson", "legalPerson")) {
      check("0 to 100, UNKNOWN", "q person " + type + "\nr1 q>co shareholding 100");
    }
    for (String type : List.of("knownPerson", "unknownPerson", "anonymousPerson")) {
      check("0, NO", "q person " + type + "\nr1 q>co shareholding 100");
    }
    checkAll();
    OwnersOnDay owners =
        BodsText.read("q person state\nr1 q>co shareholding 100").owners("co", DAY, LocalDate.MAX);
    assertTrue(
        owners
            .notes()
            .toString()
            .contains("its personType is state, so it counts as a party of unknown kind"),
        owners.notes()::toString);
  }

  /** A record is one party for good, so one of the statements is wrong, and nobody knows which. */
  @Test
  void whoIsAStateBodyInOneStatementAndAPersonInAnotherMayBeEither() {
    String body = "q stateBody RUS made=2020-01-01\n";
    String person = "q person knownPerson made=2021-01-01\nr1 q>co shareholding 100";
    check("0 to 100, UNKNOWN", body + person);
    check("0 to 100, UNKNOWN", body.replace("2020-01", "2021-02") + person);
    check("0 to 100, UNKNOWN", "q registeredEntity - made=2020-01-01\n" + person);
    checkAll();
    OwnersOnDay owners = BodsText.read(body + person).owners("co", DAY, LocalDate.MAX);
    assertTrue(
        owners
            .notes()
            .toString()
            .contains(
                "describe the record q as PERSON and as PUBLIC_BODY of RU, so it may be either"),
        owners.notes()::toString);
    OwnersOnDay before = BodsText.read(body + person).owners("co", DAY, LocalDate.of(2020, 6, 1));
    assertEquals("100, YES", holding(before));
  }

  @Test
  void aStatesPlaceIsOnePlaceWhateverItsCode() {
    check(
        "60, YES",
        "a stateBody HKG\nb stateBody CN-HK\nr1 a>co shareholding 30\nr2 b>co shareholding 30\nr0 p>co shareholding 40");
    check(
        "60, YES",
        "a state XKX\nb stateBody XK\nr1 a>co shareholding 30\nr2 b>co shareholding 30\nr0 p>co shareholding 40");
    check(
        "60, YES",
        "a stateBody rus\nb stateBody RU-MOW\nr1 a>co shareholding 30\nr2 b>co shareholding 30\nr0 p>co shareholding 40");
    check(
        "30 to 60, UNKNOWN",
        "a stateBody RU-CR\nr1 a>co shareholding 30\nr2 gov>co shareholding 30\nr0 p>co shareholding 40");
    check(
        "30 to 60, UNKNOWN",
        "a stateBody UA-43\nb stateBody UKR\nr1 a>co shareholding 30\nr2 b>co shareholding 30\nr0 p>co shareholding 40");
    check(
        "30 to 60, UNKNOWN",
        "a stateBody SUN\nr1 a>co shareholding 30\nr2 gov>co shareholding 30\nr0 p>co shareholding 40");
    check(
        "30 to 60, UNKNOWN",
        "a stateBody 643\nr1 a>co shareholding 30\nr2 gov>co shareholding 30\nr0 p>co shareholding 40");
    check(
        "30 to 60, UNKNOWN",
        "a stateBody RU-ZZZ\nr1 a>co shareholding 30\nr2 gov>co shareholding 30\nr0 p>co shareholding 40");
    checkAll();
  }

  @Test
  void aFigureThatIsNoneMayBeAny() {
    check("0 to 100, UNKNOWN", P + "r1 gov>co shareholding \"60\"");
    check("0 to 100, UNKNOWN", P + "r1 gov>co shareholding 160");
    check("0 to 100, UNKNOWN", P + "r1 gov>co shareholding 1e-999");
    check("0 to 60, UNKNOWN", P + "r1 gov>co Shareholding 60");
    check("0, UNKNOWN", P + "r1 gov>co appointmentOfBoard -");
    check("0, NO", P + "r1 gov>co appointmentOfBoard 50");
    check("0 to 100, UNKNOWN", P + "r1 gov>co shareholding - how=DIRECT");
    checkAll();
  }

  @Test
  void aPersonOrADayWithoutAnotherHasNoOwners() {
    RegisterHistory file = BodsText.read(P);
    assertTrue(
        assertThrows(IllegalArgumentException.class, () -> file.owners("p", DAY, LocalDate.MAX))
            .getMessage()
            .startsWith("The record \"p\" is a person"));
    assertThrows(IllegalArgumentException.class, () -> file.owners("co", LocalDate.MAX, DAY));
  }
}
