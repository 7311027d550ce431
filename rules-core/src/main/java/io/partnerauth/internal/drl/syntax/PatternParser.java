package io.partnerauth.internal.drl.syntax;

import io.partnerauth.internal.drl.token.Token;
import io.partnerauth.internal.drl.token.TokenKind;
import io.partnerauth.internal.rule.Attribute;
import io.partnerauth.internal.text.IssueCode;
import io.partnerauth.internal.text.Suggestion;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads one pattern: {@code Customer( country == "RU", stateInterest >= 50 )}. */
final class PatternParser {
  private static final List<String> FACTS =
      Attribute.all().stream().map(Attribute::fact).distinct().toList();
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
    try {
      List<WrittenPart> parts = constraints(fact);
      if (ELEMENTS.contains(cursor.peek().text())) {
        throw element(cursor.peek());
      }
      return new Element(parts, 1);
    } catch (Skip reported) {
      nesting.reset(depth);
      Boundary.skipPattern(cursor, open);
      return new Element(List.of(), 1);
    }
  }

  private List<WrittenPart> constraints(Token fact) {
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
    } while (cursor.accept(","));
    cursor.expect(")", "Conditions are joined by commas, and each ( needs its ).");
    return parts;
  }

  private Token fact() {
    Token fact = cursor.peek();
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
      String near = Suggestion.didYouMean(fact.text(), FACTS).replace("\"", "");
      throw cursor.mistake(
          IssueCode.UNKNOWN_FACT,
          fact,
          "There is no fact " + fact.quoted() + ".",
          near.isEmpty() ? "The facts are " + facts() + "." : near);
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
