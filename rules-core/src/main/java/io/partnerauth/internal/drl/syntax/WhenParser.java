package io.partnerauth.internal.drl.syntax;

import io.partnerauth.internal.rule.Attribute;
import io.partnerauth.internal.text.IssueCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Reads what stands after {@code when}: patterns such as {@code Customer( country == "RU" )},
 * joined by {@code and or not exists} and parentheses.
 */
final class WhenParser {
  private static final List<String> FACTS =
      Attribute.all().stream().map(Attribute::fact).distinct().toList();
  private static final Set<String> JOINING = Set.of("and", "or", "not", "exists");
  private static final Set<String> ELEMENTS =
      Set.of("eval", "from", "accumulate", "acc", "collect", "forall", "over", "entry", "groupby");

  private final Cursor cursor;
  private final ConstraintParser constraints;

  WhenParser(Cursor cursor) {
    this.cursor = cursor;
    this.constraints = new ConstraintParser(cursor);
  }

  /** {@return all patterns up to what ends the conditions of a rule} */
  Patterns parse() {
    List<Patterns> all = new ArrayList<>();
    while (!Boundary.endsConditions(cursor)) {
      int before = cursor.position();
      try {
        cursor.resetDepth(0);
        all.add(or());
      } catch (Cursor.Skip reported) {
        if (cursor.position() == before) {
          cursor.next();
        }
        Boundary.skipToPattern(cursor);
      }
    }
    return together(all);
  }

  private Patterns or() {
    int from = cursor.position();
    List<Patterns> any = new ArrayList<>();
    do {
      any.add(and());
    } while (cursor.accept("or"));
    if (cursor.at("||") || cursor.at("&&") || cursor.at(",") || cursor.at(";")) {
      throw cursor.mistake(
          IssueCode.CONNECTIVE,
          cursor.peek(),
          cursor.peek().quoted() + " does not join patterns.",
          "Write 'and' or 'or' between patterns; or nothing, which means 'and'.");
    }
    if (any.size() == 1) {
      return any.get(0);
    }
    Ast.Expression joined = Ast.Junction.of(true, any.stream().map(Patterns::condition).toList());
    return new Patterns(
        List.of(part(joined, from)),
        Ast.Shape.joined("or", any.stream().map(Patterns::shape).toList()));
  }

  private Patterns and() {
    List<Patterns> all = new ArrayList<>();
    do {
      all.add(unary());
    } while (cursor.accept("and"));
    return together(all);
  }

  private Patterns unary() {
    int from = cursor.position();
    if (cursor.at("not") || cursor.at("exists")) {
      Token word = cursor.next();
      Patterns inner = cursor.at("(") ? group() : pattern();
      Ast.Shape shape = Ast.Shape.prefixed(word.text(), inner.shape());
      return new Patterns(
          word.is("exists")
              ? inner.parts()
              : List.of(part(new Ast.Opposite(inner.condition()), from)),
          shape);
    }
    return cursor.at("(") ? group() : pattern();
  }

  private Patterns group() {
    cursor.enter();
    cursor.next();
    Patterns inner = or();
    if (!cursor.at(")") && cursor.at(Token.Kind.WORD) && !Boundary.endsConditions(cursor)) {
      throw cursor.surprise("'and', 'or' or ')'", "Within parentheses, 'and' is written out.");
    }
    cursor.expect(")", "Each ( needs its ).");
    cursor.leave();
    return inner;
  }

  private Ast.Premise part(Ast.Expression condition, int from) {
    return new Ast.Premise(
        condition, cursor.written(from, cursor.position()), cursor.placeOf(from));
  }

  private static Patterns together(List<Patterns> all) {
    List<Ast.Premise> parts = new ArrayList<>();
    for (Patterns element : all) {
      parts.addAll(element.parts());
    }
    return new Patterns(parts, Ast.Shape.joined("and", all.stream().map(Patterns::shape).toList()));
  }

