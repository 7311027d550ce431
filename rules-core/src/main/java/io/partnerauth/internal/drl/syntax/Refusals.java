package io.partnerauth.internal.drl.syntax;

import io.partnerauth.internal.text.IssueCode;
import io.partnerauth.internal.text.Suggestion;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What to say about things that DRL has and a rule here has not. */
final class Refusals {
  private static final List<String> OPERATORS = List.of("contains", "in", "not");
  private static final Map<String, String> MEANT =
      Map.ofEntries(
          Map.entry("=", "Write == to compare."),
          Map.entry("=>", "Write >=."),
          Map.entry("=<", "Write <=."),
          Map.entry("<>", "Write !=."),
          Map.entry("!", "Write !=, or put ! before a parenthesis."),
          Map.entry("is", "Write ==."),
          Map.entry("equals", "Write ==."),
          Map.entry("matches", "Write in (…), str[startsWith] or str[endsWith]."),
          Map.entry("soundslike", "Write in (…) with the spellings that are meant."),
          Map.entry("memberOf", "Write in (…) with the values."),
          Map.entry("like", "Write in (…), str[startsWith] or str[endsWith]."),
          Map.entry("startsWith", "Write str[startsWith]."),
          Map.entry("endsWith", "Write str[endsWith]."),
          Map.entry("includes", "Write contains."),
          Map.entry("excludes", "Write not contains."),
          Map.entry("after", "Write > for dates."),
          Map.entry("before", "Write < for dates."));

  private Refusals() {}

  static Cursor.Skip binding(Cursor cursor, Token name) {
    return cursor.mistake(
        IssueCode.BINDING,
        name,
        "A rule gives no names to facts or attributes, so " + name.quoted() + " cannot stand here.",
        "Delete the name and the colon. There is exactly one customer, partner, grant and sale.");
  }

  static Cursor.Skip call(Cursor cursor, Token name) {
    return cursor.mistake(
        IssueCode.METHOD_CALL,
        name,
        "A rule calls no methods and looks into no attribute, so "
            + name.quoted()
            + " cannot be followed by '"
            + cursor.peek(name == cursor.peek() ? 1 : 0).text()
            + "'.",
        "Compare an attribute with a value: country == \"RU\".");
  }

  static Cursor.Skip operator(Cursor cursor, Token operator) {
    return cursor.mistake(
        IssueCode.UNKNOWN_OPERATOR,
        operator,
        "There is no operator " + operator.quoted() + ".",
        Optional.ofNullable(MEANT.get(operator.text()))
            .or(
                () ->
                    cursor
                        .issues()
                        .nearest(operator.text(), OPERATORS)
                        .map(near -> "Did you mean " + near + "?"))
            .orElse("After 'not' comes in or contains."));
  }

  static Cursor.Skip afterAttribute(Cursor cursor, Token attribute, Token found) {
    if (MEANT.containsKey(found.text())
        || Suggestion.nearest(found.text(), OPERATORS).isPresent()) {
      return operator(cursor, found);
    }
    cursor.goTo(cursor.position() - 1);
    return cursor.surprise(
        "an operator after '" + attribute.text() + "'",
        "Write ==, !=, <, <=, >, >=, in, not in, contains, not contains, str[startsWith] or"
            + " str[endsWith].");
  }
}
