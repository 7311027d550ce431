package io.partnerauth.internal.drl.syntax;

import io.partnerauth.internal.drl.token.Token;
import io.partnerauth.internal.drl.token.TokenKind;
import io.partnerauth.internal.rule.Attribute;
import io.partnerauth.internal.text.IssueCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads one pattern: {@code Customer( country == "RU", stateInterest >= 50 )}. */
final class PatternParser {
  private static final List<String> FACTS =
      Attribute.all().stream().map(Attribute::fact).distinct().toList();
  private static final Set<String> JOINING = Set.of("and", "or", "not", "exists");
  private static final Set<String> ELEMENTS =
      Set.of("eval", "from", "accumulate", "acc", "collect", "forall", "over", "entry", "groupby");

  private final Cursor cursor;
  private final Nesting nesting;
  private final ConstraintParser constraints;

  PatternParser(Cursor cursor, Nesting nesting) {
    this.cursor = cursor;
    this.nesting = nesting;
    this.constraints = new ConstraintParser(cursor, nesting);
  }

  Element parse() {
    Token fact = fact();
    int open = cursor.position();
    cursor.next();
    int depth = nesting.depth();
    Element pattern;
    try {
      List<String> texts = new ArrayList<>();
      List<WrittenPart> parts = constraints(fact, texts);
      pattern = new Element(parts, 1, Shape.pattern(fact.text(), texts));
    } catch (Skip reported) {
      nesting.reset(depth);
      Boundary.skipPattern(cursor, open);
      return Element.NONE;
    }
    if (ELEMENTS.contains(cursor.peek().text())) {
      throw element(cursor.peek());
    }
    return pattern;
  }

  private List<WrittenPart> constraints(Token fact, List<String> texts) {
    if (cursor.at(")")) {
      throw cursor.mistake(
          IssueCode.EMPTY_PATTERN,
          fact,
          fact.text() + "() asks nothing: there is always exactly one.",
          "Delete it, or compare one of its attributes with a value.");
    }
    List<WrittenPart> parts = new ArrayList<>();
    do {
      int from = cursor.position();
      Written condition = constraints.parse(fact.text());
      String text = fact.text() + "( " + cursor.written(from, cursor.position()) + " )";
      parts.add(new WrittenPart(condition, text, cursor.startOf(from)));
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
    if (!fact.is(TokenKind.WORD)) {
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

  private Skip element(Token found) {
    return cursor.mistake(
        IssueCode.CONDITION_ELEMENT,
        found,
        "Rules here have no " + found.quoted() + ".",
        "A condition compares attributes with values: Customer( country == \"RU\" ).");
  }

  private static String facts() {
    return String.join(", ", FACTS);
  }
}
