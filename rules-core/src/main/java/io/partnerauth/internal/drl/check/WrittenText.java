package io.partnerauth.internal.drl.check;

import io.partnerauth.internal.drl.syntax.Ast.Literal;
import io.partnerauth.internal.drl.syntax.Ast.RuleNode;
import io.partnerauth.internal.drl.syntax.Token;
import io.partnerauth.internal.name.KnownNames;
import io.partnerauth.internal.rule.Attribute;
import io.partnerauth.internal.rule.Operator;
import io.partnerauth.internal.text.IssueCollector;
import java.util.List;

/** A text that a rule compares an attribute with, as it is written. */
record WrittenText(Token token, String symbol) {
  /** {@return those that the rule itself writes, without what it extends} */
  static List<WrittenText> in(RuleNode rule, Attribute attribute) {
    return rule.comparisons()
        .filter(one -> one.fact().equals(attribute.fact()))
        .filter(one -> one.attribute().is(attribute.component()))
        .flatMap(
            one ->
                one.literals().stream()
                    .map(Literal::first)
                    .filter(token -> token.is(Token.Kind.TEXT))
                    .map(token -> new WrittenText(token, one.symbol())))
        .toList();
  }

  /** {@return whether it is a whole name, and not the beginning or end of some} */
  boolean isWhole() {
    return !begins() && !ends();
  }

  private boolean begins() {
    return symbol.equals(Operator.STARTS_WITH.symbol());
  }

  private boolean ends() {
    return symbol.equals(Operator.ENDS_WITH.symbol());
  }

  /** {@return whether it is one of these names, not an alias; or the beginning or end of one} */
  boolean isOf(KnownNames known) {
    String text = token.value();
    return isWhole()
        ? known.contains(text)
        : known.any(name -> begins() ? name.startsWith(text) : name.endsWith(text));
  }

  /** {@return the sentence that says that it is none of the names in a table} */
  String none(String what, String table) {
    return isWhole()
        ? "There is no %s %s in %s.".formatted(what, token.quoted(), table)
        : "No %s in %s %s with %s."
            .formatted(what, table, begins() ? "begins" : "ends", token.quoted());
  }

  /** {@return {@code Did you mean "Zoom"?}, or that a row can be added} */
  String didYouMean(KnownNames known, IssueCollector issues) {
    String otherwise = "Add a row for it there.";
    return issues.isWorthAHint(known.size())
        ? known.didYouMean(token.value(), otherwise)
        : otherwise;
  }
}
