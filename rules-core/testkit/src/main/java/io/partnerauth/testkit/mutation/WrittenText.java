package io.partnerauth.testkit.mutation;

import static java.util.stream.Collectors.joining;

import io.partnerauth.internal.drl.syntax.Annotation;
import io.partnerauth.internal.drl.syntax.Literal;
import io.partnerauth.internal.drl.syntax.Written;
import io.partnerauth.internal.drl.syntax.WrittenPart;
import io.partnerauth.internal.drl.syntax.WrittenRule;
import io.partnerauth.internal.drl.token.Token;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Writes what was read from a rule file as a rule file again, without its comments. */
final class WrittenText {
  private WrittenText() {}

  static String file(String packageName, List<WrittenRule> rules) {
    return rules.stream()
        .map(WrittenText::rule)
        .collect(
            joining(
                "\n",
                "package "
                    + packageName
                    + "\n\nimport io.partnerauth.facts.*\n\n"
                    + "global io.partnerauth.facts.Ruling ruling\n\n",
                ""));
  }

  private static String rule(WrittenRule rule) {
    StringBuilder text = new StringBuilder("rule " + rule.name().text());
    rule.parent().ifPresent(parent -> text.append(" extends ").append(parent.text()));
    text.append('\n');
    for (Annotation one : rule.annotations()) {
      text.append("    @" + one.name().text() + "( " + one.value().text() + " )\n");
    }
    text.append("when\n");
    for (WrittenPart part : rule.when()) {
      text.append("    ").append(pattern(part.condition())).append('\n');
    }
    text.append("then\n");
    rule.action()
        .ifPresent(
            action ->
                text.append(
                    "    ruling.%s( %s );\n"
                        .formatted(action.verdict().text(), action.message().text())));
    return text.append("end\n").toString();
  }

  /** A condition as patterns: one where it asks about one fact, else several joined by words. */
  private static String pattern(Written condition) {
    Set<String> facts = new TreeSet<>();
    collectFacts(condition, facts);
    if (facts.size() == 1) {
      return facts.iterator().next() + "( " + constraint(condition) + " )";
    }
    if (condition instanceof Written.Junction junction) {
      return junction.parts().stream()
          .map(WrittenText::pattern)
          .collect(joining(junction.any() ? " or " : " and ", "( ", " )"));
    }
    return "not ( " + pattern(((Written.Opposite) condition).part()) + " )";
  }

  private static void collectFacts(Written condition, Set<String> facts) {
    if (condition instanceof Written.Comparison comparison) {
      facts.add(comparison.fact());
    } else if (condition instanceof Written.Junction junction) {
      junction.parts().forEach(part -> collectFacts(part, facts));
    } else {
      collectFacts(((Written.Opposite) condition).part(), facts);
    }
  }

  /** {@return a condition about one fact, as it stands between the pattern's parentheses} */
  static String constraint(Written condition) {
    if (condition instanceof Written.Opposite opposite) {
      return "!( " + constraint(opposite.part()) + " )";
    }
    if (condition instanceof Written.Junction junction) {
      return junction.parts().stream()
          .map(
              part ->
                  part instanceof Written.Junction
                      ? "( " + constraint(part) + " )"
                      : constraint(part))
          .collect(joining(junction.any() ? " || " : " && "));
    }
    Written.Comparison one = (Written.Comparison) condition;
    String left = one.attribute().text() + " " + one.symbol() + " ";
    return one.symbol().endsWith("in")
        ? left
            + one.literals().stream().map(WrittenText::literal).collect(joining(", ", "( ", " )"))
        : left + literal(one.literals().get(0));
  }

  static String literal(Literal literal) {
    return literal.first().text()
        + literal.constant().map(Token::text).map(constant -> "." + constant).orElse("");
  }
}
