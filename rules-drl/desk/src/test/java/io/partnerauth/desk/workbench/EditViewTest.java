package io.partnerauth.desk.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.partnerauth.desk.RulesPack;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A draft: a mistake is mended by putting one text in the place of another. */
class EditViewTest {
  private static final String FILE = "zoom/russia-cis-2021.drl";
  private static final OpenPack PACK = new OpenPack(new RulesPack(Optional.empty()).texts());
  private static final String TEXT = PACK.texts().get(FILE);

  private static List<?> check(String draft) {
    return (List<?>) EditView.of(PACK, Map.of(FILE, draft)).check();
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "stateInterest >= 10 ), stateInterst >= 10 )",
        "BuyerClass.GOVERNMENT_AGENCY ), BuyerClass.GOVERMENT_AGENCY )",
        "SaleKind.RENEWAL, SaleKind.RENEWEL",
        "regions contains \"CIS\", regions contains \"CIZ\"",
        "Sale( kind == , Sael( kind == "
      })
  void aMistakeIsMendedByOneClick(String right, String wrong) {
    int at = TEXT.indexOf(right);
    String draft = TEXT.substring(0, at) + wrong + TEXT.substring(at + right.length());

    Map<?, ?> issue = (Map<?, ?>) check(draft).get(0);

    String mend = ((Optional<?>) issue.get("mend")).orElseThrow().toString();
    String[] lines = draft.split("\n", -1);
    int line = (Integer) issue.get("line") - 1;
    int from = (Integer) issue.get("column") - 1;
    int to = from + (Integer) issue.get("length");
    lines[line] = lines[line].substring(0, from) + mend + lines[line].substring(to);
    assertEquals(TEXT, String.join("\n", lines));
  }

  @Test
  void aDraftShowsTheScenariosThatItBreaksAndTheDecisionsThatItChanges() {
    String draft = TEXT.replace("stateInterest >= 10 )\nthen", "stateInterest >= 20 )\nthen");

    Map<?, ?> effect = (Map<?, ?>) EditView.of(PACK, Map.of(FILE, draft)).effect();

    assertTrue(!((List<?>) effect.get("failed")).isEmpty());
    Map<?, ?> difference = (Map<?, ?>) effect.get("difference");
    Map<?, ?> first = (Map<?, ?>) ((List<?>) difference.get("changes")).get(0);
    assertEquals("REVIEW AUTHORIZED", first.get("before") + " " + first.get("after"));
    String example = Tree.text(Map.of("scenarios", List.of(first.get("example"))));
    Map<?, ?> answer = (Map<?, ?>) new AskView(PACK.rules()).answer(example);
    assertTrue(answer.containsKey("answer"), () -> Tree.text(answer));
  }

  @Test
  void aDraftThatDoesNotLoadHasNoEffect() {
    Map<?, ?> effect = (Map<?, ?>) EditView.of(PACK, Map.of(FILE, "rule")).effect();

    assertTrue(effect.containsKey("mistakes"));
  }
}
