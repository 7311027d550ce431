package io.partnerauth.json;

import io.partnerauth.FactValues;
import io.partnerauth.FactValues.Absent;
import io.partnerauth.FactValues.Amounts;
import io.partnerauth.FactValues.Any;
import io.partnerauth.FactValues.Containing;
import io.partnerauth.FactValues.Days;
import io.partnerauth.FactValues.Described;
import io.partnerauth.FactValues.OneOf;
import io.partnerauth.FactValues.SetOf;
import io.partnerauth.FactValues.Shares;
import io.partnerauth.FactValues.StateControlled;
import io.partnerauth.internal.form.Fields;
import io.partnerauth.internal.form.FormIssues;
import io.partnerauth.internal.form.Keys;
import io.partnerauth.internal.form.Node;
import io.partnerauth.internal.form.SharesReader;
import io.partnerauth.internal.form.SharesWriter;
import io.partnerauth.internal.text.IssueCode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Values of a fact: a text is one value, a list one set, and keys say what else it is.
 *
 * <p>The first key decides: {@code oneOf}, {@code shares}, {@code numbers}, {@code days}, {@code
 * elements} (with {@code perhaps}), {@code with} (and {@code without}), {@code anyOf}, {@code
 * absent}, {@code words} (with {@code example}), {@code stateControlled}.
 */
final class ValuesForm {
  private static final List<String> KEYS =
      List.of(
          "oneOf",
          "shares",
          "numbers",
          "days",
          "elements",
          "perhaps",
          "with",
          "without",
          "anyOf",
          "absent",
          "words",
          "example",
          "stateControlled");
  private static final List<String> ENDS = List.of("min", "above", "max", "below");
  private static final List<String> DAYS = List.of("from", "to");

  private ValuesForm() {}

  static Object write(FactValues values) {
    if (values instanceof OneOf some) {
      return some.values().size() == 1
          ? some.values().get(0)
          : new Keys().value("oneOf", some.values()).map();
    }
    if (values instanceof SetOf set) {
      return set.perhaps().isEmpty()
          ? set.elements()
          : new Keys().value("elements", set.elements()).value("perhaps", set.perhaps()).map();
    }
    Keys keys = new Keys();
    if (values instanceof Shares shares) {
      keys.value("shares", SharesWriter.write(shares.range()));
    } else if (values instanceof Amounts amounts) {
      keys.value("numbers", write(amounts));
    } else if (values instanceof Days days) {
      keys.value("days", new Keys().date("from", days.from()).date("to", days.to()).map());
    } else if (values instanceof Containing sets) {
      keys.value("with", sets.with()).value("without", sets.without());
    } else if (values instanceof Any any) {
      keys.value("anyOf", any.choices().stream().map(ValuesForm::write).toList());
    } else if (values instanceof Absent absent) {
      keys.value("absent", absent.words());
    } else if (values instanceof Described described) {
      keys.value("words", described.words()).text("example", described.example().orElse(""));
    } else if (values instanceof StateControlled) {
      keys.value("stateControlled", true);
    }
    return keys.map();
  }

  private static Object write(Amounts amounts) {
    Keys ends = new Keys();
    amounts.low().ifPresent(low -> ends.text(amounts.lowIncluded() ? "min" : "above", plain(low)));
    amounts
        .high()
        .ifPresent(high -> ends.text(amounts.highIncluded() ? "max" : "below", plain(high)));
    return ends.map();
  }

  private static String plain(BigDecimal number) {
    return number.toPlainString();
  }

  static Optional<FactValues> required(Fields fields, String key) {
    return fields.required(key, fields.value(key).flatMap(one -> read(fields.issues(), one)));
  }

  private static Optional<FactValues> read(FormIssues issues, Node node) {
    if (node instanceof Node.Scalar text) {
      return Optional.of(OneOf.of(text.text()));
    }
    if (node instanceof Node.Sequence items) {
      return Optional.of(new SetOf(texts(issues, items), List.of()));
    }
    Fields fields = Fields.of(issues, "values of a fact", node, KEYS);
    if (fields.has("oneOf")) {
      return fields.make("oneOf", () -> new OneOf(fields.texts("oneOf")));
    } else if (fields.has("shares")) {
      return SharesReader.read(fields, "shares").map(Shares::new);
    } else if (fields.has("numbers")) {
      return fields.value("numbers").map(one -> amounts(Fields.of(issues, "numbers", one, ENDS)));
    } else if (fields.has("days")) {
      return fields.value("days").map(one -> days(Fields.of(issues, "days", one, DAYS)));
    } else if (fields.has("elements")) {
      return Optional.of(new SetOf(fields.texts("elements"), fields.texts("perhaps")));
    } else if (fields.has("with")) {
      return Optional.of(new Containing(fields.texts("with"), fields.texts("without")));
    } else if (fields.has("anyOf")) {
      return Optional.of(new Any(fields.each("anyOf", one -> read(issues, one))));
    } else if (fields.has("absent")) {
      return fields.text("absent").map(Absent::new);
    } else if (fields.has("words")) {
      return fields.text("words").map(words -> new Described(words, fields.text("example")));
    } else if (fields.flags("stateControlled").contains(true)) {
      return Optional.of(new StateControlled());
    }
    issues.report(
        IssueCode.MISSING_KEY,
        "No key says what the values are.",
        "Write one of " + String.join(", ", KEYS) + ".",
        node);
    return Optional.empty();
  }

  private static List<String> texts(FormIssues issues, Node.Sequence items) {
    return items.items().stream()
        .flatMap(
            item -> {
              if (item instanceof Node.Scalar text) {
                return Stream.of(text.text());
              }
              issues.report(
                  IssueCode.KIND_OF_VALUE,
                  "Here stands " + item.kind() + ".",
                  "Write a text.",
                  item);
              return Stream.of();
            })
        .toList();
  }

  private static Amounts amounts(Fields ends) {
    return new Amounts(
        end(ends, "min", "above"), ends.has("min"), end(ends, "max", "below"), ends.has("max"));
  }

  private static Optional<BigDecimal> end(Fields ends, String with, String without) {
    return ends.numbers(ends.has(with) ? with : without).stream().findFirst();
  }

  private static Days days(Fields ends) {
    return new Days(ends.date("from"), ends.date("to"));
  }
}
