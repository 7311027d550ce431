package io.partnerauth.testkit.laws;

import io.partnerauth.Decision;
import io.partnerauth.OpenQuestion;
import io.partnerauth.Reason;
import io.partnerauth.Ruling;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** What a decision says, without what a variation of the pack or question may change. */
final class Said {
  private Said() {}

  /** {@return all of it but the pack's version and where the rules stand in their files} */
  static String anywhere(Decision decision) {
    return decision
        .toString()
        .replaceFirst(", rules .*", "")
        .replaceAll("(?m)^\\s*rule: {3}.*\n", "");
  }

  /** {@return all of it but a party's name, where a mistake in a register is told with it} */
  static String without(String name, Decision decision) {
    return decision.toString().replaceAll(Pattern.quote(name) + " \\(([^()]*)\\)", "$1");
  }

  /** {@return outcome, rules and open questions of each ruling} */
  static String inShort(Decision decision) {
    StringBuilder text = new StringBuilder(decision.outcome().toString());
    for (Ruling ruling : decision.rulings()) {
      text.append("; ").append(ruling.vendor()).append(' ').append(ruling.outcome());
      ruling.reasons().forEach(r -> text.append(' ').append(r.ruleId()).append(r.outcome()));
      ruling.openQuestions().forEach(question -> text.append(' ').append(question.attribute()));
    }
    return text.toString();
  }

  /** {@return the ids of all rules that it names: in reasons, and as answers to open questions} */
  static Set<String> rules(Decision decision) {
    Set<String> ids = new TreeSet<>();
    for (Ruling ruling : decision.rulings()) {
      ruling.reasons().stream().map(Reason::ruleId).forEach(ids::add);
      for (OpenQuestion question : ruling.openQuestions()) {
        question.answers().forEach(answer -> ids.addAll(answer.rules()));
      }
    }
    return ids;
  }
}
