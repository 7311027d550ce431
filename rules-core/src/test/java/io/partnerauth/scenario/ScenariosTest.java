package io.partnerauth.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

class ScenariosTest {
  private static final List<Scenario> SCENARIOS =
      ScenarioFile.read(
              "zoom/letter.scenarios.yaml",
              """
              defaults: {partner: {id: P}, sale: {date: 2021-04-08}, expect: {outcome: NO_GRANT}}
              scenarios:
                - name: A ministry
                - name: A ministry renews
                - name: A bank
              """)
          .scenarios();

  private static String refusal(String name) {
    return assertThrows(IllegalArgumentException.class, () -> Scenarios.named(name, SCENARIOS))
        .getMessage();
  }

  @Test
  void aWholeNameFindsItsScenarioThoughAnotherBeginsLikeIt() {
    assertEquals("A ministry", Scenarios.named("A ministry", SCENARIOS).name());
  }

  @Test
  void wordsThatOneNameHoldsFindIt() {
    assertEquals("A ministry renews", Scenarios.named("RENEWS", SCENARIOS).name());
  }

  @Test
  void aTypingErrorIsAnsweredWithTheNearestName() {
    assertEquals(
        "There is no scenario \"A minstry\". Did you mean \"A ministry\"?", refusal("A minstry"));
  }

  @Test
  void aNameThatIsNearNoneIsAnsweredWithAll() {
    assertEquals(
        """
        There is no scenario "Something else". There are:
          zoom/letter.scenarios.yaml:3: A ministry
          zoom/letter.scenarios.yaml:4: A ministry renews
          zoom/letter.scenarios.yaml:5: A bank""",
        refusal("Something else"));
  }

  @Test
  void eachLineBreakInAnAnswerIsOursWhateverNamesSay() {
    String refused = refusal("x\nforged: AUTHORIZED\u001b[2J");
    assertEquals(
        "There is no scenario \"x\\nforged: AUTHORIZED\\u001B[2J\". There are:",
        refused.lines().findFirst().orElseThrow());
    assertEquals(4, refused.lines().count(), refused);
  }

  @Test
  void wordsThatSeveralNamesHoldAreAnsweredWithThose() {
    assertEquals(
        """
        Several scenarios are called "ministry". Choose one:
          zoom/letter.scenarios.yaml:3: A ministry
          zoom/letter.scenarios.yaml:4: A ministry renews""",
        refusal("ministry"));
  }
}