  private Patterns pattern() {
    Token fact = fact();
    int open = cursor.position();
    cursor.next();
    int depth = cursor.depth();
    Patterns read;
    try {
      List<String> texts = new ArrayList<>();
      List<Ast.Premise> parts = constraints(fact, texts);
      read = new Patterns(parts, Ast.Shape.pattern(fact.text(), texts));
    } catch (Cursor.Skip reported) {
      cursor.resetDepth(depth);
      Boundary.skipPattern(cursor, open);
      return Patterns.NONE;
    }
    if (ELEMENTS.contains(cursor.peek().text())) {
      throw element(cursor.peek());
    }
    return read;
  }

  private List<Ast.Premise> constraints(Token fact, List<String> texts) {
    if (cursor.at(")")) {
      throw cursor.mistake(
          IssueCode.EMPTY_PATTERN,
          fact,
          fact.text() + "() asks nothing: there is always exactly one.",
          "Delete it, or compare one of its attributes with a value.");
    }
    List<Ast.Premise> parts = new ArrayList<>();
    do {
      int from = cursor.position();
      Ast.Expression condition = constraints.parse(fact.text());
      String text = fact.text() + "( " + cursor.written(from, cursor.position()) + " )";
      parts.add(new Ast.Premise(condition, text, cursor.placeOf(from)));
      texts.add(cursor.compact(from, cursor.position()));
    } while (cursor.accept(","));
    if (!cursor.accept(")")) {
      throw cursor.surprise(
          "',' or ')'", "Conditions are joined by commas, and each ( needs its ).");
    }
    return parts;
  }

  private Token fact() {
    Token fact = cursor.peek();
    if (fact.is(")")) {
      throw cursor.mistake(
          IssueCode.SYNTAX, fact, "No parenthesis is open here.", "Delete this ')'.");
    }
    if (JOINING.contains(fact.text())) {
      throw cursor.mistake(
          IssueCode.CONNECTIVE,
          fact,
          fact.quoted() + " cannot stand here.",
          "'and' and 'or' stand between patterns; 'not' and 'exists' stand once before a pattern or"
              + " before ( … ).");
    }
    if (!fact.is(Token.Kind.WORD)) {
      throw cursor.surprise("a fact", "A condition begins with one of " + facts() + ".");
    }
    if (ELEMENTS.contains(fact.text())) {
      throw element(fact);
    }
    if (cursor.peek(1).is(":") || cursor.peek(1).is(":=")) {
      throw Refusals.binding(cursor, fact);
    }
    if (!FACTS.contains(fact.text())) {
      throw cursor.mistake(
          IssueCode.UNKNOWN_FACT,
          fact,
          "There is no fact " + fact.quoted() + ".",
          cursor
              .issues()
              .nearest(fact.text(), FACTS)
              .map(near -> "Did you mean " + near + "?")
              .orElse("The facts are " + facts() + "."));
    }
    cursor.next();
    if (!cursor.at("(")) {
      throw cursor.surprise("'('", "Write it as in: " + fact.text() + "( country == \"RU\" ).");
    }
    return fact;
  }

  private Cursor.Skip element(Token found) {
    return cursor.mistake(
        IssueCode.CONDITION_ELEMENT,
        found,
        "Rules here have no " + found.quoted() + ".",
        "A condition compares attributes with values: Customer( country == \"RU\" ).");
  }

  private static String facts() {
    return String.join(", ", FACTS);
  }

  /**
   * Patterns that were read.
   *
   * @param parts all of them must be true
   * @param shape how the patterns are joined
   */
  record Patterns(List<Ast.Premise> parts, Ast.Shape shape) {
    /** No pattern. */
    static final Patterns NONE = new Patterns(List.of(), Ast.Shape.joined("and", List.of()));

    Ast.Expression condition() {
      return Ast.Junction.of(false, parts.stream().map(Ast.Premise::condition).toList());
    }
  }
}
