package io.partnerauth.internal.rule;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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

  /** The condition as patterns; as one where it is about one fact only. */
  private static String patterns(Condition condition) {
    return condition.accept(new Patterns());
  }

  static String constraint(Condition condition) {
    return condition.accept(new Constraints());
  }

  private static final class Patterns implements Condition.Visitor<String> {
    @Override
    public String and(Condition.And all) {
      return joined(all, all.parts(), " and ");
    }

    @Override
    public String or(Condition.Or any) {
      return joined(any, any.parts(), " or ");
    }

    @Override
    public String not(Condition.Not not) {
      return one(not).orElseGet(() -> "not ( " + not.part().accept(this) + " )");
    }

    @Override
    public String test(Condition.Test test) {
      return one(test).orElseThrow();
    }

    private String joined(Condition condition, List<Condition> parts, String between) {
      return one(condition)
          .orElseGet(
              () ->
                  parts.stream()
                      .map(part -> part.accept(this))
                      .collect(Collectors.joining(between, "( ", " )")));
    }

    private static Optional<String> one(Condition condition) {
      List<String> facts =
          condition.tests().map(test -> test.attribute().fact()).distinct().toList();
      return facts.size() == 1
          ? Optional.of(facts.get(0) + "( " + condition.accept(new Constraints()) + " )")
          : Optional.empty();
    }
  }

  /** A condition about one fact, as it stands between the pattern's parentheses. */
  private static final class Constraints implements Condition.Visitor<String> {
    @Override
    public String and(Condition.And all) {
      return joined(all.parts(), " && ");
    }

    @Override
    public String or(Condition.Or any) {
      return joined(any.parts(), " || ");
    }

    @Override
    public String not(Condition.Not not) {
      return "!( " + not.part().accept(this) + " )";
    }

    @Override
    public String test(Condition.Test test) {
      return "%s %s %s"
          .formatted(
              test.attribute().written(),
              test.operator().symbol(),
              literal(test.attribute(), test.literal()));
    }

    private String joined(List<Condition> parts, String between) {
      return parts.stream()
          .map(part -> part.accept(this))
          .collect(Collectors.joining(between, "( ", " )"));
    }
  }

  static String literal(Attribute attribute, @Nullable Object literal) {
    if (literal == null) {
      return "null";
    }
    return switch (attribute.type()) {
      case TEXT, TEXT_SET, WORD, WORD_SET -> "\"" + literal + "\"";
      case NUMBER, FLAG -> literal.toString();
      case QUANTITY -> ((BigDecimal) literal).toPlainString();
      case DATE -> "\"" + DAY.format((LocalDate) literal) + "\"";
      case CONSTANT -> literal.getClass().getSimpleName() + "." + literal;
    };
  }
}
