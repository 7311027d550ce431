package io.partnerauth.internal.drl.syntax;

import io.partnerauth.internal.drl.token.Token;
import io.partnerauth.internal.drl.token.TokenKind;
import io.partnerauth.internal.text.IssueCode;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads patterns joined by {@code and or not exists} and parentheses: what stands after {@code
 * when}.
 */
final class WhenParser {
  private final Cursor cursor;
  private final Nesting nesting = new Nesting();
  private final PatternParser patterns;

  WhenParser(Cursor cursor) {
    this.cursor = cursor;
    this.patterns = new PatternParser(cursor, nesting);
  }

  /** {@return all patterns up to what ends the conditions of a rule} */
  Element parse() {
    List<Element> all = new ArrayList<>();
    while (!Boundary.endsConditions(cursor)) {
      int before = cursor.position();
      try {
        nesting.reset(0);
        all.add(or());
      } catch (Skip reported) {
        if (cursor.position() == before) {
          cursor.next();
        }
        Boundary.skipToPattern(cursor);
      }
    }
    return together(all);
  }

  private Element or() {
    int from = cursor.position();
    List<Element> any = new ArrayList<>();
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
    Written joined = ConstraintParser.join(true, any.stream().map(Element::condition).toList());
    return new Element(
        List.of(part(joined, from)),
        (int) Math.min(Integer.MAX_VALUE, any.stream().mapToLong(Element::alternatives).sum()),
        Shape.joined("or", any.stream().map(Element::shape).toList()));
  }

  private Element and() {
    List<Element> all = new ArrayList<>();
    do {
      all.add(unary());
    } while (cursor.accept("and"));
    return together(all);
  }

  private Element unary() {
    int from = cursor.position();
    if (cursor.at("not") || cursor.at("exists")) {
      Token word = cursor.next();
      Element inner = cursor.at("(") ? group() : patterns.parse();
      Shape shape = Shape.prefixed(word.text(), inner.shape());
      return new Element(
          word.is("exists")
              ? inner.parts()
              : List.of(part(new Written.Opposite(inner.condition()), from)),
          inner.alternatives(),
          shape);
    }
    return cursor.at("(") ? group() : patterns.parse();
  }

  private Element group() {
    nesting.enter(cursor);
    cursor.next();
    Element inner = or();
    if (!cursor.at(")") && cursor.at(TokenKind.WORD) && !Boundary.endsConditions(cursor)) {
      throw cursor.surprise("'and', 'or' or ')'", "Within parentheses, 'and' is written out.");
    }
    cursor.expect(")", "Each ( needs its ).");
    nesting.leave();
    return inner;
  }

  private WrittenPart part(Written condition, int from) {
    int start = cursor.startOf(from);
    return new WrittenPart(condition, cursor.written(from, cursor.position()), start);
  }

  private static Element together(List<Element> all) {
    long alternatives = 1;
    List<WrittenPart> parts = new ArrayList<>();
    for (Element element : all) {
      parts.addAll(element.parts());
      alternatives = Math.min(Integer.MAX_VALUE, alternatives * element.alternatives());
    }
    return new Element(
        parts, (int) alternatives, Shape.joined("and", all.stream().map(Element::shape).toList()));
  }
}
