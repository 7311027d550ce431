package io.partnerauth.json;

import io.partnerauth.Decision;
import io.partnerauth.Enquiry;
import io.partnerauth.internal.form.Fields;
import io.partnerauth.internal.form.FormIssues;
import io.partnerauth.internal.form.Keys;
import io.partnerauth.internal.form.Node;
import io.partnerauth.internal.text.IssueCode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A record of a decision; kept for years, so it says which form it has. */
final class RecordForm {
  /** Another number means another form; what is only added does not change it. */
  private static final int FORM = 1;

  private static final List<String> KEYS =
      List.of("form", "id", "decidedAt", "question", "decision");

  private RecordForm() {}

  static Map<String, Object> write(DecisionRecord record) {
    return new Keys()
        .value("form", FORM)
        .text("id", record.id())
        .text("decidedAt", record.decidedAt())
        .value("question", QuestionForm.write(record.question()))
        .value("decision", DecisionForm.write(record.decision()))
        .map();
  }

  static Optional<DecisionRecord> read(FormIssues issues, Node node) {
    Fields fields = Fields.of(issues, "a decision record", node, KEYS);
    Optional<Integer> form = fields.required("form", fields.number("form"));
    if (form.isPresent() && form.get() != FORM) {
      issues.report(
          IssueCode.REFUSED_VALUE,
          "This record has form %d; this version of the library reads form %d."
              .formatted(form.get(), FORM),
          "Read it with the version of rules-json that wrote it, or a later one.",
          node);
      return Optional.empty();
    }
    Optional<String> id = fields.required("id", fields.text("id"));
    Optional<Instant> at = fields.required("decidedAt", fields.instant("decidedAt"));
    Optional<Enquiry> question =
        fields.required(
            "question", fields.value("question").flatMap(one -> QuestionForm.read(issues, one)));
    Optional<Decision> decision =
        fields.required(
            "decision", fields.value("decision").flatMap(one -> DecisionForm.read(issues, one)));
    return id.isEmpty() || at.isEmpty() || question.isEmpty() || decision.isEmpty()
        ? Optional.empty()
        : Fields.make(
            issues,
            node,
            () -> new DecisionRecord(id.get(), at.get(), question.get(), decision.get()));
  }
}
