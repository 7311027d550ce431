package io.partnerauth.ownership.gleif;

import static io.partnerauth.ownership.history.RegisterFileText.figures;
import static io.partnerauth.ownership.history.RegisterFileText.notes;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.partnerauth.ownership.history.RegisterFileText;
import io.partnerauth.ownership.history.RegisterHistory;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class GleifReaderTest {
  private static final String CHILD = "5299000CHILD00000001";
  private static final String PARENT = "5299000PARENT0000002";
  private static final String GOVERNMENT =
      "{\"LEI\": {\"$\": \""
          + PARENT
          + "\"}, \"Entity\": {\"LegalName\": {\"@xml:lang\": \"en\", \"$\": \"Treasury\"}, \"LegalJurisdiction\": {\"$\": \"GB\"}, \"EntityCategory\": {\"$\": \"RESIDENT_GOVERNMENT_ENTITY\"}, \"EntityStatus\": {\"$\": \"ACTIVE\"}}, \"Registration\": {\"LastUpdateDate\": {\"$\": \"2020-06-01T10:00:00Z\"}}}";

  private static String relation(String type, String status, String registration, String period) {
    return """
        {"RelationshipRecord": {"Relationship": {"StartNode": {"NodeID": {"$": "%s"}, "NodeIDType": {"$": "LEI"}}, "EndNode": {"NodeID": {"$": "%s"}, "NodeIDType": {"$": "LEI"}}, "RelationshipType": {"$": "%s"}, "RelationshipPeriods": {"RelationshipPeriod": %s}, "RelationshipStatus": {"$": "%s"}}, "Registration": {"LastUpdateDate": {"$": "2020-07-01T00:00:00Z"}, "RegistrationStatus": {"$": "%s"}}}}"""
        .formatted(CHILD, PARENT, type, period, status, registration);
  }

  private static String relation(String type) {
    return relation(type, "ACTIVE", "PUBLISHED", period("2018-01-01T00:00:00Z", ""));
  }

  private static String period(String start, String end) {
    String last = end.isEmpty() ? "" : ", \"EndDate\": {\"$\": \"" + end + "\"}";
    return "[{\"StartDate\": {\"$\": \"2019-01-01\"}, \"EndDate\": {\"$\": \"2019-12-31\"}, \"PeriodType\": {\"$\": \"ACCOUNTING_PERIOD\"}}, {\"StartDate\": {\"$\": \"%s\"}%s, \"PeriodType\": {\"$\": \"RELATIONSHIP_PERIOD\"}}]"
        .formatted(start, last);
  }

  private static RegisterHistory read(String... files) {
    try {
      return GleifReader.read(
          RegisterFileText.PUBLISHED,
          Arrays.stream(files)
              .map(file -> new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)))
              .toArray(ByteArrayInputStream[]::new));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void whoConsolidatesItControlsItAndHoldsNobodyKnowsHowMuch() {
    for (String type : List.of("IS_DIRECTLY_CONSOLIDATED_BY", "IS_ULTIMATELY_CONSOLIDATED_BY")) {
      RegisterHistory history =
          read("{\"relations\": [" + relation(type) + "]}", "{\"records\": [" + GOVERNMENT + "]}");
      assertEquals("0 to 100, YES", figures(history, CHILD), type);
      assertEquals("100, YES", figures(history, PARENT));
    }
    assertEquals(
        "0 to 100, UNKNOWN", figures(read(relation("IS_DIRECTLY_CONSOLIDATED_BY")), CHILD));
  }

  @Test
  void aBranchBelongsToItsParentWhole() {
    RegisterHistory history = read(relation("IS_INTERNATIONAL_BRANCH_OF"), GOVERNMENT);
    assertEquals("100, YES", figures(history, CHILD));
  }

  @Test
  void aFundAndAnUnknownTypeLeaveControlOpen() {
    for (String type :
        List.of("IS_FUND-MANAGED_BY", "IS_SUBFUND_OF", "IS_FEEDER_TO", "IS_FRIEND_OF")) {
      assertEquals("0 to 100, UNKNOWN", figures(read(relation(type), GOVERNMENT), CHILD), type);
    }
  }

  @Test
  void whatIsNotActiveAndPublishedMayBeSoOrNot() {
    String type = "IS_INTERNATIONAL_BRANCH_OF";
    String always = period("2018", "");
    for (String status : List.of("INACTIVE", "NULL")) {
      String record = relation(type, status, "PUBLISHED", always);
      assertEquals("0 to 100, UNKNOWN", figures(read(record, GOVERNMENT), CHILD), status);
    }
    for (String registration : List.of("LAPSED", "RETIRED", "PENDING", "?")) {
      String record = relation(type, "ACTIVE", registration, always);
      assertEquals("0 to 100, UNKNOWN", figures(read(record, GOVERNMENT), CHILD), registration);
    }
    String ended = relation(type, "ACTIVE", "PUBLISHED", period("2018-01-01", "2020-01-01"));
    assertEquals("0 to 100, UNKNOWN", figures(read(ended, GOVERNMENT), CHILD));
    String one =
        relation(
            type,
            "ACTIVE",
            "PUBLISHED",
            "{\"StartDate\": \"2018-01-01\", \"PeriodType\": \"RELATIONSHIP_PERIOD\"}");
    assertEquals("100, YES", figures(read(one, GOVERNMENT), CHILD));
  }

  @Test
  void anExceptionForPersonsNamesNobodyAndAnyOtherSomebodyUnknown() {
    String exception =
        "{\"LEI\": {\"$\": \"%s\"}, \"ExceptionCategory\": {\"$\": \"DIRECT_ACCOUNTING_CONSOLIDATION_PARENT\"}, \"ExceptionReason\": %s}";
    String persons = exception.formatted(CHILD, "{\"$\": \"NATURAL_PERSONS\"}");
    assertEquals("0 to 100, UNKNOWN", figures(read(persons), CHILD));
    assertEquals(1, RegisterFileText.owners(read(persons), CHILD).graph().parties().size());
    String hidden =
        exception.formatted(CHILD, "[{\"$\": \"NON_PUBLIC\"}, {\"$\": \"NATURAL_PERSONS\"}]");
    RegisterHistory history = read("{\"exceptions\": [" + hidden + "]}");
    assertEquals(1, RegisterFileText.owners(history, CHILD).graph().controls().size());
    assertTrue(
        notes(history, CHILD)
            .get(0)
            .contains("its parent is not told (NON_PUBLIC, NATURAL_PERSONS)"));
  }

  @Test
  void theSameFilesInCsvSayTheSame() {
    String relations =
        """
        "Relationship.StartNode.NodeID","Relationship.StartNode.NodeIDType","Relationship.EndNode.NodeID","Relationship.EndNode.NodeIDType","Relationship.RelationshipType","Relationship.RelationshipStatus","Relationship.Period.1.startDate","Relationship.Period.1.endDate","Relationship.Period.1.periodType","Registration.LastUpdateDate","Registration.RegistrationStatus"
        %s,LEI,%s,LEI,IS_INTERNATIONAL_BRANCH_OF,ACTIVE,2018-01-01T00:00:00Z,,RELATIONSHIP_PERIOD,2020-07-01T00:00:00Z,PUBLISHED
        """
            .formatted(CHILD, PARENT);
    String entities =
        """
        LEI,Entity.LegalName,Entity.LegalJurisdiction,Entity.EntityCategory,Entity.EntityStatus,Registration.LastUpdateDate
        %s,"Treasury, ""HM""
        of the Realm",GB,RESIDENT_GOVERNMENT_ENTITY,ACTIVE,2020-06-01T10:00:00Z
        """
            .formatted(PARENT);
    RegisterHistory history = read(relations, entities);
    assertEquals("100, YES", figures(history, CHILD));
    assertEquals(
        "Treasury, \"HM\"\nof the Realm",
        RegisterFileText.owners(history, CHILD).graph().parties().get(PARENT).name().orElseThrow());
    String exceptions =
        "LEI,Exception.Category,Exception.Reason.1,Exception.Reason.2\n"
            + CHILD
            + ",ULTIMATE_ACCOUNTING_CONSOLIDATION_PARENT,NO_LEI,\n";
    assertEquals(1, RegisterFileText.owners(read(exceptions), CHILD).graph().controls().size());
  }

  @Test
  void aFileThatIsNoneIsRefused() {
    for (String file :
        List.of(
            "",
            "{\"relations\": []}",
            "<?xml version=\"1.0\"?>",
            "LEI,Entity.LegalName\n",
            "LEI,Entity.LegalName\n\"A,B\n",
            "LEI,Entity.LegalName\nA,B,C\n")) {
      assertThrows(IllegalArgumentException.class, () -> read(file), file);
    }
  }
}
