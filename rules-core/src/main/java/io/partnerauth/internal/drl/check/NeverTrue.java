package io.partnerauth.internal.drl.check;

import io.partnerauth.internal.rule.Attribute;
import io.partnerauth.internal.rule.Location;
import io.partnerauth.internal.rule.Part;
import io.partnerauth.internal.rule.ValueType;
import io.partnerauth.internal.text.IssueCode;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Finds conditions that no situation can meet, because of what they ask of one attribute: {@code
 * country == "RU", country == "BY"}.
 */
final class NeverTrue {
  private static final int SHOWN = 4;

  private NeverTrue() {}

  /**
   * Reports it at the last of the conditions; looks at attributes that the rule itself asks about.
   */
  static void check(Clause clause) {
    Set<Attribute> asked = new TreeSet<>();
    clause
        .own()
        .parts()
        .forEach(part -> part.condition().forEachTest(test -> asked.add(test.attribute())));
    for (Attribute attribute : asked) {
      if (!possible(clause, attribute)) {
        report(clause, attribute);
        return;
      }
    }
  }

  private static boolean possible(Clause clause, Attribute attribute) {
    List<Part> about = clause.parts().stream().filter(part -> asks(part, attribute)).toList();
    Clause only = new Clause(clause.chain(), about, clause.metadata());
    if (attribute.type().set()) {
      return clause.literals(attribute).stream()
          .allMatch(member -> KnownValues.ofMember(attribute, member).stream().anyMatch(only::may));
    }
    return KnownValues.of(attribute, clause.literals(attribute)).stream().anyMatch(only::may);
  }

  private static void report(Clause clause, Attribute attribute) {
    List<Part> about = clause.parts().stream().filter(part -> asks(part, attribute)).toList();
    String texts = about.stream().limit(SHOWN).map(Part::text).collect(Collectors.joining(" and "));
    Part last = about.get(about.size() - 1);
    Location place = last.location();
    clause
        .own()
        .issues()
        .add(
            IssueCode.NEVER_TRUE,
            place,
            "No " + attribute + " can meet " + texts + ", so this rule never speaks.",
            attribute.type() == ValueType.TEXT || attribute.type() == ValueType.CONSTANT
                ? "Where one of several values is enough, write: "
                    + attribute.component()
                    + " in (…)."
                : "All conditions of a rule and of what it extends hold together; write || where one is"
                    + " enough.");
  }

  private static boolean asks(Part part, Attribute attribute) {
    boolean[] found = new boolean[1];
    part.condition().forEachTest(test -> found[0] |= test.attribute() == attribute);
    return found[0];
  }
}
