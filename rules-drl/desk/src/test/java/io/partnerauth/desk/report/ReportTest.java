package io.partnerauth.desk.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.partnerauth.AuthorizationRules;
import io.partnerauth.Directive;
import io.partnerauth.Issue;
import io.partnerauth.Severity;
import io.partnerauth.Status;
import io.partnerauth.desk.RulesPack;
import io.partnerauth.internal.text.English;
import io.partnerauth.scenario.Scenario;
import io.partnerauth.scenario.ScenarioResult;
import io.partnerauth.scenario.Scenarios;
import java.io.StringReader;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** The page of the shipped pack, parsed: what it says, and what a reader's browser may rely on. */
class ReportTest {
  private static final Path SHIPPED = Path.of("..", "rules");
  private static final AuthorizationRules RULES = AuthorizationRules.load(SHIPPED);
  private static final Map<String, String> TEXTS = new RulesPack(Optional.of(SHIPPED)).texts();
  private static final LocalDate DAY = LocalDate.of(2024, 9, 29);
  private static final List<Scenario> SCENARIOS = Scenarios.in(SHIPPED);
  private static final List<ScenarioResult> RESULTS =
      SCENARIOS.stream().map(scenario -> scenario.check(RULES)).toList();
  private static final String PAGE = page(RULES, List.of());
  private static final Document DOCUMENT = parsed(PAGE);

  private static String page(AuthorizationRules rules, List<Issue> findings) {
    return Report.page(
        new Pack(
            "the shipped pack",
            rules,
            Readings.of(TEXTS),
            findings,
            "all 7 combinations",
            RESULTS,
            List.of(),
            DAY));
  }

  /**
   * The page closes every element, so that a parser of XML reads it but for tags without an end.
   */
  private static Document parsed(String page) {
    String xml =
        page.replace("<!DOCTYPE html>", "")
            .replaceAll("(<meta [^>]*)>", "$1/>")
            .replaceAll("(?s)<style>.*?</style>", "<style/>");
    try {
      return DocumentBuilderFactory.newInstance()
          .newDocumentBuilder()
          .parse(new InputSource(new StringReader(xml)));
    } catch (Exception e) {
      throw new AssertionError("The page is not well formed", e);
    }
  }

