package io.partnerauth.json;

import io.partnerauth.Authority;
import io.partnerauth.FactValues;
import io.partnerauth.MatchedFact;
import io.partnerauth.Outcome;
import io.partnerauth.Place;
import io.partnerauth.Reason;
import io.partnerauth.Status;
import io.partnerauth.internal.form.Fields;
import io.partnerauth.internal.form.FormIssues;
import io.partnerauth.internal.form.Keys;
import io.partnerauth.internal.form.Node;
import io.partnerauth.ownership.OwnershipPath;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A rule that spoke, whose order it is, and on what facts. */
final class ReasonForm {
  private static final List<String> KEYS =
      List.of(
          "ruleId",
          "ruleName",
          "vendor",
          "authority",
          "status",
          "outcome",
          "message",
          "source",
          "url",
          "file",
          "line",
          "places",
          "facts",
          "ownership");
  private static final List<String> FACT = List.of("attribute", "value");

  private ReasonForm() {}

  static Map<String, Object> write(Reason reason) {
    return new Keys()
        .text("ruleId", reason.ruleId())
        .text("ruleName", reason.ruleName())
        .text("vendor", reason.vendor())
        .text("authority", reason.authority())
        .text("status", reason.status())
        .text("outcome", reason.outcome())
        .text("message", reason.message())
        .text("source", reason.source())
        .text("url", reason.url().orElse(""))
        .text("file", reason.file())
        .value("line", reason.line())
        .value("places", reason.places().stream().map(Place::toString).toList())
        .value("facts", reason.facts().stream().map(ReasonForm::write).toList())
        .value("ownership", reason.ownership().stream().map(PathForm::write).toList())
        .map();
  }

  static Map<String, Object> write(MatchedFact fact) {
    return new Keys()
        .text("attribute", fact.attribute())
        .value("value", ValuesForm.write(fact.value()))
        .map();
  }

  static Optional<Reason> read(FormIssues issues, Node node) {
    Fields fields = Fields.of(issues, "a reason", node, KEYS);
    Optional<String> id = fields.required("ruleId", fields.text("ruleId"));
    Optional<Authority> authority =
        fields.required("authority", fields.constant("authority", Authority.class));
    Optional<Status> status = fields.required("status", fields.constant("status", Status.class));
    Optional<Outcome> outcome =
        fields.required("outcome", fields.constant("outcome", Outcome.class));
    Optional<Integer> line = fields.required("line", fields.number("line"));
    List<Place> places =
        fields
            .make("places", () -> fields.texts("places").stream().map(Place::of).toList())
            .orElse(List.of());
    List<MatchedFact> facts = fields.each("facts", one -> fact(issues, one));
    List<OwnershipPath> ownership = fields.each("ownership", one -> PathForm.read(issues, one));
    if (id.isEmpty()
        || authority.isEmpty()
        || status.isEmpty()
        || outcome.isEmpty()
        || line.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Reason(
            id.get(),
            fields.text("ruleName").orElse(""),
            fields.text("vendor").orElse(""),
            authority.get(),
            status.get(),
            outcome.get(),
            fields.text("message").orElse(""),
            fields.text("source").orElse(""),
            fields.text("url"),
            fields.text("file").orElse(""),
            line.get(),
            places,
            facts,
            ownership));
  }

  static Optional<MatchedFact> fact(FormIssues issues, Node node) {
    Fields fields = Fields.of(issues, "a fact", node, FACT);
    Optional<FactValues> value = ValuesForm.required(fields, "value");
    return fields
        .required("attribute", fields.text("attribute"))
        .flatMap(attribute -> value.map(known -> new MatchedFact(attribute, known)));
  }
}
