package io.partnerauth.desk.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.partnerauth.desk.RulesPack;
import io.partnerauth.scenario.Scenario;
import io.partnerauth.scenario.ScenarioFile;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** A button of the page gives the outcome that it carries. */
class AskViewTest {
  private static final OpenPack PACK = new OpenPack(new RulesPack(Optional.empty()).texts());

  private final AskView view = new AskView(PACK.rules());

  private static Map<?, ?> tree(Object json) {
    LoadSettings settings = LoadSettings.builder().build();
    return (Map<?, ?>) new Load(settings).loadFromString(Tree.text(json));
  }

  private static List<?> list(Map<?, ?> of, String key) {
    return (List<?>) of.get(key);
  }

  @Test
  void everyButtonGivesTheOutcomeThatItCarries() {
    int pressed = 0;
    List<String> wrong = new ArrayList<>();
    List<?> cases = Bench.cases(PACK);
    int step = Integer.getInteger("workbench.everyCase", 5);
    for (int i = 0; i < cases.size(); i += step) {
      Object one = cases.get(i);
      Map<?, ?> question = (Map<?, ?>) ((Map<?, ?>) one).get("question");
      Map<?, ?> answer = tree(view.answer(file(question)));
      for (Object open : list(answer, "questions")) {
        for (Object choice : list((Map<?, ?>) open, "answers")) {
          Map<?, ?> button = (Map<?, ?>) choice;
          if (!list(button, "set").isEmpty() && button.get("possible").equals(true)) {
            pressed++;
            press(question, button, list(button, "outcomes"), wrong);
          }
        }
      }
      for (Object change : list(answer, "changes")) {
        Map<?, ?> button = (Map<?, ?>) change;
        if (!list(button, "set").isEmpty()) {
          pressed++;
          press(question, button, List.of(button.get("outcome")), wrong);
        }
      }
    }
    assertEquals(List.of(), wrong);
    assertTrue(pressed > 60, "only " + pressed + " buttons");
  }

  /** The outcome is one that the button carries, or still open between several of them. */
  private void press(Map<?, ?> question, Map<?, ?> button, List<?> carried, List<String> wrong) {
    Map<String, Object> next = copy(question);
    for (Object step : list(button, "set")) {
      Map<?, ?> set = (Map<?, ?>) step;
      String[] path = set.get("path").toString().split("\\.");
      Map<String, Object> fact = copy((Map<?, ?>) next.getOrDefault(path[0], Map.of()));
      if (set.get("value") == null) {
        fact.remove(path[1]);
      } else {
        fact.put(path[1], set.get("value"));
      }
      next.put(path[0], fact);
    }
    Scenario asked = ScenarioFile.read("next", file(next)).scenarios().get(0);
    String outcome =
        asked
            .assume()
            .of(PACK.rules())
            .evaluate(asked.customer(), asked.partner(), asked.sale())
            .outcome()
            .name();
    if (!carried.contains(outcome) && !(carried.size() > 1 && "REVIEW".equals(outcome))) {
      wrong.add(question.get("name") + ": " + button + " gave " + outcome);
    }
  }

  private static Map<String, Object> copy(Map<?, ?> map) {
    Map<String, Object> copy = new LinkedHashMap<>();
    map.forEach((key, value) -> copy.put(key.toString(), value));
    return copy;
  }

  private static String file(Map<?, ?> question) {
    return Tree.text(Map.of("scenarios", List.of(question)));
  }

  @Test
  void aQuestionThatCannotBeReadIsAMistakeAndNoAnswer() {
    for (String text : List.of("", "{", "[]", "{\"scenarios\": [{\"name\": 1}]}", "a: &a [*a]")) {
      Map<?, ?> answer = tree(view.answer(text));

      assertTrue(answer.containsKey("mistakes"), text);
      assertTrue(!answer.containsKey("answer"), text);
    }
  }

  @Test
  void theSliderHasTheDayOnWhichTheLetterBegins() {
    String question =
        """
        {"scenarios": [{"name": "x", "customer": {"country": "RU", "buyerClass": "GOVERNMENT_AGENCY"},
          "partner": {"id": "P", "grants": [{"vendor": "Zoom", "from": "2020-02-01"}]},
          "sale": {"date": "2021-04-08"}, "expect": {"outcome": "REVIEW"}}]}
        """;

    List<?> bands = list(tree(view.answer(question)), "bands");

    assertEquals(
        "[NO_GRANT null, AUTHORIZED 2020-02-01, REVOKED 2021-03-31]",
        bands.stream()
            .map(band -> ((Map<?, ?>) band).get("outcome") + " " + ((Map<?, ?>) band).get("from"))
            .toList()
            .toString());
  }
}