  private static List<Element> all(String tag) {
    NodeList found = DOCUMENT.getElementsByTagName(tag);
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < found.getLength(); i++) {
      elements.add((Element) found.item(i));
    }
    return elements;
  }

  private static String text(Element element) {
    return element.getTextContent().strip().replaceAll("\\s+", " ");
  }

  private static String section(String id) {
    return all("section").stream()
        .filter(one -> one.getAttribute("aria-labelledby").equals(id))
        .map(ReportTest::text)
        .findFirst()
        .orElseThrow();
  }

  /** The fields of each row of the table by what it is called. */
  private static Map<String, List<String>> matrix(Document document) {
    Map<String, List<String>> rows = new LinkedHashMap<>();
    NodeList bodies = document.getElementsByTagName("tr");
    for (int i = 0; i < bodies.getLength(); i++) {
      Element row = (Element) bodies.item(i);
      NodeList cells = row.getElementsByTagName("td");
      boolean matrix =
          ((Element) row.getParentNode().getParentNode()).getAttribute("class").equals("matrix");
      if (matrix && cells.getLength() > 0) {
        List<String> fields = new ArrayList<>();
        for (int j = 0; j < cells.getLength(); j++) {
          Element cell = (Element) cells.item(j);
          fields.add(cell.getAttribute("data-label") + ": " + text(cell));
        }
        rows.put(text((Element) row.getElementsByTagName("strong").item(0)), fields);
      }
    }
    return rows;
  }

  @Test
  void everyDirectiveAndClauseIsThereWithItsSourceAndMessage() {
    String directives = section("directives");
    for (Directive directive : RULES.directives()) {
      assertTrue(directives.contains(directive.name()), directive.name());
      for (Directive.Clause clause : directive.clauses()) {
        assertTrue(directives.contains(clause.name()), clause.name());
        assertTrue(directives.contains(clause.message()), clause.message());
        assertTrue(directives.contains(clause.source()), clause.source());
        clause.url().ifPresent(url -> assertTrue(directives.contains(url), url));
        clause.owner().ifPresent(owner -> assertTrue(directives.contains(owner), owner));
        clause.reviewBy().ifPresent(day -> assertTrue(directives.contains(English.day(day))));
      }
    }
  }

  @Test
  void theTableSaysWhatTheRulesAnswerAndLawsComeFirst() {
    Map<String, List<String>> rows = matrix(DOCUMENT);
    List<String> order = List.copyOf(rows.keySet());
    int letters = order.indexOf("Adobe: Russia (RU), parts of Ukraine (UA-40, UA-43)");
    assertTrue(letters > 0, order::toString);
    assertTrue(order.subList(0, letters).contains("Kaspersky: USA"), order::toString);
    assertTrue(
        order.subList(letters, order.size()).stream().noneMatch(row -> row.contains("USA")),
        order::toString);
    assertEquals("Everywhere else", order.get(order.size() - 1));
    assertEquals(1, rows.get("Everywhere else").size(), "one field for all");
    List<String> zoom = rows.get("Zoom: CIS, parts of Ukraine (UA-40, UA-43)");
    assertTrue(zoom.size() <= 4, zoom::toString);
    assertTrue(zoom.get(0).startsWith("Government agency and State institution: ✕Revoked"));
    assertTrue(zoom.get(1).contains("✓Authorized unless"), zoom::toString);
    assertTrue(zoom.get(1).contains("ZOOM-2021-3: Revoked"), zoom::toString);
    assertEquals("Person: ✓Authorized", zoom.get(zoom.size() - 1));
    assertEquals(
        List.of("Every buyer: ✓Authorized From the vendor directly:✕Revoked ZOOM-CN-2020-1"),
        rows.get("Zoom: China (CN)"));
  }

  private static List<String> row(String name) {
    return matrix(DOCUMENT).entrySet().stream()
        .filter(row -> row.getKey().startsWith(name))
        .findFirst()
        .orElseThrow(() -> new AssertionError(name + " is none of " + matrix(DOCUMENT).keySet()))
        .getValue();
  }

  @Test
  void whatBindsSeveralVendorsStandsOnceAndAuthorizesNobody() {
    String law = "US Export Administration Regulations, section 744.21";
    List<String> rows =
        matrix(DOCUMENT).keySet().stream().filter(row -> row.startsWith(law)).toList();
    assertTrue(rows.size() <= 3, rows::toString);
    String field = row(law).get(0);
    assertTrue(field.contains("EAR-744-21-6: Revoked"), field);
    assertFalse(field.contains("Authorized"), field);
    matrix(DOCUMENT)
        .forEach(
            (name, fields) ->
                assertEquals(
                    name.startsWith(law),
                    fields.toString().contains("EAR-744-21-6"),
                    () -> name + " " + fields));
  }

  @Test
  void whereALawMayForbidNoVendorsRowSaysAuthorizedAlone() {
    assertEquals(
        List.of("Every buyer: ✓Authorized unless a law forbids it"), row("Everywhere else"));
    Element head =
        all("th").stream()
            .filter(one -> text(one).startsWith("Microsoft: Russia"))
            .findFirst()
            .get();
    assertTrue(text(head).contains("Holds, too: US Export Administration Regulations"), text(head));
  }

  @Test
  void aLawOfOnesOwnThatNamesNoVendorHasARowAndADay() {
    String law =
        """
        package io.partnerauth.rules.own

        import io.partnerauth.facts.*

        global io.partnerauth.facts.Ruling ruling

        // We read it so.
        rule "OWN-1 Nothing to Georgia"
            @source( "Law" )
            @status( CONFIRMED )
            @authority( LAW )
        when
            Customer( country == "GE" )
            Sale( date >= "01-May-2023" )
        then
            ruling.revoke( "No." );
        end
        """;
    Map<String, String> texts = new HashMap<>(TEXTS);
    texts.put("own/law.drl", law);
    Document page = parsed(page(AuthorizationRules.load(texts), List.of()));
    Map<String, List<String>> rows = matrix(page);
    assertEquals(
        List.of("Every buyer: ✕Revoked OWN-1"), rows.get("OWN-1 Nothing to Georgia: Georgia (GE)"));
    NodeList times = page.getElementsByTagName("time");
    List<String> days = new ArrayList<>();
    for (int i = 0; i < times.getLength(); i++) {
      days.add(text((Element) times.item(i)));
    }
    assertTrue(days.contains("1 May 2023"), days::toString);
  }

  @Test
  void aDirectiveComesWithHowItsAuthorsReadIt() {
    assertTrue(section("directives").contains("How we read it. The owner of this reading is"));
    assertTrue(
        section("directives").contains("• The partner channel is revoked, not the customer"));
  }

  @Test
  void aScaleTellsEachThresholdExactly() {
    String scales = section("scales");
    assertTrue(
        scales.matches(
            ".*Zoom: CIS, parts of Ukraine \\(UA-40, UA-43\\) .*✓Authorized 0 to below 10 % ?.*\\?Review 10 to below 50 % ?.*✕Revoked 50 to 100 %.*"),
        scales);
  }

  @Test
  void theTimelineTellsWhatADayChanges() {
    String timeline = section("timeline");
    assertTrue(
        timeline.contains(
            "CIS, parts of Ukraine (UA-40, UA-43), government agencies and state institutions:"
                + " new sales and expansions through a partner: ✓Authorized → ✕Revoked"),
        timeline);
    assertTrue(
        timeline.contains(
            "CIS, parts of Ukraine (UA-40, UA-43), government agencies and state institutions:"
                + " renewals, support, updates and access through a partner: ✓Authorized → ?Review"),
        "an earlier contract may stand in the way");
    List<String> days = all("time").stream().map(one -> one.getAttribute("datetime")).toList();
    assertEquals(days.stream().sorted().distinct().toList(), days);
    assertTrue(days.contains("2022-03-03"), days::toString);
  }

  @Test
  void theWholeVersionAndTheUnverifiedClausesAreNamed() {
    assertTrue(text(all("footer").get(0)).contains(RULES.packVersion()));
    String press = section("directives").split("known from the press only: ", 2)[1];
    for (Directive directive : RULES.directives()) {
      for (Directive.Clause clause : directive.clauses()) {
        assertEquals(
            clause.status() == Status.REPORTED,
            press.substring(0, press.indexOf('.')).contains(clause.id()),
            clause::id);
      }
    }
    assertTrue(
        section("scenarios")
            .contains("The rules answer all " + SCENARIOS.size() + " written cases as expected."));
  }

  @Test
  void everyConditionIsSaidInWordsAndBesideItAsTheRuleFileWritesIt() {
    String directives = section("directives");
    assertTrue(
        directives.contains(
            "The customer's country is Russia (RU) or Belarus (BY). Customer( country in (\"RU\", \"BY\") )"),
        directives);
    assertTrue(
        directives.contains("The day of the sale is 31 March 2021 or later. Sale( date >= "),
        directives);
  }

  @Test
  void aClauseThatCountsForLessInTheTablesSaysSoItself() {
    assertTrue(
        section("directives")
            .matches(
                ".*✕Revoked ORACLE-2022-1 [^.]*Counts as Review in the tables: it is known from the press only\\..*"),
        section("directives"));
  }

  @Test
  void aReaderWhoNeverSawTheFilesReadsNoConstantAndNoBareCode() {
    for (String id : List.of("timeline", "scales", "scenarios")) {
      assertFalse(section(id).matches(".*\\b[A-Z]+_[A-Z]+\\b.*"), section(id));
    }
    assertTrue(section("timeline").contains("parts of Ukraine (UA-09, UA-14)"));
    assertTrue(section("timeline").contains("parts of Ukraine (UA-40, UA-43)"));
    assertTrue(section("regions").contains("part of Ukraine (UA-43)"));
    assertTrue(
        all("caption").stream()
            .map(ReportTest::text)
            .toList()
            .contains("Adobe announcement of 4 March 2022 adobe/russia-2022.scenarios.yaml"));
  }

  @Test
  void aPartsDaysAreThoseOfItsOwnClausesAndTheirRegions() {
    Map<String, Set<LocalDate>> days = new HashMap<>();
    Part.of(RULES).forEach(part -> days.put(part.name(), part.days()));
    assertTrue(days.get("Adobe").contains(LocalDate.of(2022, 3, 4)));
    assertFalse(days.get("Adobe").contains(LocalDate.of(2021, 3, 31)), "that day is Zoom's");
    assertTrue(days.get("Zoom").contains(LocalDate.of(2009, 8, 18)), "Georgia left the CIS");
  }

  @Test
  void findingsStandThereWithTheirPlace() {
    Issue issue =
        new Issue(Severity.WARNING, "ANA001", "It never speaks.", "", "zoom/a.drl", 7, 1, "");
    String page = page(RULES, List.of(issue));
    assertTrue(page.contains("<strong>Warning ANA001</strong> It never speaks."), page);
    assertTrue(page.contains("<code>zoom/a.drl:7</code>"));
    assertTrue(section("findings").startsWith("Findings Nothing was found"));
    assertTrue(
        section("findings")
            .contains(
                "all 7 combinations. A combination is one set of facts that the rules tell apart from all others."));
  }

  @Test
  void nothingRunsAndNothingComesFromElsewhere() {
    for (String tag : List.of("script", "link", "img", "iframe", "object", "svg", "form")) {
      assertEquals(List.of(), all(tag), tag);
    }
    assertFalse(PAGE.contains("@import") || PAGE.contains("url("));
    assertFalse(Pattern.compile("\\son[a-z]+=", Pattern.CASE_INSENSITIVE).matcher(PAGE).find());
    for (Element link : all("a")) {
      assertTrue(
          link.getAttribute("href").matches("#[a-z]+(-[0-9]+)?|https?://.*"),
          link.getAttribute("href"));
    }
  }

  @Test
  void aRuleFileCannotWriteMarkupIntoThePage() {
    String evil =
        """
        package io.partnerauth.rules.zoom

        import io.partnerauth.facts.*

        global io.partnerauth.facts.Ruling ruling

        rule "E-1 <script>alert(1)</script> & co"
            @source( "<img src=x onerror=alert(1)>" )
            @url( "https://example.com/?a=1&b='x'" )
            @status( CONFIRMED )
            @authority( VENDOR )
        when
            Grant( vendor == "<b>" )
        then
            ruling.revoke( "</section><script>" );
        end
        """;
    AuthorizationRules rules = AuthorizationRules.load(Map.of("zoom/evil.drl", evil));
    String page = page(rules, List.of());
    assertFalse(page.contains("<script"), page);
    assertFalse(page.contains("<img"));
    assertFalse(page.contains("<b>\""));
    assertTrue(page.contains("E-1 &lt;script&gt;alert(1)&lt;/script&gt; &amp; co"));
    assertTrue(page.contains("href=\"https://example.com/?a=1&amp;b=&#39;x&#39;\""), page);
    parsed(page);
  }

  @Test
  void readersWithoutEyesFindTheirWay() {
    assertEquals("en", DOCUMENT.getDocumentElement().getAttribute("lang"));
    assertEquals(1, all("h1").size());
    assertEquals(1, all("main").size());
    assertEquals(1, all("nav").size());
    Set<String> ids = new HashSet<>();
    NodeList everything = DOCUMENT.getElementsByTagName("*");
    for (int i = 0; i < everything.getLength(); i++) {
      String id = ((Element) everything.item(i)).getAttribute("id");
      assertTrue(id.isEmpty() || ids.add(id), () -> "twice: " + id);
    }
    all("a").stream()
        .map(link -> link.getAttribute("href"))
        .filter(href -> href.startsWith("#"))
        .forEach(href -> assertTrue(ids.contains(href.substring(1)), href));
    all("th").forEach(head -> assertTrue(head.getAttribute("scope").matches("row|col|rowgroup")));
    all("table")
        .forEach(table -> assertEquals(1, table.getElementsByTagName("caption").getLength()));
  }

  @Test
  void colourIsNeverNeededAndContrastIsEnough() {
    all("span").stream()
        .filter(
            span -> span.getAttribute("class").startsWith("mark ") && !span.hasAttribute("style"))
        .forEach(mark -> assertTrue(text(mark).matches("[✓◐?–✕][A-Z][a-z ]+"), text(mark)));
    Matcher pair =
        Pattern.compile("\\.[a-z-]+ \\{ color: (#[0-9a-f]{6}); background: (#[0-9a-f]{6})")
            .matcher(PAGE);
    int pairs = 0;
    while (pair.find()) {
      pairs++;
      double contrast = contrast(pair.group(1), pair.group(2));
      assertTrue(contrast >= 4.5, () -> pair.group() + " has a contrast of " + contrast);
    }
    assertEquals(5, pairs);
  }

  private static double contrast(String ink, String paper) {
    double one = luminance(ink) + 0.05;
    double other = luminance(paper) + 0.05;
    return Math.max(one, other) / Math.min(one, other);
  }

  /** As WCAG 2.2 defines it. */
  private static double luminance(String colour) {
    double[] weights = {0.2126, 0.7152, 0.0722};
    double sum = 0;
    for (int i = 0; i < 3; i++) {
      double part = Integer.parseInt(colour.substring(1 + 2 * i, 3 + 2 * i), 16) / 255.0;
      sum += weights[i] * (part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4));
    }
    return sum;
  }

  @Test
  void itCanBePrintedAndReadOnAPhone() {
    assertTrue(PAGE.contains("@media print"));
    assertTrue(PAGE.contains("@page { size: A4;"));
    assertTrue(PAGE.contains("@media (max-width"));
    assertTrue(PAGE.contains("width=device-width"));
  }

  @Test
  void noTableIsCutOrLeavesItsHeadingBehindOnPaper() {
    String print = PAGE.substring(PAGE.indexOf("@media print"));
    assertTrue(print.contains("thead { display: table-header-group; break-after: avoid; }"));
    assertTrue(print.contains(".matrix, tr, article > dl, .clause"), "whole on one page");
    assertTrue(print.contains(".matrix .mark { padding: 0 .2rem; font-size: .68rem; }"));
    for (Element table : all("table")) {
      boolean scenarios = text(table).contains("Expected");
      assertEquals(scenarios, table.getAttribute("class").equals("cases"), text(table));
    }
  }

  @Test
  void theSamePackGivesTheSamePage() {
    assertEquals(PAGE, page(AuthorizationRules.load(SHIPPED), List.of()));
  }
}
