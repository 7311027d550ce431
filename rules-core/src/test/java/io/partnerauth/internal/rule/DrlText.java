package io.partnerauth.internal.rule;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Rules written as a rule file, so that stock Drools can be asked the same questions. */
public final class DrlText {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("dd-MMM-yyyy", Locale.ENGLISH);

  private DrlText() {}

  /** {@return a whole rule file with these rules} */
  public static String of(List<Rule> rules) {
    return """
    package test.rules
    import io.partnerauth.facts.*
    global io.partnerauth.facts.Ruling ruling

    """
        + rules.stream().map(DrlText::of).collect(Collectors.joining("\n"));
  }

  private static String of(Rule rule) {
    String call =
        switch (rule.verdict()) {
          case REVOKED -> "revoke";
          case REVIEW -> "review";
          case CONDITIONAL -> "condition";
          default -> throw new IllegalArgumentException("No rule says " + rule.verdict());
        };
    String when =
        rule.parts().stream()
            .map(part -> "  " + patterns(part.condition()))
            .collect(Collectors.joining("\n"));
    return "rule \"%s\"\nwhen\n%s\nthen\n  ruling.%s(\"%s\");\nend\n"
        .formatted(rule.name(), when, call, rule.message());
  }

  /** {@return the condition as patterns; as one where it is about one fact only} */
  private static String patterns(Condition condition) {
    Set<String> facts = new TreeSet<>();
    condition.forEachTest(test -> facts.add(test.attribute().fact()));
    if (facts.size() == 1) {
      return facts.iterator().next() + "( " + constraint(condition) + " )";
    }
    if (condition instanceof Condition.Not not) {
      return "not " + "( " + patterns(not.part()) + " )";
    }
    boolean all = condition instanceof Condition.All;
    List<String> parts = new ArrayList<>();
    parts(condition).forEach(part -> parts.add(patterns(part)));
    return "( " + String.join(all ? " and " : " or ", parts) + " )";
  }

  static String constraint(Condition condition) {
    if (condition instanceof Condition.Test test) {
      return test.attribute().component()
          + " "
          + test.operator().symbol()
          + " "
          + literal(test.attribute(), test.literal());
    }
    if (condition instanceof Condition.Not not) {
      return "!( " + constraint(not.part()) + " )";
    }
    String between = condition instanceof Condition.All ? " && " : " || ";
    return parts(condition).stream()
        .map(DrlText::constraint)
        .collect(Collectors.joining(between, "( ", " )"));
  }

  private static List<Condition> parts(Condition condition) {
    return condition instanceof Condition.All all
        ? all.parts()
        : ((Condition.Any) condition).parts();
  }

  static String literal(Attribute attribute, @Nullable Object literal) {
    if (literal == null) {
      return "null";
    }
    return switch (attribute.type()) {
      case TEXT, TEXT_SET -> "\"" + literal + "\"";
      case NUMBER, FLAG -> literal.toString();
      case DATE -> "\"" + DAY.format((LocalDate) literal) + "\"";
      case CONSTANT, CONSTANT_SET -> literal.getClass().getSimpleName() + "." + literal;
    };
  }
}
