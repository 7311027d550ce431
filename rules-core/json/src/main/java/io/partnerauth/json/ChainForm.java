package io.partnerauth.json;

import io.partnerauth.internal.form.Fields;
import io.partnerauth.internal.form.FormIssues;
import io.partnerauth.internal.form.Keys;
import io.partnerauth.internal.form.Node;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A record in a chain. */
final class ChainForm {
  private static final List<String> KEYS = List.of("writer", "number", "before", "record");

  private ChainForm() {}

  static Map<String, Object> write(ChainedRecord chained) {
    return new Keys()
        .text("writer", chained.writer())
        .value("number", chained.number())
        .text("before", chained.before())
        .value("record", RecordForm.write(chained.record()))
        .map();
  }

  static Optional<ChainedRecord> read(FormIssues issues, Node node) {
    Fields fields = Fields.of(issues, "a chained record", node, KEYS);
    Optional<String> writer = fields.required("writer", fields.text("writer"));
    Optional<Integer> number = fields.required("number", fields.number("number"));
    Optional<String> before = fields.required("before", fields.text("before"));
    Optional<DecisionRecord> record =
        fields.required(
            "record", fields.value("record").flatMap(one -> RecordForm.read(issues, one)));
    return writer.isEmpty() || number.isEmpty() || before.isEmpty() || record.isEmpty()
        ? Optional.empty()
        : Fields.make(
            issues,
            node,
            () -> new ChainedRecord(writer.get(), number.get(), before.get(), record.get()));
  }
}
