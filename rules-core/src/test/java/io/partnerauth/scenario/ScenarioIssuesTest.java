package io.partnerauth.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.partnerauth.Issue;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class ScenarioIssuesTest {
  private static final String RIGHT =
      """
      scenarios:
        - name: A ministry
          customer: {country: RU, buyerClass: GOVERNMENT_AGENCY}
          partner: {id: P, grants: [{vendor: Zoom}]}
          sale: {date: 2021-04-08}
          expect: {outcome: REVOKED}
      """;

  private static String printed(String yaml) {
    ScenarioFile file = ScenarioFile.read("a.scenarios.yaml", yaml);
    return file.issues().stream().map(Issue::toString).collect(Collectors.joining("\n"));
  }

  private static String changed(String from, String to) {
    assertTrue(RIGHT.contains(from), from);
    return printed(RIGHT.replace(from, to));
  }

  private static String first(String printed) {
    return printed.lines().findFirst().orElse("none");
  }

  @Test
  void theFileThatTheOthersChangeIsRight() {
    assertEquals("", printed(RIGHT));
  }

  @Test
  void anUnknownKeyGetsASuggestion() {
    assertEquals(
        """
        a.scenarios.yaml:3:16: error SCN006: There is no key "contry" in a customer.
              customer: {contry: RU, buyerClass: GOVERNMENT_AGENCY}
                         ^
          Did you mean "country"?""",
        changed("country", "contry"));
  }

  @Test
  void anUnknownKeyFarFromAllGetsTheList() {
    assertEquals(
        """
        a.scenarios.yaml:6:14: error SCN006: There is no key "because" in an expectation.
              expect: {because: x, outcome: REVOKED}
                       ^
          It may have: outcome, rules, authorities, open.""",
        changed("{outcome", "{because: x, outcome"));
  }

  @Test
  void anUnknownConstantGetsASuggestion() {
    assertEquals(
        """
        a.scenarios.yaml:3:41: error SCN008: "GOVERMENT_AGENCY" is no BuyerClass.
              customer: {country: RU, buyerClass: GOVERMENT_AGENCY}
                                                  ^
          Did you mean "GOVERNMENT_AGENCY"?""",
        changed("GOVERNMENT_AGENCY", "GOVERMENT_AGENCY"));
  }

  @Test
  void anUnknownPlaceSaysWhatAPlaceIs() {
    assertEquals(
        """
        a.scenarios.yaml:3:25: error SCN009: "RUS" is not a country (did you mean "RU"?): give an ISO 3166-1 alpha-2\
         code in capitals, such as "RU".
              customer: {country: RUS, buyerClass: GOVERNMENT_AGENCY}
                                  ^""",
        changed("RU,", "RUS,"));
  }

  @Test
  void aWrongDateSaysHowToWriteOne() {
    assertEquals(
        """
        a.scenarios.yaml:5:18: error SCN008: "8 April 2021" is no value for "date".
              sale: {date: 8 April 2021}
                           ^
          Write year-month-day, such as 2021-04-08.""",
        changed("2021-04-08", "8 April 2021"));
  }

  @Test
  void aMissingKeyIsNamed() {
    assertEquals(
        "a.scenarios.yaml:5:11: error SCN007: The key \"date\" is missing in a sale.",
        first(changed("date: 2021-04-08", "")));
    assertEquals(
        "a.scenarios.yaml:2:5: error SCN007: The key \"expect\" is missing in a scenario.",
        first(changed("    expect: {outcome: REVOKED}\n", "")));
  }

  @Test
  void aContractAfterItsSaleIsRefusedWhereItStands() {
    assertEquals(
        "a.scenarios.yaml:5:11: error SCN009: The sale is on 2021-04-08, before its contract was"
            + " signed on 2021-05-01; a sale under a contract cannot come first.",
        first(changed("date: 2021-04-08", "date: 2021-04-08, contractSigned: 2021-05-01")));
  }

  @Test
  void twoWaysToSayOneThingAreRefused() {
    assertEquals(
        "a.scenarios.yaml:3:37: error SCN012: There are both \"places\" and a country.",
        first(changed("country: RU,", "country: RU, places: [CY],")));
    assertEquals(
        "a.scenarios.yaml:3:40: error SCN012: There are both an ownership and a known figure.",
        first(changed("buyerClass", "ownership: {}, stateInterest: 3, buyerClass")));
    assertEquals(
        "a.scenarios.yaml:3:42: error SCN009: \"UA-43\" is not a subdivision of RU: give an ISO 3166-2"
            + " code, such as \"UA-43\".",
        first(changed("country: RU,", "country: RU, subdivision: UA-43,")));
  }

  @Test
  void twoScenariosWithOneNameAreRefused() {
    String twice = RIGHT + RIGHT.replace("scenarios:\n", "");
    assertEquals(
        "a.scenarios.yaml:7:5: error SCN011: Another scenario is called \"A ministry\".",
        first(printed(twice)));
  }

  @Test
  void aMistakeInTheDefaultsIsSaidOnceAndSpoilsEveryScenario() {
    String yaml =
        "defaults: {sale: {dat: 2021-04-08}}\n"
            + RIGHT
            + RIGHT.substring(11).replace("A ministry", "Another");
    ScenarioFile file = ScenarioFile.read("a.scenarios.yaml", yaml);
    assertEquals(
        "[a.scenarios.yaml:1:19: error SCN006: There is no key \"dat\" in a sale.",
        first(file.issues().toString()));
    assertEquals(1, file.issues().size());
    assertEquals(List.of(), file.scenarios());
  }

  @Test
  void textThatIsNotYamlIsRefusedWithItsPlace() {
    assertEquals(
        "a.scenarios.yaml:2:1: error SCN001: This is not YAML: found character '\\t(TAB)' that"
            + " cannot start any token. (Do not use \\t(TAB) for indentation).",
        first(printed("scenarios:\n\t- name: x")));
  }

  @Test
  void aliasesAndTagsAreRefused() {
    String code = "error SCN002: Anchors, aliases and tags are not used in scenarios.";
    assertEquals("a.scenarios.yaml:1:12: " + code, first(printed("scenarios: &a [*a]")));
    assertEquals("a.scenarios.yaml:1:12: " + code, first(printed("scenarios: *a")));
    assertEquals("a.scenarios.yaml:1:12: " + code, first(printed("scenarios: !!java.net.URL x")));
  }

  @Test
  void whatIsTooDeepOrTwoDocumentsIsRefused() {
    assertEquals(
        "a.scenarios.yaml:1:21: error SCN003: The file is nested too deep.",
        first(printed("[".repeat(100_000))));
    assertEquals(
        "a.scenarios.yaml:7:1: error SCN003: A second document begins here.",
        first(printed(RIGHT + "---\n" + RIGHT)));
  }

  @Test
  void aKeyTwiceIsRefused() {
    assertEquals(
        "a.scenarios.yaml:3:29: error SCN004: The key \"country\" is there twice.",
        first(changed("buyerClass", "country: KZ, buyerClass")));
  }

  @Test
  void anEmptyFileHasNoScenarios() {
    assertEquals(
        "a.scenarios.yaml: error SCN010: The file has no scenarios.", first(printed("# nothing")));
  }

  @Test
  void onlyAttributesCanBeOpen() {
    assertEquals(
        """
        a.scenarios.yaml:6:38: error SCN008: "stateIntrest" is no attribute that can be open.
              expect: {outcome: REVIEW, open: [stateIntrest]}
                                               ^
          Did you mean "stateInterest"?""",
        changed("REVOKED", "REVIEW, open: [stateIntrest]"));
  }

  @Test
  void aFileFullOfMistakesIsReadFastAndShowsTheFirstHundred() {
    String keys =
        IntStream.range(0, 50_000)
            .mapToObj(i -> "custom" + i + ": x")
            .collect(Collectors.joining(",\n"));
    List<Issue> issues = ScenarioFile.read("a.scenarios.yaml", "{" + keys + "}").issues();
    assertEquals(101, issues.size());
    assertEquals("SCN013", issues.get(0).code());
  }

  @Property(tries = 500)
  void noTextMakesTheReaderThrow(@ForAll String text) {
    ScenarioFile file = ScenarioFile.read("a.scenarios.yaml", text);
    assertTrue(file.scenarios().isEmpty() && !file.issues().isEmpty());
  }

  @Property(tries = 500)
  void nearlyRightTextGivesScenariosOrIssuesAndNothingElse(@ForAll("nearlyRight") String text) {
    ScenarioFile file = ScenarioFile.read("a.scenarios.yaml", text);
    assertEquals(file.issues().isEmpty(), file.scenarios().size() == 1);
  }

  /** The right file with two of its pieces swapped. */
  @Provide
  Arbitrary<String> nearlyRight() {
    List<String> pieces = List.of(RIGHT.split("(?<=[:{}\\[\\], \n-])"));
    Arbitrary<Integer> index = Arbitraries.integers().between(0, pieces.size() - 1);
    return index
        .list()
        .ofSize(2)
        .map(
            two -> {
              List<String> changed = new java.util.ArrayList<>(pieces);
              java.util.Collections.swap(changed, two.get(0), two.get(1));
              return String.join("", changed);
            });
  }
}
