package io.partnerauth.ownership.psc;

import static io.partnerauth.ownership.history.RegisterFileText.figures;
import static io.partnerauth.ownership.history.RegisterFileText.notes;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.partnerauth.ownership.Control;
import io.partnerauth.ownership.OwnershipGraph;
import io.partnerauth.ownership.PartyKind;
import io.partnerauth.ownership.history.Directness;
import io.partnerauth.ownership.history.Interest;
import io.partnerauth.ownership.history.Nature;
import io.partnerauth.ownership.history.RegisterFileText;
import io.partnerauth.ownership.history.RegisterHistory;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PscReaderTest {
  private static String record(String number, String kind, String rest) {
    return "{\"company_number\": \"%s\", \"data\": {\"etag\": \"0a\", \"kind\": \"%s\", \"links\": {\"self\": \"/company/%s/persons-with-significant-control/%s\"}, %s}}"
        .formatted(number, kind, number, Integer.toHexString(rest.hashCode()), rest);
  }

  private static String person(String rest) {
    return record(
        "01234567",
        "individual-person-with-significant-control",
        "\"name\": \"Ms A Smith\", \"date_of_birth\": {\"month\": 1, \"year\": 1970}, \"notified_on\": \"2016-04-06\", "
            + rest);
  }

  private static String natures(String... codes) {
    return "\"natures_of_control\": [\"" + String.join("\", \"", codes) + "\"]";
  }

  private static String company(String number, String rest) {
    return record(
        "01234567",
        "corporate-entity-person-with-significant-control",
        "\"name\": \"Upper Ltd\", \"identification\": {\"country_registered\": \"England\", \"registration_number\": \"%s\", \"legal_form\": \"Limited\"}, \"notified_on\": \"2017-01-01\", %s"
            .formatted(number, rest));
  }

  private static RegisterHistory read(String... lines) {
    return RegisterFileText.read(PscReader::read, List.of(lines));
  }

  private static OwnershipGraph graph(String... lines) {
    return RegisterFileText.owners(read(lines), "01234567").graph();
  }

  @ParameterizedTest
  @CsvSource({
    "ownership-of-shares-25-to-50-percent, SHARES, above 25 to 50",
    "ownership-of-shares-50-to-75-percent, SHARES, above 50 to 75",
    "ownership-of-shares-75-to-100-percent-as-firm, SHARES, 75 to 100",
    "ownership-of-shares-more-than-25-percent-registered-overseas-entity, SHARES, above 25 to 100",
    "voting-rights-25-to-50-percent-limited-liability-partnership, VOTES, above 25 to 50",
    "part-right-to-share-surplus-assets-75-to-100-percent, SHARES, 75 to 100",
    "right-to-appoint-and-remove-members-limited-liability-partnership, CONTROL, 0 to 100",
    "right-to-appoint-and-remove-person-as-trust, CONTROL, 0 to 100",
    "significant-influence-or-control-as-trust, INFLUENCE, 0 to 100",
  })
  void aNatureOfControlIsARange(String code, Nature nature, String range) {
    Interest interest = NatureOfControl.of(code).orElseThrow().interests().get(0);
    assertEquals(nature, interest.nature());
    assertEquals(range, interest.share().toString());
    boolean share = nature == Nature.SHARES || nature == Nature.VOTES;
    assertEquals(share ? Directness.UNKNOWN : Directness.DIRECT, interest.directness());
  }

  /** A person may have it through others, of whom somebody else has a part. */
  @Test
  void whatAPersonHasIsNoBoundOnOthers() {
    for (String band : List.of("25-to-50", "75-to-100")) {
      String person = person(natures("ownership-of-shares-" + band + "-percent"));
      assertEquals("0 to 100, UNKNOWN", figures(read(person), "01234567"));
    }
  }

  @Test
  void aCompanyIsTheOneOfItsNumberAndItsControlIsCertainAboveHalf() {
    String upper = company("123", natures("voting-rights-75-to-100-percent"));
    OwnershipGraph graph = graph(upper);
    assertEquals("00000123", graph.controls().get(0).by());
    assertEquals("DOMINANT_INFLUENCE", graph.controls().get(0).basis().name());
    assertEquals(
        List.of(), graph(company("123", natures("voting-rights-25-to-50-percent"))).controls());
    String board = natures("right-to-appoint-and-remove-directors");
    assertEquals("BOARD_MAJORITY", graph(company("123", board)).controls().get(0).basis().name());
    String influence = natures("significant-influence-or-control");
    assertEquals("INFLUENCE", graph(company("123", influence)).controls().get(0).basis().name());
    String foreign = company("HRB 123", influence).replace("England", "Germany");
    assertTrue(graph(foreign).controls().get(0).by().startsWith("/company/01234567/"));
  }

  @Test
  void chainsLeadThroughCompanyNumbers() {
    String above =
        record(
            "00000123",
            "legal-person-person-with-significant-control",
            "\"name\": \"Secretary of State\", \"identification\": {\"legal_form\": \"Corporation Sole\"}, \"notified_on\": \"2016-04-06\", "
                + natures("ownership-of-shares-75-to-100-percent"));
    OwnershipGraph graph =
        graph(company("123", natures("ownership-of-shares-75-to-100-percent")), above);
    assertEquals(2, graph.controls().size());
    assertEquals("0 to 100, UNKNOWN", figures(read(above), "00000123"));
  }

  @Test
  void whatATrustOrAFirmHoldsIsAnUnknownPartys() {
    OwnershipGraph graph =
        graph(company("123", natures("voting-rights-50-to-75-percent-as-trust")));
    List<Control> controls = graph.controls();
    assertEquals(2, controls.size());
    String trust = controls.get(0).by();
    assertTrue(trust.startsWith("trust or firm in "), trust);
    assertEquals(PartyKind.UNKNOWN, graph.parties().get(trust).kind());
    assertEquals("00000123", controls.get(1).by());
    assertEquals(trust, controls.get(1).over());
  }

  @Test
  void whatHasCeasedIsOver() {
    String share = natures("ownership-of-shares-75-to-100-percent");
    assertEquals(1, graph(company("123", share)).controls().size());
    for (String end : List.of("\"ceased_on\": \"2020-01-31\", ", "\"ceased\": true, ")) {
      assertEquals(List.of(), graph(company("123", end + share)).controls(), end);
    }
    OwnershipGraph maybe = graph(company("123", "\"ceased_on\": \"2021\", " + share));
    assertEquals("INFLUENCE", maybe.controls().get(0).basis().name());
  }

  @Test
  void aStatementInsteadOfAPersonIsSomebodyUnknown() {
    for (String said :
        List.of(
            "psc-exists-but-not-identified", "steps-to-find-psc-not-yet-completed", "new-words")) {
      String statement =
          record(
              "01234567",
              "persons-with-significant-control-statement",
              "\"statement\": \"" + said + "\", \"notified_on\": \"2017-06-30\"");
      assertEquals(1, graph(statement).controls().size(), said);
    }
    String nobody =
        record(
            "01234567",
            "persons-with-significant-control-statement",
            "\"statement\": \"no-individual-or-entity-with-signficant-control\"");
    assertEquals("0 to 100, UNKNOWN", figures(read(nobody), "01234567"));
    assertEquals(List.of(), graph(nobody).controls());
    assertEquals(
        1, graph(record("01234567", "exemptions", "\"exemptions\": {}")).controls().size());
    String secret =
        record(
            "01234567",
            "super-secure-person-with-significant-control",
            "\"description\": \"super-secure\"");
    assertEquals(2, graph(secret).parties().size());
  }

  @Test
  void whatIsNotUnderstoodIsTold() {
    RegisterHistory history =
        read(
            person(natures("ownership-of-everything")),
            record("01234567", "robot", "\"notified_on\": \"yesterday\""),
            "{\"data\": {\"kind\": \"totals#persons-of-significant-control-snapshot\", \"exemptions_count\": 1}}");
    String all = notes(history, "01234567").toString();
    assertTrue(
        all.contains("nature of control ownership-of-everything is none that is known"), all);
    assertTrue(all.contains("its kind is robot, so it may be anybody"), all);
    assertTrue(all.contains("its notified_on is no date"), all);
    assertTrue(all.contains("it names no nature of control"), all);
  }

  @Test
  void aFileThatIsNoneIsRefused() {
    for (String text : List.of("", "company_number,data\n", "{\"items\": []}")) {
      assertThrows(IllegalArgumentException.class, () -> read(text), text);
    }
  }
}
