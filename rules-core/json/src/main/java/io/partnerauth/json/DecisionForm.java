package io.partnerauth.json;

import io.partnerauth.Decision;
import io.partnerauth.Outcome;
import io.partnerauth.Ruling;
import io.partnerauth.Sale;
import io.partnerauth.internal.form.Fields;
import io.partnerauth.internal.form.FormIssues;
import io.partnerauth.internal.form.Keys;
import io.partnerauth.internal.form.Node;
import io.partnerauth.internal.form.SaleReader;
import io.partnerauth.internal.form.SaleWriter;
import io.partnerauth.internal.text.IssueCode;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A decision with everything that stands behind it. */
final class DecisionForm {
  private static final List<String> KEYS =
      List.of("outcome", "customer", "partner", "sale", "packVersion", "rulings");

  private DecisionForm() {}

  static Map<String, Object> write(Decision decision) {
    return new Keys()
        .text("outcome", decision.outcome())
        .text("customer", decision.customer())
        .text("partner", decision.partner())
        .value("sale", SaleWriter.write(decision.sale()))
        .text("packVersion", decision.packVersion())
        .value("rulings", decision.rulings().stream().map(RulingForm::write).toList())
        .map();
  }

  static Optional<Decision> read(FormIssues issues, Node node) {
    Fields fields = Fields.of(issues, "a decision", node, KEYS);
    Optional<Outcome> outcome =
        fields.required("outcome", fields.constant("outcome", Outcome.class));
    Optional<String> partner = fields.required("partner", fields.text("partner"));
    Optional<Sale> sale =
        fields.required(
            "sale", fields.value("sale").flatMap(value -> SaleReader.read(issues, value)));
    Optional<String> version = fields.required("packVersion", fields.text("packVersion"));
    List<Ruling> rulings = fields.each("rulings", one -> RulingForm.read(issues, one));
    if (outcome.isEmpty() || partner.isEmpty() || sale.isEmpty() || version.isEmpty()) {
      return Optional.empty();
    }
    Optional<Decision> decision =
        fields.make(
            "rulings",
            () ->
                Decision.made(
                    fields.text("customer").orElse(""),
                    partner.get(),
                    sale.get(),
                    version.get(),
                    rulings));
    decision
        .filter(made -> made.outcome() != outcome.get())
        .ifPresent(
            made ->
                issues.report(
                    IssueCode.REFUSED_VALUE,
                    "The outcome is %s, but the most severe ruling is %s."
                        .formatted(outcome.get(), made.outcome()),
                    "Somebody changed this decision after it was made: look for the original.",
                    node));
    return decision;
  }
}
