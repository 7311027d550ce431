package io.partnerauth.testkit.mutation;

import static java.util.stream.Collectors.joining;

import io.partnerauth.internal.drl.syntax.Ast;
import io.partnerauth.internal.drl.syntax.Ast.Annotation;
import io.partnerauth.internal.drl.syntax.Ast.Expression;
import io.partnerauth.internal.drl.syntax.Ast.Literal;
import io.partnerauth.internal.drl.syntax.Ast.Premise;
import io.partnerauth.internal.drl.syntax.Ast.RuleNode;
import io.partnerauth.internal.drl.syntax.Token;
import java.util.List;

/** Writes what was read from a rule file as a rule file again, without its comments. */
final class RuleFileWriter {
  private RuleFileWriter() {}

  static String file(String packageName, List<RuleNode> rules) {
    return rules.stream()
        .map(RuleFileWriter::rule)
        .collect(
            joining(
                "\n",
                "package "
                    + packageName
                    + "\n\nimport io.partnerauth.facts.*\n\n"
                    + "global io.partnerauth.facts.Ruling ruling\n\n",
                ""));
  }

  private static String rule(RuleNode rule) {
    StringBuilder text = new StringBuilder("rule " + rule.label().text());
    rule.parent().ifPresent(parent -> text.append(" extends ").append(parent.text()));
    text.append('\n');
    for (Annotation one : rule.annotations()) {
      text.append("    @" + one.name().text() + "( " + one.value().text() + " )\n");
    }
    text.append("when\n");
    for (Premise part : rule.when()) {
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
  private static String pattern(Expression condition) {
    List<String> facts = condition.comparisons().map(Ast.Comparison::fact).distinct().toList();
    return facts.size() == 1
        ? facts.get(0) + "( " + constraint(condition) + " )"
        : condition.accept(new Patterns());
  }

  /** A condition about several facts. */
  private static final class Patterns implements Ast.Visitor<String> {
    @Override
    public String junction(Ast.Junction junction) {
      return junction.parts().stream()
          .map(RuleFileWriter::pattern)
          .collect(joining(junction.any() ? " or " : " and ", "( ", " )"));
    }

    @Override
    public String opposite(Ast.Opposite opposite) {
      return "not ( " + pattern(opposite.part()) + " )";
    }

    @Override
    public String comparison(Ast.Comparison comparison) {
      throw new IllegalArgumentException("A comparison is about one fact");
    }
  }

  /** {@return a condition about one fact, as it stands between the pattern's parentheses} */
  static String constraint(Expression condition) {
    return condition.accept(new Constraints());
  }

  private static final class Constraints implements Ast.Visitor<String> {
    @Override
    public String junction(Ast.Junction junction) {
      return junction.parts().stream()
          .map(
              part ->
                  part instanceof Ast.Junction ? "( " + constraint(part) + " )" : constraint(part))
          .collect(joining(junction.any() ? " || " : " && "));
    }

    @Override
    public String opposite(Ast.Opposite opposite) {
      return "!( " + constraint(opposite.part()) + " )";
    }

    @Override
    public String comparison(Ast.Comparison one) {
      String left =
          one.attribute().text()
              + one.key().map(key -> "[" + key.text() + "]").orElse("")
              + " "
              + one.symbol()
              + " ";
      return one.symbol().endsWith("in")
          ? left
              + one.literals().stream()
                  .map(RuleFileWriter::literal)
                  .collect(joining(", ", "( ", " )"))
          : left + literal(one.literals().get(0));
    }
  }

  static String literal(Literal literal) {
    return literal.first().text()
        + literal.constant().map(Token::text).map(constant -> "." + constant).orElse("");
  }
}
