package io.partnerauth.ownership.bods;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.partnerauth.ownership.OwnershipGraph;
import io.partnerauth.ownership.Share;
import io.partnerauth.ownership.ShareRange;
import io.partnerauth.ownership.StateControl;
import io.partnerauth.ownership.StateHolding;
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

  private static BodsFile read(String... statements) throws IOException {
    return BodsReader.read(stream("[" + String.join(",", statements) + "]"), "c");
  }

  private static BodsFile withInterest(String rest) throws IOException {
    return read(STATE, CUSTOMER, held("s-held", "2021-01-01", "new", direct(rest)));
  }

  private static InputStream stream(String json) {
    return new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8));
  }

  private static StateHolding holding(BodsFile file, LocalDate day) {
    return file.graph().stateHolding(OwnershipGraph.SELF, day);
  }

  private static List<String> messages(BodsFile file) {
    return file.messages().stream().map(BodsMessage::toString).toList();
  }

  @Test
  void directEdgesAreCountedOnceAndIndirectOnesAreReported() throws IOException {
    try (InputStream json = BodsReaderTest.class.getResourceAsStream("/bods/gas-grid.json")) {
      BodsFile file = BodsReader.read(json, "grid");
      StateHolding holding = holding(file, DAY);
      assertEquals(ShareRange.exactly(Share.HUNDRED), holding.interest());
      assertEquals(StateControl.YES, holding.controlled());
      assertEquals("FI", holding.state().orElseThrow());
      assertEquals(
          List.of(
              "statement s-6: its indirect interest (shareholding) is not counted; direct ones along the way are"),
          messages(file));
    }
  }

  @Test
  void boundsKeepTheirEnds() throws IOException {
    BodsFile file =
        withInterest(
            "\"type\": \"shareholding\", \"share\": {\"exclusiveMinimum\": 25, \"maximum\": 50}");
    assertEquals(
        new ShareRange(Share.percent(25), false, Share.FIFTY, true),
        file.graph().stakes().get(0).share());
    assertEquals(List.of(), messages(file));
  }

  @Test
  void boundsThatContradictEachOtherAreReportedAndUnknown() throws IOException {
    BodsFile file =
        withInterest("\"type\": \"shareholding\", \"share\": {\"exact\": 40, \"minimum\": 50}");
    assertEquals(ShareRange.UNKNOWN, file.graph().stakes().get(0).share());
    assertTrue(messages(file).get(0).startsWith("statement s-held: its share cannot be right"));
  }

  @Test
  void aShareThatIsNoPercentageIsReportedAndUnknown() throws IOException {
    for (String share :
        List.of("{\"exact\": 140}", "{\"exact\": \"40\"}", "{\"exact\": 1e999999}", "40")) {
      BodsFile file = withInterest("\"type\": \"shareholding\", \"share\": " + share);
      assertEquals(ShareRange.UNKNOWN, file.graph().stakes().get(0).share(), share);
      assertEquals(1, messages(file).size(), share);
    }
  }

  @Test
  void aGoldenShareAndABoardMajorityAreControl() throws IOException {
    BodsFile golden =
        withInterest(
            "\"type\": \"otherInfluenceOrControl\", \"details\": \"Golden share of 1994\"");
    assertEquals("GOLDEN_SHARE", golden.graph().controls().get(0).basis().name());
    assertEquals(StateControl.YES, holding(golden, DAY).controlled());
    BodsFile board = withInterest("\"type\": \"appointmentOfBoard\", \"share\": {\"exact\": 60}");
    assertEquals(StateControl.YES, holding(board, DAY).controlled());
    BodsFile seats = withInterest("\"type\": \"appointmentOfBoard\", \"share\": {\"exact\": 40}");
    assertEquals(List.of(), seats.graph().controls());
    assertEquals(1, messages(seats).size());
  }

  @Test
  void anInterestThatIsNeitherShareNorControlIsReported() throws IOException {
    BodsFile file = withInterest("\"type\": \"boardMember\"");
    assertEquals(
        List.of(
            "statement s-held: its interest (boardMember) is no share and no control, so it is not counted"),
        messages(file));
  }

  @Test
  void theLatestStatementOfARecordReplacesTheEarlierInAnyOrder() throws IOException {
    String before =
        held(
            "s-1",
            "2020-01-01",
            "new",
            direct("\"type\": \"shareholding\", \"share\": {\"exact\": 60}"));
    String after =
        held(
            "s-2",
            "2021-01-01",
            "updated",
            direct("\"type\": \"shareholding\", \"share\": {\"exact\": 40}"));
    for (BodsFile file :
        List.of(read(STATE, CUSTOMER, before, after), read(after, before, CUSTOMER, STATE))) {
      assertEquals(1, file.graph().stakes().size());
      assertEquals(Share.percent(40), file.graph().stakes().get(0).share().low());
    }
  }

  @Test
  void aClosedRelationshipEndsOnItsStatementsDate() throws IOException {
    String open =
        held(
            "s-1",
            "2020-01-01",
            "new",
            direct("\"type\": \"shareholding\", \"share\": {\"exact\": 60}"));
    String closed = held("s-2", "2021-04-08", "closed", "");
    BodsFile file = read(STATE, CUSTOMER, open, closed);
    assertEquals(StateControl.YES, holding(file, DAY.minusDays(1)).controlled());
    assertEquals(StateControl.UNKNOWN, holding(file, DAY).controlled());
  }

  @Test
  void interestsCountBetweenTheirDates() throws IOException {
    BodsFile file =
        withInterest(
            "\"type\": \"shareholding\", \"share\": {\"exact\": 60}, \"startDate\": \"2021-04-08\", \"endDate\": \"2021-05-01\"");
    assertEquals(StateControl.UNKNOWN, holding(file, DAY.minusDays(1)).controlled());
    assertEquals(StateControl.YES, holding(file, DAY).controlled());
    assertEquals(StateControl.UNKNOWN, holding(file, LocalDate.of(2021, 5, 1)).controlled());
  }

  @Test
  void anUnspecifiedOwnerLeavesTheRegisterPartialAndIsReported() throws IOException {
    String unspecified =
        held("s-1", "2021-01-01", "new", "").replace("\"ru\"", "{\"reason\": \"unknown\"}");
    BodsFile file = read(STATE, CUSTOMER, unspecified);
    assertEquals(ShareRange.UNKNOWN, holding(file, DAY).interest());
    assertEquals(
        List.of(
            "statement s-1: its interested party is not specified (unknown); the subject's other owners count as undisclosed"),
        messages(file));
  }

  @Test
  void anOwnerThatNoStatementDescribesMayBeAState() throws IOException {
    BodsFile file =
        read(
            CUSTOMER,
            held(
                "s-1",
                "2021-01-01",
                "new",
                direct("\"type\": \"shareholding\", \"share\": {\"exact\": 60}")));
    assertEquals(StateControl.UNKNOWN, holding(file, DAY).controlled());
    assertEquals(
        List.of("statement s-1: no statement describes the record ru; it counts as unknown"),
        messages(file));
  }

  @Test
  void votesAndCapitalAreToldApartWhereAFileTellsThemApart() throws IOException {
    BodsFile file =
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
    assertEquals(StateControl.YES, holding(file, DAY).controlled());
  }

  @Test
  void unknownFieldsAndTypesAreReportedWithTheStatementsId() throws IOException {
    String odd = CUSTOMER.replace("\"recordId\"", "\"colour\": \"red\", \"recordId\"");
    String untyped = STATE.replace("\"recordType\": \"entity\"", "\"recordType\": \"planet\"");
    assertEquals(
        List.of(
            "statement s-customer: the field \"colour\" is not one of version 0.4 and is not looked at",
            "statement s-state: its recordType is planet, so it is not counted"),
        messages(read(odd, untyped)));
  }

  @Test
  void oneStatementPerLineIsReadToo() throws IOException {
    BodsFile file = BodsReader.read(stream(STATE + "\n" + CUSTOMER + "\n"), "c");
    assertEquals(2, file.graph().parties().size());
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
      assertThrows(IllegalArgumentException.class, () -> BodsReader.read(stream(text), "c"), text);
    }
  }

  @Test
  void aSubjectThatTheFileDoesNotHaveIsRefused() {
    IllegalArgumentException thrown =
        assertThrows(
            IllegalArgumentException.class, () -> BodsReader.read(stream("[" + STATE + "]"), "x"));
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
  void severalEntitiesThatOwnNoOtherAreNoSubject() {
    String mistake =
        assertThrows(
                IllegalArgumentException.class,
                () -> BodsReader.read(stream("[" + STATE + "," + CUSTOMER + "]")))
            .getMessage();
    assertEquals(
        "One entity that owns no other is needed to tell whose owners these are; there are 2, such as \"c\"",
        mistake);
  }

  @Test
  void theSubjectsJurisdictionIsKept() throws IOException {
    BodsFile state = BodsReader.read(stream("[" + STATE + "]"));
    assertEquals("RU", state.jurisdiction().orElseThrow());
    assertTrue(read(CUSTOMER).jurisdiction().isEmpty());
  }
}
