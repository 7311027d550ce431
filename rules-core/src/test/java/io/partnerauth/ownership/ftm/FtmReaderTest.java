package io.partnerauth.ownership.ftm;

import static io.partnerauth.ownership.history.RegisterFileText.figures;
import static io.partnerauth.ownership.history.RegisterFileText.notes;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.partnerauth.ownership.HolderGroup;
import io.partnerauth.ownership.OwnershipGraph;
import io.partnerauth.ownership.PartyKind;
import io.partnerauth.ownership.history.OwnersOnDay;
import io.partnerauth.ownership.history.RegisterFileText;
import io.partnerauth.ownership.history.RegisterHistory;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FtmReaderTest {
  private static final String MINISTRY =
      entity("min", "PublicBody", "\"name\": [\"Ministry of Ports\"], \"country\": [\"ru\"]");
  private static final String PORT = entity("port", "Company", "\"name\": [\"Sea Port JSC\"]");
  private static final String ANNA = entity("anna", "Person", "\"name\": [\"Anna Ivanova\"]");

  private static String entity(String id, String schema, String properties) {
    return "{\"id\": \"%s\", \"schema\": \"%s\", \"properties\": {%s}}"
        .formatted(id, schema, properties);
  }

  private static String owns(String owner, String asset, String rest) {
    return entity(
        owner + "-" + asset,
        "Ownership",
        "\"owner\": [\"%s\"], \"asset\": [\"%s\"], \"startDate\": [\"2010\"], %s"
            .formatted(owner, asset, rest));
  }

  private static String percentage(String text) {
    return "\"percentage\": [\"" + text + "\"]";
  }

  private static RegisterHistory read(String... lines) {
    return RegisterFileText.read(FtmReader::read, List.of(lines));
  }

  @Test
  void edgesHangOnIdsInAnyOrderOfTheFile() {
    RegisterHistory history =
        read(
            owns("min", "hold", percentage("60%")),
            owns("hold", "port", percentage("50,5 %")),
            PORT,
            entity("hold", "Company", "\"name\": [\"Holding\"], \"jurisdiction\": [\"cy\"]"),
            MINISTRY);
    assertEquals("30.3 to 100, YES", figures(history, "port"));
    OwnersOnDay owners = RegisterFileText.owners(history, "port");
    assertEquals("RU", owners.graph().parties().get("min").state().orElseThrow());
    assertEquals("CY", RegisterFileText.owners(history, "hold").jurisdiction().orElseThrow());
    assertEquals("CY", owners.graph().parties().get("hold").country().orElseThrow());
  }

  @Test
  void aCountryThatAPersonHasToDoWithIsNotWhereItLives() {
    String boris = entity("boris", "Person", "\"country\": [\"cy\"]");
    OwnersOnDay owners =
        RegisterFileText.owners(read(PORT, boris, owns("boris", "port", percentage("75"))), "port");
    assertEquals(Optional.empty(), owners.graph().parties().get("boris").country());
    assertEquals(
        "0 to 100",
        owners
            .graph()
            .holding(OwnershipGraph.SELF, HolderGroup.from("RU"), owners.day())
            .interest()
            .toString());
  }

  @Test
  void aRangeOrAnUnreadablePercentageIsARange() {
    assertEquals(
        "25 to below 100, UNKNOWN",
        figures(
            read(
                PORT,
                MINISTRY,
                owns("min", "port", percentage("25-50%")),
                owns("anna", "port", percentage("n/a")),
                ANNA),
            "port"));
    assertEquals(
        "above 75 to 100, YES",
        figures(read(PORT, MINISTRY, owns("min", "port", percentage(">75 %"))), "port"));
    assertEquals(
        "0 to 25, NO", figures(read(PORT, ANNA, owns("anna", "port", percentage("75"))), "port"));
    assertEquals(
        "0 to below 100, UNKNOWN",
        figures(read(PORT, ANNA, owns("anna", "port", "\"percentage\": []")), "port"));
    assertEquals(
        "0 to 75, UNKNOWN",
        figures(
            read(PORT, ANNA, owns("anna", "port", "\"percentage\": [\"75\", \"25\"]")), "port"));
  }

  @Test
  void aPublicBodyIsAStateBodyAndAStateOwnedCompanyIsControlledBySomeState() {
    RegisterHistory ministry = read(MINISTRY);
    assertEquals("100, YES", figures(ministry, "min"));
    String soe = entity("soe", "Company", "\"topics\": [\"gov.soe\"], \"country\": [\"de\"]");
    assertEquals("0 to 100, YES", figures(read(soe), "soe"));
    String body = soe.replace("Company", "PublicBody");
    RegisterHistory company = read(body);
    assertEquals(
        PartyKind.COMPANY,
        RegisterFileText.owners(company, "soe").graph().parties().get("self").kind());
    assertEquals("0 to 100, YES", figures(company, "soe"));
    assertEquals(
        "40 to 100, YES",
        figures(read(soe, MINISTRY, owns("min", "soe", percentage("40"))), "soe"));
    // All that is known is a contradiction: how much is the state's is open.
    assertEquals(
        "0 to 100, YES", figures(read(soe, ANNA, owns("anna", "soe", percentage("100"))), "soe"));
    // What is above the owner may be the state's, as the topic says.
    assertEquals(
        "100, YES",
        figures(
            read(
                soe,
                PORT,
                MINISTRY,
                owns("port", "soe", percentage("100")),
                owns("min", "port", percentage("100"))),
            "soe"));
  }

  @Test
  void anOrganizationWithATopicOfGovernmentIsAStateBody() {
    String ministry =
        entity("o", "Organization", "\"topics\": [\"gov.national\"], \"country\": [\"ru\"]");
    assertEquals("100, YES", figures(read(ministry), "o"));
    for (String topics : List.of("", "\"gov.igo\"", "\"sanction\"")) {
      String other = entity("o", "Organization", "\"topics\": [" + topics + "]");
      assertEquals("0 to 100, UNKNOWN", figures(read(other), "o"));
    }
    String both = entity("c", "Company", "\"topics\": [\"gov.muni\"]");
    assertEquals("0 to 100, UNKNOWN", figures(read(both), "c"));
  }

  @Test
  void aPersonWithAnOfficeIsNoState() {
    String minister =
        entity("m", "Person", "\"topics\": [\"role.pep\", \"gov.head\"], \"country\": [\"ru\"]");
    assertEquals(
        "0, NO", figures(read(PORT, minister, owns("m", "port", percentage("100"))), "port"));
  }

  @Test
  void datesAreAsPreciseAsTheyAre() {
    String open = owns("min", "port", percentage("60"));
    assertEquals("60 to 100, YES", figures(read(PORT, MINISTRY, open), "port"));
    for (String end : List.of("2021", "2021-04", "soon")) {
      String ended = open.replace("\"startDate\"", "\"endDate\": [\"" + end + "\"], \"startDate\"");
      assertEquals("0 to 100, UNKNOWN", figures(read(PORT, MINISTRY, ended), "port"), end);
    }
    String anna = owns("anna", "port", percentage("60"));
    assertEquals("0 to 40, NO", figures(read(PORT, ANNA, anna), "port"));
    for (String start : List.of("2021", "2021-05-01", "once")) {
      String later = anna.replace("2010", start);
      assertEquals("0 to 100, UNKNOWN", figures(read(PORT, ANNA, later), "port"), start);
    }
    assertEquals(
        "0 to 100, UNKNOWN",
        figures(
            read(PORT, ANNA, anna.replace("2010\"]", "2010\"], \"status\": [\"liquidated\"]")),
            "port"));
    assertEquals(
        "0 to 100, UNKNOWN",
        figures(
            read(PORT, ANNA, anna.replace("2010\"]", "2010\"], \"status\": [\"loeschen\"]")),
            "port"));
    assertEquals(
        "0 to 40, NO",
        figures(
            read(PORT, ANNA, anna.replace("2010\"]", "2010\"], \"status\": [\"Active\"]")),
            "port"));
  }

  @Test
  void withoutDatesItIsSoSinceTheFileWasPublished() {
    String held = owns("min", "port", percentage("60")).replace("\"startDate\": [\"2010\"], ", "");
    RegisterHistory history = read(PORT, MINISTRY, held);
    assertEquals("60 to 100, YES", figures(history, "port"));
    LocalDate before = RegisterFileText.PUBLISHED.minusDays(1);
    assertEquals(
        "0 to 100",
        RegisterFileText.holding(history.owners("port", before, LocalDate.MAX))
            .interest()
            .toString());
    OwnersOnDay notYetKnown = history.owners("port", RegisterFileText.DAY, before);
    assertEquals("0 to 100", RegisterFileText.holding(notYetKnown).interest().toString());
  }

  @Test
  void aRoleOfARegisterOfControlIsARangeThatOthersMayHold() {
    String held = owns("min", "port", "\"role\": [\"Ownership of shares 50 to 75 percent\"]");
    assertEquals("50 to 100, YES", figures(read(PORT, MINISTRY, held), "port"));
    String person = held.replace("min", "anna");
    assertEquals("0 to 100, UNKNOWN", figures(read(PORT, ANNA, person), "port"));
  }

  @Test
  void whatMayBeControlLeavesItOpen() {
    String private60 = owns("anna", "port", percentage("60"));
    for (String link :
        List.of(
            entity("d", "Directorship", "\"director\": [\"min\"], \"organization\": [\"port\"]"),
            entity("d", "UnknownLink", "\"object\": [\"min\"], \"subject\": [\"port\"]"),
            entity("d", "Representation", "\"agent\": [\"min\"], \"client\": [\"port\"]"),
            entity("port", "Company", "\"parent\": [\"min\"]"))) {
      String figures = figures(read(PORT, ANNA, MINISTRY, private60, link), "port");
      assertTrue(figures.endsWith("UNKNOWN"), link + figures);
    }
    String director =
        entity("d", "Directorship", "\"director\": [\"anna\"], \"organization\": [\"port\"]");
    assertEquals("0 to 40, NO", figures(read(PORT, ANNA, private60, director), "port"));
  }

  @Test
  void nestedEntitiesAndOtherIdsMeanTheSame() {
    String nested =
        """
        {"id": "port", "schema": "Company", "referents": ["old-port"], "properties": {"ownershipAsset": [{"id": "o", "schema": "Ownership", "properties": {"asset": ["port"], "percentage": ["60"], "owner": [{"id": "min", "schema": "PublicBody", "properties": {"country": ["ru"]}}]}}]}}""";
    assertEquals("60 to 100, YES", figures(read(nested), "port"));
    RegisterHistory history = read(nested, ANNA, owns("anna", "old-port", percentage("40")));
    assertEquals("60 to 100, YES", figures(history, "port"));
    assertTrue(notes(history, "port").toString().contains("it may be port"));
  }

  @Test
  void whatIsNotUnderstoodIsTold() {
    RegisterHistory history =
        read(
            PORT,
            entity("s", "Starship", "\"name\": [\"?\"]"),
            entity("o", "Ownership", "\"asset\": [\"port\"], \"percentage\": [\"10\"]"),
            entity("x", "Sanction", "\"entity\": [\"port\"]"));
    List<String> all = notes(history, "port");
    assertTrue(
        all.contains(
            "statement s: its schema is Starship, so it may say anything about its parties"),
        all::toString);
    assertTrue(all.contains("statement o: it does not say who the owner is"), all::toString);
    assertTrue(
        all.contains("statement Sanction: 1 entities of that schema say nothing of owners"),
        all::toString);
  }

  @Test
  void aFileThatIsNoneIsRefused() {
    for (String text : List.of("", "[]", "name,country\na,b", "{\"id\": \"a\"", "[1]")) {
      assertThrows(
          IllegalArgumentException.class,
          () -> RegisterFileText.read(FtmReader::read, RegisterFileText.PUBLISHED, text),
          text);
    }
  }

  @Test
  void manyPartiesAreAskedForOneAfterTheOther() {
    List<String> lines = new ArrayList<>(List.of(MINISTRY));
    for (int i = 0; i < 1000; i++) {
      lines.add(entity("c" + i, "Company", ""));
      lines.add(owns("min", "c" + i, percentage(i % 100 + 1 + "%")));
    }
    RegisterHistory history = RegisterFileText.read(FtmReader::read, lines);
    Stream<String> asked = Stream.iterate(0, i -> i + 1).limit(1000).map(i -> "c" + i);
    List<String> lows =
        history
            .each(asked, RegisterFileText.DAY, LocalDate.MAX)
            .map(owners -> RegisterFileText.holding(owners).interest().low().toString())
            .toList();
    assertEquals(
        Stream.iterate(0, i -> i + 1).limit(1000).map(i -> i % 100 + 1 + "").toList(), lows);
  }
}
