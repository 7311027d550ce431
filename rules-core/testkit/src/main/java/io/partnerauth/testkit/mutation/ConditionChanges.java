package io.partnerauth.testkit.mutation;

import io.partnerauth.internal.drl.syntax.Ast;
import io.partnerauth.internal.drl.syntax.Ast.Expression;
import io.partnerauth.internal.drl.syntax.Ast.Literal;
import io.partnerauth.internal.drl.syntax.Token;
import io.partnerauth.internal.rule.Attribute;
import java.util.ArrayList;
import java.util.List;

/** All small mistakes in one condition: another literal, another operator, a part left out. */
record ConditionChanges(OtherLiterals literals)
    implements Ast.Visitor<List<SmallMistake<Expression>>> {
  List<SmallMistake<Expression>> of(Expression condition) {
    return condition.accept(this);
  }

  @Override
  public List<SmallMistake<Expression>> opposite(Ast.Opposite opposite) {
    List<SmallMistake<Expression>> changes =
        new ArrayList<>(SmallMistake.within(of(opposite.part()), Ast.Opposite::new));
    changes.add(new SmallMistake<>(opposite.part(), offset(opposite), "without '!'"));
    return changes;
  }

  @Override
  public List<SmallMistake<Expression>> junction(Ast.Junction junction) {
    List<Expression> parts = junction.parts();
    List<SmallMistake<Expression>> changes = new ArrayList<>();
    changes.add(
        new SmallMistake<>(
            new Ast.Junction(!junction.any(), parts),
            offset(junction),
            junction.any() ? "or → and" : "and → or"));
    for (int i = 0; i < parts.size(); i++) {
      int at = i;
      changes.addAll(
          SmallMistake.within(
              of(parts.get(i)),
              part -> new Ast.Junction(junction.any(), SmallMistake.replace(parts, at, part))));
      List<Expression> rest = SmallMistake.drop(parts, i);
      changes.add(
          new SmallMistake<>(
              rest.size() == 1 ? rest.get(0) : new Ast.Junction(junction.any(), rest),
              offset(parts.get(i)),
              "without " + RuleFileWriter.constraint(parts.get(i))));
    }
    return changes;
  }

  @Override
  public List<SmallMistake<Expression>> comparison(Ast.Comparison written) {
    List<SmallMistake<Expression>> changes = new ArrayList<>();
    for (String symbol : otherSymbols(written.symbol())) {
      changes.add(
          new SmallMistake<>(
              new Ast.Comparison(
                  written.fact(),
                  written.attribute(),
                  written.key(),
                  written.operator(),
                  symbol,
                  written.literals()),
              written.operator().start(),
              written.symbol() + " → " + symbol));
    }
    Attribute attribute =
        Attribute.find(written.fact(), written.attribute().text(), written.key().map(Token::value))
            .orElseThrow();
    List<Literal> list = written.literals();
    for (int i = 0; i < list.size(); i++) {
      Literal literal = list.get(i);
      for (Literal other : literals.of(attribute, literal)) {
        if (!list.contains(other)) {
          changes.add(
              change(
                  written,
                  SmallMistake.replace(list, i, other),
                  literal,
                  RuleFileWriter.literal(literal) + " → " + RuleFileWriter.literal(other)));
        }
      }
      if (list.size() > 1) {
        changes.add(
            change(
                written,
                SmallMistake.drop(list, i),
                literal,
                "without " + RuleFileWriter.literal(literal)));
      }
    }
    return changes;
  }

  private static SmallMistake<Expression> change(
      Ast.Comparison written, List<Literal> literals, Literal at, String text) {
    return new SmallMistake<>(
        new Ast.Comparison(
            written.fact(),
            written.attribute(),
            written.key(),
            written.operator(),
            written.symbol(),
            literals),
        at.first().start(),
        text);
  }

  private static List<String> otherSymbols(String symbol) {
    return switch (symbol) {
      case "==" -> List.of("!=");
      case "!=" -> List.of("==");
      case "<" -> List.of("<=", ">");
      case "<=" -> List.of("<", ">=");
      case ">" -> List.of(">=", "<");
      case ">=" -> List.of(">", "<=");
      case "in" -> List.of("not in");
      case "not in" -> List.of("in");
      case "contains" -> List.of("not contains");
      case "not contains" -> List.of("contains");
      case "str[startsWith]" -> List.of("str[endsWith]");
      case "str[endsWith]" -> List.of("str[startsWith]");
      default -> throw new IllegalArgumentException("There is no operator " + symbol);
    };
  }

  /** Where the condition's first word stands. */
  static int offset(Expression condition) {
    return condition.comparisons().findFirst().orElseThrow().attribute().start();
  }
}
