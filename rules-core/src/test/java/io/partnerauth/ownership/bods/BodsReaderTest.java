package io.partnerauth.ownership.bods;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.partnerauth.ownership.GroupControl;
import io.partnerauth.ownership.GroupHolding;
import io.partnerauth.ownership.OwnershipGraph;
import io.partnerauth.ownership.Share;
import io.partnerauth.ownership.ShareRange;
import io.partnerauth.ownership.history.OwnersOnDay;
import io.partnerauth.ownership.history.RegisterHistory;
import io.partnerauth.ownership.history.StatementNote;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class BodsReaderTest {
  private static final LocalDate DAY = LocalDate.of(2021, 4, 8);
  private static final String STATE =
      entity("s-state", "ru", "state")
          .replace("}}", "}, \"jurisdiction\": {\"name\": \"Russia\", \"code\": \"RU\"}}");
  private static final String CUSTOMER = entity("s-customer", "c", "registeredEntity");

  private static final String SHARES_OF_60 =
      "\"type\": \"shareholding\", \"share\": {\"exact\": 60}";
  private static final String SHARES_OF_100 = SHARES_OF_60.replace("60", "100");

  private static String entity(String statement, String record, String type) {
    return """
        {"statementId": "%s", "statementDate": "2021-01-01", "recordId": "%s", "recordType": "entity", "recordDetails": {"entityType": {"type": "%s"}}}"""
        .formatted(statement, record, type);
  }

  private static String held(String statement, String date, String status, String interest) {
    return """
        {"statementId": "%s", "statementDate": "%s", "recordId": "r", "recordType": "relationship", "recordStatus": "%s", "recordDetails": {"isComponent": false, "subject": "c", "interestedParty": "ru", "interests": [%s]}}"""
        .formatted(statement, date, status, interest);
  }

  private static String direct(String rest) {
    return "{\"directOrIndirect\": \"direct\", " + rest + "}";
  }

  private static OwnersOnDay read(String... statements) throws IOException {
    return file(statements).owners("c", DAY, LocalDate.MAX);
  }

  private static RegisterHistory file(String... statements) throws IOException {
    return BodsReader.read(stream("[" + String.join(",", statements) + "]"));
  }

  private static OwnersOnDay withInterest(String rest) throws IOException {
    return read(STATE, CUSTOMER, held("s-held", "2021-01-01", "new", direct(rest)));
  }

  private static InputStream stream(String json) {
    return new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8));
  }

  private static GroupHolding holding(OwnersOnDay owners) {
    return owners.graph().stateHolding(OwnershipGraph.SELF, owners.day());
  }

  private static List<String> messages(OwnersOnDay file) {
    return file.notes().stream().map(StatementNote::toString).toList();
  }

  @Test
  void directEdgesAreCountedOnceAndExplainIndirectOnes() throws IOException {
    try (InputStream json = BodsReaderTest.class.getResourceAsStream("/bods/gas-grid.json")) {
      OwnersOnDay file = BodsReader.read(json).owners(DAY);
      GroupHolding holding = holding(file);
      assertEquals(ShareRange.exactly(Share.HUNDRED), holding.interest());
      assertEquals(GroupControl.YES, holding.controlled());
      assertEquals("FI", holding.holder().orElseThrow());
      assertEquals(List.of(), messages(file));
    }
  }

  @Test
  void boundsKeepTheirEnds() throws IOException {
    OwnersOnDay file =
        withInterest(
            "\"type\": \"shareholding\", \"share\": {\"exclusiveMinimum\": 25, \"maximum\": 50}");
    assertEquals(
        new ShareRange(Share.percent(25), false, Share.FIFTY, true),
        file.graph().stakes().get(0).share());
    assertEquals(List.of(), messages(file));
  }

  @Test
  void boundsThatContradictEachOtherAreReportedAndUnknown() throws IOException {
    OwnersOnDay file =
        withInterest("\"type\": \"shareholding\", \"share\": {\"exact\": 40, \"minimum\": 50}");
    assertEquals(ShareRange.UNKNOWN, file.graph().stakes().get(0).share());
    assertTrue(messages(file).get(0).startsWith("statement s-held: its share cannot be right"));
  }

  @Test
  void aShareThatIsNoPercentageIsReportedAndUnknown() throws IOException {
    for (String share :
        List.of("{\"exact\": 140}", "{\"exact\": \"40\"}", "{\"exact\": 1e999999}", "40")) {
      OwnersOnDay file = withInterest("\"type\": \"shareholding\", \"share\": " + share);
      assertEquals(ShareRange.UNKNOWN, file.graph().stakes().get(0).share(), share);
      assertEquals(1, messages(file).size(), share);
    }
  }

  @Test
  void aGoldenShareAndABoardMajorityAreControl() throws IOException {
    OwnersOnDay golden =
        withInterest(
            "\"type\": \"otherInfluenceOrControl\", \"details\": \"Golden share of 1994\"");
    assertEquals("GOLDEN_SHARE", golden.graph().controls().get(0).basis().name());
    assertEquals(GroupControl.YES, holding(golden).controlled());
    OwnersOnDay board =
        withInterest("\"type\": \"appointmentOfBoard\", \"share\": {\"exact\": 60}");
    assertEquals(GroupControl.YES, holding(board).controlled());
    OwnersOnDay seats =
        withInterest("\"type\": \"appointmentOfBoard\", \"share\": {\"exact\": 40}");
    assertEquals(List.of(), seats.graph().controls());
    assertEquals(1, messages(seats).size());
  }

  @Test
  void aSeatOnTheBoardMayBeControlOrNot() throws IOException {
    OwnersOnDay file = withInterest("\"type\": \"boardMember\"");
    assertEquals(GroupControl.UNKNOWN, holding(file).controlled());
    assertEquals(
        List.of(
            "statement s-held: what it says may be control or not, so nobody knows whether ru controls c"),
        messages(file));
  }

  @Test
  void anInterestOfAnUnknownKindMayBeAnyShare() throws IOException {
    String owner =
        "{\"statementId\": \"s-p\", \"statementDate\": \"2021-01-01\", \"recordId\": \"p\", \"recordType\": \"person\", \"recordDetails\": {}}";
    String all =
        held("s-all", "2021-01-01", "new", direct(SHARES_OF_100))
            .replace("\"recordId\": \"r\"", "\"recordId\": \"r-p\"")
            .replace("\"ru\"", "\"p\"");
    for (String type : List.of("unknownInterest", "settlor", "spell", "rightsToProfitOrIncome")) {
      String held = held("s-held", "2021-01-01", "new", direct("\"type\": \"" + type + "\""));
      GroupHolding holding = holding(read(STATE, CUSTOMER, owner, all, held));
      assertEquals(ShareRange.UNKNOWN, holding.interest(), type);
      assertEquals(GroupControl.UNKNOWN, holding.controlled(), type);
    }
  }

  @Test
  void theLatestStatementOfARecordReplacesTheEarlierInAnyOrder() throws IOException {
    String before = held("s-1", "2020-01-01", "new", direct(SHARES_OF_60));
    String after = held("s-2", "2021-01-01", "updated", direct(SHARES_OF_60.replace("60", "40")));
    for (OwnersOnDay file :
        List.of(read(STATE, CUSTOMER, before, after), read(after, before, CUSTOMER, STATE))) {
      assertEquals(1, file.graph().stakes().size());
      assertEquals(Share.percent(40), file.graph().stakes().get(0).share().low());
    }
  }

  @Test
  void statementsOfOneDayAreOrderedByTheirInstantsWithTheirZones() throws IOException {
    String early = held("s-1", "2021-02-01T23:30:00-05:00", "updated", direct(SHARES_OF_60));
    String late =
        held("s-2", "2021-02-02T04:00:00Z", "updated", direct(SHARES_OF_60.replace("60", "40")));
    assertEquals(Share.percent(60), holding(read(STATE, CUSTOMER, early, late)).interest().low());
  }

  @Test
  void ofTwoStatementsOfOneTimeEitherMayBeSo() throws IOException {
    String one = held("s-1", "2021-02-01", "updated", direct(SHARES_OF_60));
    String other = held("s-2", "2021-02-01", "updated", direct(SHARES_OF_60.replace("60", "40")));
    for (OwnersOnDay file :
        List.of(read(STATE, CUSTOMER, one, other), read(STATE, CUSTOMER, other, one))) {
      assertEquals(Share.percent(40), holding(file).interest().low());
      assertEquals(GroupControl.UNKNOWN, holding(file).controlled());
    }
  }

  @Test
  void whatWasStatedLaterIsNotKnownBefore() throws IOException {
    RegisterHistory file =
        file(
            STATE,
            CUSTOMER,
            held("s-1", "2021-01-01", "new", direct(SHARES_OF_60)),
            held("s-2", "2021-03-01", "closed", ""));
    OwnersOnDay before = file.owners("c", DAY, LocalDate.of(2021, 2, 28));
    assertEquals(GroupControl.YES, holding(before).controlled());
    assertEquals(
        "statement s-2: it was made after 2021-02-28, the day as known on which is asked about",
        messages(before).get(0));
    assertEquals(GroupControl.UNKNOWN, holding(file.owners(DAY)).controlled());
  }

  @Test
  void aStatementWithoutABeginningLeavesTheTimeBeforeItOpen() throws IOException {
    RegisterHistory file =
        file(STATE, CUSTOMER, held("s-1", "2021-06-01", "new", direct(SHARES_OF_60)));
    assertEquals(GroupControl.UNKNOWN, holding(file.owners(DAY)).controlled());
    LocalDate later = LocalDate.of(2021, 6, 1);
    assertEquals(GroupControl.YES, holding(file.owners(later)).controlled());
  }

  @Test
  void aPartOfADateIsAnyDayOfIt() throws IOException {
    for (String begun : List.of("2021", "2021-04")) {
      OwnersOnDay file = withInterest(SHARES_OF_60 + ", \"startDate\": \"" + begun + "\"");
      assertEquals(GroupControl.UNKNOWN, holding(file).controlled(), begun);
      assertEquals(Share.ZERO, holding(file).interest().low(), begun);
    }
    OwnersOnDay before = withInterest(SHARES_OF_60 + ", \"startDate\": \"2021-03\"");
    assertEquals(GroupControl.YES, holding(before).controlled());
  }

  @Test
  void onAnotherDayThanWasAskedAboutOwnersAreUnknown() throws IOException {
    OwnersOnDay file = withInterest(SHARES_OF_60);
    assertEquals(
        ShareRange.UNKNOWN,
        file.graph().stateHolding(OwnershipGraph.SELF, DAY.plusDays(1)).interest());
  }

  @Test
  void aClosedRelationshipWithoutAnEndMayHaveEndedAnyDayBefore() throws IOException {
    String open =
        held("s-1", "2020-01-01", "new", direct(SHARES_OF_60 + ", \"startDate\": \"2015-01-01\""));
    String closed = held("s-2", "2021-04-08", "closed", "");
    RegisterHistory file = file(STATE, CUSTOMER, open, closed);
    for (LocalDate day : List.of(DAY.minusDays(1), DAY)) {
      assertEquals(ShareRange.UNKNOWN, holding(file.owners(day)).interest());
    }
    OwnersOnDay known = file.owners("c", DAY.minusDays(1), DAY.minusDays(1));
    assertEquals(GroupControl.YES, holding(known).controlled());
  }

  @Test
  void aClosedHolderMayHoldNoLonger() throws IOException {
    String closed =
        STATE.replace("\"recordDetails\"", "\"recordStatus\": \"closed\", \"recordDetails\"");
    OwnersOnDay file =
        read(closed, CUSTOMER, held("s-1", "2021-01-01", "new", direct(SHARES_OF_60)));
    assertEquals(Share.ZERO, holding(file).interest().low());
  }

  @Test
  void interestsCountBetweenTheirDates() throws IOException {
    RegisterHistory file =
        file(
            STATE,
            CUSTOMER,
            held(
                "s-1",
                "2021-01-01",
                "new",
                direct(
                    SHARES_OF_60
                        + ", \"startDate\": \"2021-04-08\", \"endDate\": \"2021-05-01\"")));
    assertEquals(GroupControl.UNKNOWN, holding(file.owners(DAY.minusDays(1))).controlled());
    assertEquals(GroupControl.YES, holding(file.owners(DAY)).controlled());
    LocalDate end = LocalDate.of(2021, 5, 1);
    assertEquals(GroupControl.YES, holding(file.owners(end.minusDays(1))).controlled());
    assertEquals(GroupControl.UNKNOWN, holding(file.owners(end)).controlled());
  }

  @Test
  void anUnspecifiedOwnerMayBeAnybodyAndIsReported() throws IOException {
    String unspecified =
        held("s-1", "2021-01-01", "new", direct(SHARES_OF_100))
            .replace("\"ru\"", "{\"reason\": \"unknown\"}");
    OwnersOnDay file = read(CUSTOMER, unspecified);
    assertEquals(ShareRange.UNKNOWN, holding(file).interest());
    assertEquals(
        List.of(
            "statement s-1: its interested party is not specified (unknown); what it holds belongs to somebody undisclosed"),
        messages(file));
  }

  @Test
  void anOwnerThatNoStatementDescribesMayBeAState() throws IOException {
    OwnersOnDay file =
        read(
            CUSTOMER,
            held(
                "s-1",
                "2021-01-01",
                "new",
                direct("\"type\": \"shareholding\", \"share\": {\"exact\": 60}")));
    assertEquals(GroupControl.UNKNOWN, holding(file).controlled());
    assertEquals(
        List.of("statement s-1: no statement describes the record ru; it counts as unknown"),
        messages(file));
  }

  @Test
  void votesAndCapitalAreToldApartWhereAFileTellsThemApart() throws IOException {
    OwnersOnDay file =
        read(
            STATE,
            CUSTOMER,
            held(
                "s-1",
                "2021-01-01",
                "new",
                direct("\"type\": \"shareholding\", \"share\": {\"exact\": 20}")
                    + ","
                    + direct("\"type\": \"votingRights\", \"share\": {\"exact\": 70}")));
    assertEquals(GroupControl.YES, holding(file).controlled());
  }

  @Test
  void unknownFieldsAndTypesAreReportedWithTheStatementsId() throws IOException {
    String odd = CUSTOMER.replace("\"recordId\"", "\"colour\": \"red\", \"recordId\"");
    String untyped = STATE.replace("\"recordType\": \"entity\"", "\"recordType\": \"planet\"");
    String held = held("s-held", "2021-01-01", "new", direct(SHARES_OF_60));
    assertEquals(
        List.of(
            "statement s-customer: the field \"colour\" is not one of version 0.4 and is not looked at",
            "statement s-state: its recordType is planet, so it may say anything about its record"),
        file(odd, untyped, held).notes().stream().map(StatementNote::toString).toList());
  }

  @Test
  void oneStatementPerLineIsReadToo() throws IOException {
    String held = held("s-1", "2021-01-01", "new", direct(SHARES_OF_60));
    RegisterHistory file = BodsReader.read(stream(STATE + "\n" + CUSTOMER + "\n" + held + "\n"));
    assertEquals(2, file.owners(DAY).graph().parties().size());
  }

  @Test
  void textThatIsNoListOfStatementsIsRefusedWithItsPlace() {
    for (String text :
        List.of(
            "[{\"statementId\": ",
            "[1]",
            "{\"a\": }",
            "[".repeat(1_000),
            "{\"a\":".repeat(1_000))) {
      assertThrows(IllegalArgumentException.class, () -> BodsReader.read(stream(text)), text);
    }
  }

  @Test
  void aSubjectThatTheFileDoesNotHaveIsRefused() throws IOException {
    RegisterHistory file = file(STATE);
    IllegalArgumentException thrown =
        assertThrows(IllegalArgumentException.class, () -> file.owners("x", DAY, LocalDate.MAX));
    assertEquals(
        "No entity of the file has the record id \"x\"; it has 1 records", thrown.getMessage());
  }

  @Test
  void withoutASubjectTheOnlyEntityThatOwnsNoOtherIsMeant() throws IOException {
    try (InputStream json = BodsReaderTest.class.getResourceAsStream("/bods/gas-grid.json")) {
      assertEquals("grid", BodsReader.read(json).subject());
    }
  }

  @Test
  void severalEntitiesThatOwnNoOtherAreNoSubject() throws IOException {
    RegisterHistory file = file(STATE, CUSTOMER);
    assertEquals(
        "One entity that owns no other is needed to tell whose owners these are; there are 2, such as \"c\"",
        assertThrows(IllegalArgumentException.class, file::subject).getMessage());
  }

  @Test
  void aFileThatIsNoneOfTheseIsRefusedForWhatItIs() {
    String v3 = "[{\"statementID\": \"e\", \"publicationDetails\": {\"bodsVersion\": \"0.3\"}}]";
    assertEquals(
        List.of(
            "The statements are of BODS version 0.3, and only version 0.4 is read; convert the file, or ask its publisher for version 0.4",
            "The statements are of BODS version 0.1, 0.2 or 0.3, and only version 0.4 is read; convert the file, or ask its publisher for version 0.4",
            "The statements are wrapped in an object (line 1); take out the list after \"statements\", which is the BODS file itself",
            "The file has no statements; a BODS file is a list of statements, or one on each line",
            "The file has no statements; a BODS file is a list of statements, or one on each line",
            "The file is not JSON but XML or HTML; take its JSON form",
            "The file is not JSON but a ZIP archive or a spreadsheet; unpack it, or take its JSON form",
            "The file is not JSON that can be read: Duplicate field 'recordType' (line 1, column 37)"),
        List.of(
                v3,
                v3.replace("0.3", "0.4"),
                "{\"statements\": []}",
                "",
                "[]",
                "<?xml version='1.0'?>",
                "PK..",
                "[{\"recordType\":\"entity\",\"recordType\":\"person\"}]")
            .stream()
            .map(
                text ->
                    assertThrows(
                            IllegalArgumentException.class, () -> BodsReader.read(stream(text)))
                        .getMessage())
            .toList());
  }

  @Test
  void theSubjectsJurisdictionIsKept() throws IOException {
    assertEquals("RU", file(STATE).owners(DAY).jurisdiction().orElseThrow());
    String three = STATE.replace("\"RU\"", "\"RUS\"");
    assertEquals("RU", file(three).owners(DAY).jurisdiction().orElseThrow());
    assertTrue(read(CUSTOMER).jurisdiction().isEmpty());
  }

  @Test
  void aPartyIsEstablishedWhereAllThatIsSaidOfItPlacesIt() throws IOException {
    OwnersOnDay owners = withInterest(SHARES_OF_60);
    assertEquals("RU", owners.graph().parties().get("ru").country().orElseThrow());
    assertTrue(owners.graph().parties().get("self").country().isEmpty());
    String moved = STATE.replace("s-state", "s-moved").replace("\"RU\"", "\"KZ\"");
    OwnersOnDay doubtful =
        read(STATE, moved, CUSTOMER, held("s-held", "2021-01-01", "new", direct(SHARES_OF_60)));
    assertTrue(doubtful.graph().parties().get("ru").country().isEmpty());
  }

  /** A person is never a state, but may be on a list. */
  @Test
  void whatAPersonControlsIsKept() throws IOException {
    String person =
        """
        {"statementId": "s-person", "statementDate": "2021-01-01", "recordId": "ru", "recordType": "person", "recordDetails": {"personType": "knownPerson"}}""";
    OwnersOnDay owners =
        read(
            person,
            CUSTOMER,
            held("s-held", "2021-01-01", "new", direct("\"type\": \"appointmentOfBoard\"")));
    assertEquals(1, owners.graph().controls().size());
  }
}
