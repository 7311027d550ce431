package io.partnerauth.internal.drl.check;

import io.partnerauth.Authority;
import io.partnerauth.Status;
import io.partnerauth.StatusStep;
import io.partnerauth.internal.drl.syntax.Ast.Annotation;
import io.partnerauth.internal.drl.syntax.Token;
import io.partnerauth.internal.text.IssueCode;
import io.partnerauth.internal.text.IssueCollector;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads the annotations of one rule. */
final class AnnotationReader {
  private static final Pattern WEB_ADDRESS = Pattern.compile("https?://[^\\s\"<>]{1,900}");

  private final IssueCollector issues;
  private final Optional<LocalDate> today;

  AnnotationReader(IssueCollector issues, Optional<LocalDate> today) {
    this.issues = issues;
    this.today = today;
  }

  Map<MetadataKey, Object> read(List<Annotation> written) {
    Map<MetadataKey, Object> values = new EnumMap<>(MetadataKey.class);
    for (Annotation annotation : written) {
      Token name = annotation.name();
      Optional<MetadataKey> key = MetadataKey.of(name.text());
      if (key.isEmpty()) {
        issues.add(
            IssueCode.UNKNOWN_ANNOTATION,
            name.start(),
            "There is no annotation @" + name.text() + ".",
            issues
                .nearest(name.text(), MetadataKey.words())
                .map(near -> "Did you mean @" + near + "?")
                .orElse("There are @" + String.join(", @", MetadataKey.words()) + "."));
      } else if (values.containsKey(key.get())) {
        issues.add(
            IssueCode.REPEATED_ANNOTATION,
            name.start(),
            "This rule has @" + name.text() + " already.",
            "Keep one of the two.");
      } else if (annotation.second().isPresent() != (key.get() == MetadataKey.SUSPENDED)) {
        wrong(
            key.get(),
            annotation.second().orElse(annotation.value()),
            "Write it as in: " + key.get().example() + ".");
      } else if (!annotation.value().is(Token.Kind.BROKEN_TEXT)) {
        Optional<Object> value =
            key.get().step().isPresent()
                ? step(key.get(), annotation).map(Object.class::cast)
                : value(key.get(), annotation.value());
        value.ifPresent(found -> values.put(key.get(), found));
      }
    }
    return values;
  }

  private Optional<StatusStep> step(MetadataKey key, Annotation annotation) {
    Optional<LocalDate> from = day(key, annotation.value()).map(LocalDate.class::cast);
    Optional<LocalDate> to =
        annotation.second().flatMap(second -> day(key, second)).map(LocalDate.class::cast);
    if (from.isEmpty() || (annotation.second().isPresent() && to.isEmpty())) {
      return Optional.empty();
    }
    return Optional.of(new StatusStep(key.step().orElseThrow(), from.get(), to));
  }

  private Optional<Object> value(MetadataKey key, Token value) {
    return switch (key) {
      case STATUS -> constant(key, value, Status.values());
      case AUTHORITY -> constant(key, value, Authority.values());
      case SOURCE, OWNER -> text(key, value, !isBlank(value), "It says who; it cannot be empty.");
      case URL ->
          text(
              key,
              value,
              value.isText() && WEB_ADDRESS.matcher(value.value()).matches(),
              "A web address begins with https:// and has no spaces.");
      case KNOWN, REPORTED, RECEIVED, CONFIRMED, UNCLEAR, SUSPENDED, WITHDRAWN -> day(key, value);
      case REVIEW_BY -> reviewDay(key, value);
    };
  }

  private Optional<Object> constant(MetadataKey key, Token value, Enum<?>[] constants) {
    List<String> names = Arrays.stream(constants).<String>map(Enum::name).toList();
    String meant = value.isText() ? value.value() : value.text();
    if (value.is(Token.Kind.WORD) && names.contains(meant)) {
      return Optional.of(constants[names.indexOf(meant)]);
    }
    return wrong(
        key,
        value,
        issues
            .nearest(meant, names)
            .map(near -> "Did you mean @" + key.word() + "( " + near + " )?")
            .orElse("Write one of " + String.join(", ", names) + ", without quotes."));
  }

  private Optional<Object> text(MetadataKey key, Token value, boolean good, String help) {
    if (value.isText() && good) {
      return Optional.of(value.value());
    }
    return wrong(key, value, value.isText() ? help : "Write it as in: " + key.example() + ".");
  }

  private Optional<Object> day(MetadataKey key, Token value) {
    return value.isText()
        ? DateForms.read(value, IssueCode.ANNOTATION_VALUE, issues).map(Object.class::cast)
        : wrong(key, value, "Write it as in: " + key.example() + ".");
  }

  private Optional<Object> reviewDay(MetadataKey key, Token value) {
    Optional<Object> day = day(key, value);
    if (today.isPresent() && day.isPresent() && today.get().isAfter((LocalDate) day.get())) {
      issues.add(
          IssueCode.REVIEW_DATE_PASSED,
          value.start(),
          "The review date " + value.value() + " has passed.",
          "Ask the owner whether the rule still holds, then write the next date.");
    }
    return day;
  }

  private Optional<Object> wrong(MetadataKey key, Token value, String help) {
    issues.add(
        IssueCode.ANNOTATION_VALUE,
        value.start(),
        value.quoted() + " is not a value of @" + key.word() + ".",
        help);
    return Optional.empty();
  }

  private static boolean isBlank(Token value) {
    return value.isText() && value.value().isBlank();
  }
}
