package io.partnerauth.testkit.laws;

import static java.util.stream.Collectors.joining;

import io.partnerauth.StatusStep;
import io.partnerauth.internal.rule.Attribute;
import io.partnerauth.internal.rule.Condition;
import io.partnerauth.internal.rule.Metadata;
import io.partnerauth.internal.rule.Rule;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Writes checked rules as rule files again: each clause in full, with all that it inherits, in the
 * file that it came from.
 */
final class PackWriter {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("dd-MMM-yyyy", Locale.ENGLISH);

  private PackWriter() {}

  /** {@return rule files with these rules, by path, in the order given} */
  static Map<String, String> write(List<Rule> rules) {
    Map<String, StringBuilder> texts = new LinkedHashMap<>();
    for (Rule rule : rules) {
      String path = rule.location().file();
      texts.computeIfAbsent(path, PackWriter::header).append(text(rule));
    }
    Map<String, String> files = new LinkedHashMap<>();
    texts.forEach((path, text) -> files.put(path, text.toString()));
    return files;
  }

  private static StringBuilder header(String path) {
    int slash = path.indexOf('/');
    String folder = path.substring(0, Math.max(slash, 0));
    String name = folder.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    return new StringBuilder(
        """
        package io.partnerauth.rules%s

        import io.partnerauth.facts.*

        global io.partnerauth.facts.Ruling ruling
        """
            .formatted(name.isEmpty() ? "" : "." + name));
  }

  private static String text(Rule rule) {
    String call =
        switch (rule.verdict()) {
          case REVOKED -> "revoke";
          case REVIEW -> "review";
          case CONDITIONAL -> "condition";
          case AUTHORIZED, NO_GRANT ->
              throw new IllegalArgumentException("No rule says " + rule.verdict());
        };
    return "\nrule \"%s\"\n%swhen\n%s\nthen\n    ruling.%s( \"%s\" );\nend\n"
        .formatted(
            rule.name(),
            annotations(rule.metadata()),
            rule.parts().stream()
                .map(part -> "    " + patterns(part.condition()))
                .collect(joining("\n")),
            call,
            rule.message());
  }

  private static String step(StatusStep step) {
    return step.status().name().toLowerCase(Locale.ROOT);
  }

  private static String days(StatusStep step) {
    return quoted(DAY.format(step.day()))
        + step.to().map(to -> ", " + quoted(DAY.format(to))).orElse("");
  }

  private static String annotations(Metadata metadata) {
    Map<String, String> values = new LinkedHashMap<>();
    values.put("source", quoted(metadata.source()));
    metadata.url().ifPresent(url -> values.put("url", quoted(url)));
    metadata.plainStatus().ifPresent(status -> values.put("status", status.name()));
    metadata.steps().forEach(step -> values.put(step(step), days(step)));
    values.put("authority", metadata.authority().name());
    metadata.known().ifPresent(day -> values.put("known", quoted(DAY.format(day))));
    metadata.owner().ifPresent(owner -> values.put("owner", quoted(owner)));
    metadata.reviewBy().ifPresent(day -> values.put("reviewBy", quoted(DAY.format(day))));
    return values.entrySet().stream()
        .map(entry -> "    @%s( %s )\n".formatted(entry.getKey(), entry.getValue()))
        .collect(joining());
  }

  /** The condition as patterns; as one where it is about one fact only. */
  private static String patterns(Condition condition) {
    return condition.accept(new Patterns());
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
                      .collect(joining(between, "( ", " )")));
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
      return parts.stream().map(part -> part.accept(this)).collect(joining(between, "( ", " )"));
    }
  }

  private static String literal(Attribute attribute, @Nullable Object literal) {
    if (literal == null) {
      return "null";
    }
    return switch (attribute.type()) {
      case TEXT, TEXT_SET, WORD, WORD_SET -> quoted(literal.toString());
      case NUMBER, FLAG -> literal.toString();
      case QUANTITY -> ((BigDecimal) literal).toPlainString();
      case DATE -> quoted(DAY.format((LocalDate) literal));
      case CONSTANT -> ((Enum<?>) literal).getDeclaringClass().getSimpleName() + "." + literal;
    };
  }

  private static String quoted(String text) {
    return '"' + text + '"';
  }
}
