package io.partnerauth.examples.quickstart;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The quickstart answers each of its questions rightly, and a person can read why. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class QuickstartTest {
  private final Map<String, String> answers = new LinkedHashMap<>();

  QuickstartTest() throws Exception {
    String printed = Printed.decisions(Printed.by(() -> Quickstart.main(new String[0])));
    for (String block : printed.split("\n\n")) {
      String[] parts = block.split("\n", 2);
      answers.put(parts[0], parts[1].strip());
    }
  }

  @Test
  void eachQuestionGetsItsOutcome() {
    Map<String, String> outcomes = new LinkedHashMap<>();
    answers.forEach((question, answer) -> outcomes.put(question, answer.split(" ")[0]));
    assertEquals(
        List.of(
            "A Russian ministry: REVOKED",
            "A company of which the state holds half: REVOKED",
            "A company that the state holds through others: REVOKED",
            "A company whose owners nobody knows: REVIEW",
            "A private company: AUTHORIZED",
            "A Kazakh state university: REVOKED",
            "The ministry, support of an old contract: CONDITIONAL"),
        outcomes.entrySet().stream().map(e -> e.getKey() + ": " + e.getValue()).toList());
  }

  @Test
  void theMinistrysAnswerNamesRuleMessageSourcePlaceAndTheNearestChange() {
    String answer = answers.get("A Russian ministry");
    assertAll(
        Stream.of(
                "ZOOM-2021-1",
                "Zoom revoked its partners' authorization",
                "Letter of RightConf",
                "zoom/russia-cis-2021.drl:",
                "channel VENDOR_DIRECT gives AUTHORIZED")
            .map(words -> () -> assertTrue(answer.contains(words), words + " in\n" + answer)));
  }

  @Test
  void theHeldCompanysAnswerNamesEveryHolder() {
    String answer = answers.get("A company that the state holds through others");
    assertAll(
        Stream.of("Russia", "Holding", "Fund", "50.4", "90", "70", "80")
            .map(words -> () -> assertTrue(answer.contains(words), words + " in\n" + answer)));
  }

  @Test
  void theUnknownCompanysAnswerSaysWhatToFindOut() {
    String answer = answers.get("A company whose owners nobody knows");
    assertTrue(answer.contains("open: stateInterest: "), answer);
  }
}
