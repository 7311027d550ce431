package io.partnerauth.desk.workbench;

import io.partnerauth.AuthorizationRules;
import io.partnerauth.Decision;
import io.partnerauth.FactValues;
import io.partnerauth.Issue;
import io.partnerauth.MatchedFact;
import io.partnerauth.NearestChange;
import io.partnerauth.OpenQuestion;
import io.partnerauth.RuleTrace;
import io.partnerauth.RuleTrace.Holds;
import io.partnerauth.desk.Json;
import io.partnerauth.ownership.Share;
import io.partnerauth.scenario.Expectation;
import io.partnerauth.scenario.Scenario;
import io.partnerauth.scenario.ScenarioFile;
import io.partnerauth.scenario.ScenarioWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/**
 * Answers a question. The page sends it as a file of scenarios with one case, in JSON, which is
 * YAML too: so a question can say what a scenario can, and its mistakes have the same words.
 *
 * @param rules that are asked
 */
record AskView(AuthorizationRules rules) {
  private static final String FILE = "question.scenarios.yaml";

  /** {@return the decision with all that the page shows of it, or the question's mistakes} */
  Object answer(String question) {
    return asked(question, AskView::answer);
  }

  /** {@return of each clause that stays silent, the first condition that does not hold} */
  Object silent(String question) {
    return asked(question, AskView::silent);
  }

  private Object asked(String question, BiFunction<AuthorizationRules, Scenario, Object> answer) {
    ScenarioFile read = ScenarioFile.read(FILE, question);
    if (!read.issues().isEmpty() || read.scenarios().isEmpty()) {
      return Tree.of("mistakes", read.issues().stream().map(AskView::words).toList());
    }
    Scenario scenario = read.scenarios().get(0);
    try {
      return answer.apply(scenario.assume().of(rules), scenario);
    } catch (IllegalArgumentException e) {
      return Tree.of("mistakes", List.of(String.valueOf(e.getMessage())));
    }
  }

  private static String words(Issue issue) {
    return (issue.message() + " " + issue.help()).strip();
  }

  private static Object answer(AuthorizationRules assumed, Scenario scenario) {
    Decision decision = assumed.evaluate(scenario.customer(), scenario.partner(), scenario.sale());
    Scenario written =
        new Scenario(
            scenario.name(),
            scenario.file(),
            scenario.line(),
            scenario.customer(),
            scenario.partner(),
            scenario.sale(),
            scenario.assume(),
            Expectation.of(decision));
    Json.Content whole = json -> Json.form(json, "decision", decision);
    return Tree.of(
        "answer",
        whole,
        "questions",
        questions(scenario, decision),
        "changes",
        changes(scenario, decision),
        "bands",
        DayBands.of(assumed, scenario),
        "owners",
        scenario.customer().ownership().map(graph -> new OwnersGraph(graph, decision).tree()),
        "thresholds",
        assumed.landmarks().literals("Customer.stateInterest", Share.class).stream()
            .map(Share::doubleValue)
            .toList(),
        "scenario",
        ScenarioWriter.scenario(written));
  }

  private static Object silent(AuthorizationRules assumed, Scenario scenario) {
    List<Object> silent = new ArrayList<>();
    for (RuleTrace trace :
        assumed.trace(scenario.customer(), scenario.partner(), scenario.sale())) {
      Optional<RuleTrace.TracedCondition> first =
          trace.holds() == Holds.YES
              ? Optional.empty()
              : trace.conditions().stream().filter(one -> one.holds() == trace.holds()).findFirst();
      first.ifPresent(
          condition ->
              silent.add(
                  Tree.of(
                      "ruleId", trace.ruleId(),
                      "condition", condition.text(),
                      "open", trace.holds() != Holds.NO,
                      "facts",
                          condition.facts().stream()
                              .map(MatchedFact::toString)
                              .collect(Collectors.joining(", ")))));
    }
    return silent;
  }

  private static List<Object> questions(Scenario scenario, Decision decision) {
    Move move = new Move(scenario);
    List<Object> questions = new ArrayList<>();
    for (OpenQuestion open : decision.openQuestions()) {
      boolean controlOpen =
          open.answers().stream()
              .anyMatch(one -> one.values() instanceof FactValues.StateControlled);
      Optional<Boolean> supposed = controlOpen ? Optional.of(false) : Optional.empty();
      List<Object> answers = new ArrayList<>();
      for (OpenQuestion.Answer one : open.answers()) {
        answers.add(
            Tree.of(
                "values", one.values(),
                "outcomes", one.outcomes(),
                "rules", one.rules(),
                "possible", move.possible(open.attribute(), one.values()),
                "set", trees(move.to(open.attribute(), one.values(), supposed))));
      }
      questions.add(
          Tree.of(
              "attribute",
              open.attribute(),
              "known",
              open.known(),
              "uncontrolled",
              controlOpen,
              "answers",
              answers));
    }
    return questions;
  }

  private static List<Object> changes(Scenario scenario, Decision decision) {
    Move move = new Move(scenario);
    List<Object> changes = new ArrayList<>();
    for (NearestChange change : decision.nearestChanges()) {
      Optional<Boolean> supposed =
          change.value() instanceof FactValues.Shares shares
              ? Optional.of(shares.range().low().compareTo(Share.FIFTY) >= 0)
              : Optional.empty();
      changes.add(
          Tree.of(
              "attribute", change.attribute(),
              "value", change.value(),
              "outcome", change.outcome(),
              "actionable", change.actionable(),
              "set", trees(move.to(change.attribute(), change.value(), supposed))));
    }
    return changes;
  }

  private static List<Map<String, Object>> trees(List<Move.Step> steps) {
    return steps.stream().map(Move.Step::tree).toList();
  }
}
