package io.partnerauth.internal.drl.check;

import static java.util.stream.Collectors.groupingBy;

import io.partnerauth.internal.drl.syntax.Ast;
import io.partnerauth.internal.drl.syntax.Token;
import io.partnerauth.internal.rule.Attribute;
import io.partnerauth.internal.rule.Conjunct;
import io.partnerauth.internal.rule.ValueType;
import io.partnerauth.internal.text.IssueCode;
import io.partnerauth.internal.text.IssueCollector;
import io.partnerauth.internal.text.Location;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds conditions that no situation can meet, because of what they ask of one attribute: {@code
 * country == "RU", country == "BY"}.
 */
final class NeverTrue implements Check {
  private static final int SHOWN = 4;

  /** Files side by side, the clauses of a file one after the other: issues go to their file. */
  @Override
  public void check(Drafts pack, PackIssues issues) {
    pack
        .soundClauses()
        .collect(groupingBy(clause -> clause.own().place().file()))
        .entrySet()
        .parallelStream()
        .forEach(
            file -> file.getValue().forEach(clause -> check(clause, issues.of(file.getKey()))));
  }

  /**
   * Reports it at the last of the conditions; looks at attributes that the rule itself asks about.
   */
  private static void check(Draft clause, IssueCollector issues) {
    Set<Attribute> asked = new TreeSet<>();
    clause.own().comparisons().flatMap(NeverTrue::attribute).forEach(asked::add);
    for (Attribute attribute : asked) {
      if (!possible(clause, attribute)) {
        report(clause, attribute, issues);
        return;
      }
    }
  }

  private static Stream<Attribute> attribute(Ast.Comparison one) {
    return Attribute.find(one.fact(), one.attribute().text(), one.key().map(Token::value)).stream();
  }

  private static boolean possible(Draft clause, Attribute attribute) {
    List<Conjunct> about = clause.parts().stream().filter(part -> asks(part, attribute)).toList();
    Draft only = new Draft(clause.chain(), about, clause.metadata(), true);
    if (attribute.type().set()) {
      return clause.literals(attribute).stream()
          .allMatch(member -> KnownValues.ofMember(attribute, member).stream().anyMatch(only::may));
    }
    return KnownValues.of(attribute, clause.literals(attribute)).stream().anyMatch(only::may);
  }

  private static void report(Draft clause, Attribute attribute, IssueCollector issues) {
    List<Conjunct> about = clause.parts().stream().filter(part -> asks(part, attribute)).toList();
    String texts =
        about.stream().limit(SHOWN).map(Conjunct::text).collect(Collectors.joining(" and "));
    Conjunct last = about.get(about.size() - 1);
    Location place = last.location();
    issues.add(
        IssueCode.NEVER_TRUE,
        place,
        "No " + attribute + " can meet " + texts + ", so this rule never speaks.",
        attribute.type() == ValueType.TEXT
                || attribute.type() == ValueType.WORD
                || attribute.type() == ValueType.CONSTANT
            ? "Where one of several values is enough, write: " + attribute.written() + " in (…)."
            : "All conditions of a rule and of what it extends hold together; write || where one is"
                + " enough.");
  }

  private static boolean asks(Conjunct part, Attribute attribute) {
    return part.condition().tests().anyMatch(test -> test.attribute().equals(attribute));
  }
}
