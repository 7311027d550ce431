package io.partnerauth.json;

import io.partnerauth.Licence;
import io.partnerauth.NearestChange;
import io.partnerauth.OpenQuestion;
import io.partnerauth.Outcome;
import io.partnerauth.Reason;
import io.partnerauth.Ruling;
import io.partnerauth.internal.form.Fields;
import io.partnerauth.internal.form.FormIssues;
import io.partnerauth.internal.form.Keys;
import io.partnerauth.internal.form.LicenceForm;
import io.partnerauth.internal.form.Node;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The ruling on one vendor's product. */
final class RulingForm {
  private static final List<String> KEYS =
      List.of(
          "vendor", "outcome", "reasons", "openQuestions", "nearestChanges", "licences", "notes");

  private RulingForm() {}

  static Map<String, Object> write(Ruling ruling) {
    return new Keys()
        .text("vendor", ruling.vendor())
        .text("outcome", ruling.outcome())
        .value("reasons", ruling.reasons().stream().map(ReasonForm::write).toList())
        .value("openQuestions", ruling.openQuestions().stream().map(OpenForm::write).toList())
        .value("nearestChanges", ruling.nearestChanges().stream().map(OpenForm::write).toList())
        .list("licences", ruling.licences().stream().map(LicenceForm::write).toList())
        .value("notes", ruling.notes())
        .map();
  }

  static Optional<Ruling> read(FormIssues issues, Node node) {
    Fields fields = Fields.of(issues, "a ruling", node, KEYS);
    Optional<Outcome> outcome =
        fields.required("outcome", fields.constant("outcome", Outcome.class));
    List<Reason> reasons = fields.each("reasons", one -> ReasonForm.read(issues, one));
    List<OpenQuestion> open = fields.each("openQuestions", one -> OpenForm.read(issues, one));
    List<NearestChange> changes =
        fields.each("nearestChanges", one -> OpenForm.readChange(issues, one));
    List<Licence> licences = fields.each("licences", one -> LicenceForm.read(issues, one));
    return outcome.map(
        known ->
            new Ruling(
                fields.text("vendor").orElse(""),
                known,
                reasons,
                () -> open,
                () -> changes,
                () -> licences,
                fields.texts("notes")));
  }
}
