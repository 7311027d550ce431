package io.partnerauth.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.partnerauth.desk.DeskHere.Ran;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ExplainIT {
  static final String CASE =
      """
      scenarios:
        - name: A bank held through a holding
          partner: {id: P, country: RU, grants: [{vendor: Zoom, territory: [CIS]}]}
          sale: {kind: NEW, channel: PARTNER, date: 2021-04-08}
          customer:
            country: RU
            buyerClass: COMPANY
            ownership:
              parties:
                - {id: ru, kind: STATE, state: RU, name: Russian Federation}
                - {id: holding, kind: COMPANY}
              stakes:
                - {owner: ru, owned: holding, share: 80}
                - {owner: holding, owned: self, share: 40, type: VOTES, from: 2020-01-01}
                - {owner: ru, owned: self, share: 5}
          expect: {outcome: REVIEW}
      """;

  private final Path folder = DeskHere.emptied();

  @BeforeEach
  void copyRules() throws Exception {
    RulesFolder.small(folder.resolve("my-rules"));
    Files.writeString(folder.resolve("case.yaml"), CASE);
  }

  private Ran explain(String... more) throws Exception {
    String[] arguments = new String[more.length + 3];
    arguments[0] = "explain";
    arguments[1] = "--rules";
    arguments[2] = "my-rules";
    System.arraycopy(more, 0, arguments, 3, more.length);
    Ran ran = DeskHere.run(arguments);
    return new Ran(ran.exitCode(), ran.out().replaceAll("[0-9a-f]{64}", "VERSION"), ran.err());
  }

  @Test
  void aDecisionIsPrintedWithOwnersOpenQuestionsAndTheConditionsThatDoNotHold() throws Exception {
    assertEquals(
        new Ran(
            0,
            """
            Rules: the folder my-rules, version VERSION
            Scenario: case.yaml:2: A bank held through a holding

            REVIEW on 2021-04-08
            Zoom: REVIEW
              Open questions:
                stateInterest, known so far: 37 and above
                  50 and above REVIEW
                  37 to below 50 AUTHORIZED
              What would change it:
                channel VENDOR_DIRECT gives AUTHORIZED
                date before 2021-03-31 gives AUTHORIZED
              What would change it, were it so:
                stateInterest below 50 gives AUTHORIZED

            Owners: state interest 37 to 100 (RU), state-controlled: unknown
              the customer
              ├─ holding holds 40 percent of the votes from 2020-01-01
              │  └─ ru (Russian Federation) holds 80 percent: 32 percent multiplied, 40 percent passed whole
              └─ ru (Russian Federation) holds 5 percent: 5 percent multiplied, 5 percent passed whole

            Rules about sales of Zoom to a customer in RU:
              ZOOM-1 Government agencies my-rules/zoom/letter.drl:19
                my-rules/zoom/letter.drl:21: Customer( buyerClass == BuyerClass.GOVERNMENT_AGENCY ) does not hold
                  Customer.buyerClass = COMPANY
              ZOOM-2 Half or more my-rules/zoom/letter.drl:26
                my-rules/zoom/letter.drl:28: Customer( stateInterest >= 50 ) is open
                  Customer.stateInterest = 37 and above
            """,
            ""),
        explain("case.yaml"));
  }

  @Test
  void aScenarioIsFoundByWordsOfItsName() throws Exception {
    Ran ran = explain("zoom/letter.scenarios.yaml", "--scenario", "itself");
    assertEquals(2, ran.exitCode());
    assertEquals(
        """
        desk: Several scenarios are called "itself". Choose one:
          zoom/letter.scenarios.yaml:14: A ministry buys from Zoom itself
          zoom/letter.scenarios.yaml:30: A company held for half buys from Zoom itself
        """,
        ran.err());
    Ran found = explain("zoom/letter.scenarios.yaml", "--scenario", "german ministry");
    assertEquals(
        "Scenario: my-rules/zoom/letter.scenarios.yaml:26: A German ministry",
        found.out().lines().skip(1).findFirst().orElseThrow());
  }

  @Test
  void aTypingErrorInTheNameIsAnsweredWithTheNearestScenario() throws Exception {
    assertEquals(
        new Ran(
            2,
            "",
            "desk: There is no scenario \"A Gernam ministry\". Did you mean \"A German ministry\"?\n"),
        explain("zoom/letter.scenarios.yaml", "--scenario", "A Gernam ministry"));
  }

  @Test
  void withoutANameAFileOfSeveralScenariosListsThem() throws Exception {
    Ran ran = explain("zoom/letter.scenarios.yaml");
    assertEquals(2, ran.exitCode());
    assertEquals(
        "desk: zoom/letter.scenarios.yaml has 11 scenarios. Choose one with --scenario:",
        ran.err().lines().findFirst().orElseThrow());
  }

  @Test
  void aCaseThatCannotBeAskedIsItsAuthorsMistake() throws Exception {
    Files.writeString(folder.resolve("case.yaml"), CASE.replace("[CIS]", "[ATLANTIS]"));
    assertEquals(
        new Ran(
            2,
            "",
            """
            desk: Scenario: case.yaml:2: A bank held through a holding cannot be asked. The territory "ATLANTIS" of partner P's grant of Zoom is neither a country (ISO 3166-1 alpha-2) nor a region of this pack: [CIS]
            """),
        explain("case.yaml"));
  }

  @Test
  void aFolderOrAFileThatIsNoTextIsRefused() throws Exception {
    assertEquals(
        new Ran(2, "", "desk: my-rules is no file. Name a file of scenarios.\n"),
        explain("my-rules"));
    Files.write(folder.resolve("picture.yaml"), new byte[] {(byte) 0xff, (byte) 0xfe});
    assertEquals(
        new Ran(2, "", "desk: picture.yaml is no text in UTF-8.\n"), explain("picture.yaml"));
  }

  @Test
  void anErrorInTheRulesIsPrintedInsteadOfADecision() throws Exception {
    new RulesFolder(folder.resolve("my-rules")).edit("zoom/letter.drl", "vendor ==", "vendor =");
    assertEquals(
        new Ran(
            1,
            "",
            """
            my-rules/zoom/letter.drl:13:19: error DRL063: There is no operator '='.
                  Grant( vendor = "Zoom" )
                                ^
              Write == to compare.
            Nothing was done: 1 error, 0 warnings
            """),
        explain("case.yaml"));
  }
}
