package io.partnerauth.json;

import io.partnerauth.FactValues;
import io.partnerauth.NearestChange;
import io.partnerauth.OpenQuestion;
import io.partnerauth.Outcome;
import io.partnerauth.internal.form.Fields;
import io.partnerauth.internal.form.FormIssues;
import io.partnerauth.internal.form.Keys;
import io.partnerauth.internal.form.Node;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What is open in a ruling: the questions whose answer matters, and what would make it milder. */
final class OpenForm {
  private static final List<String> QUESTION = List.of("attribute", "known", "answers");
  private static final List<String> ANSWER = List.of("values", "outcomes", "rules");
  private static final List<String> CHANGE = List.of("attribute", "value", "outcome", "actionable");

  private OpenForm() {}

  static Map<String, Object> write(OpenQuestion question) {
    return new Keys()
        .text("attribute", question.attribute())
        .value("known", ValuesForm.write(question.known()))
        .value("answers", question.answers().stream().map(OpenForm::write).toList())
        .map();
  }

  private static Map<String, Object> write(OpenQuestion.Answer answer) {
    return new Keys()
        .value("values", ValuesForm.write(answer.values()))
        .value("outcomes", answer.outcomes().stream().map(Outcome::name).toList())
        .value("rules", answer.rules())
        .map();
  }

  static Map<String, Object> write(NearestChange change) {
    return new Keys()
        .text("attribute", change.attribute())
        .value("value", ValuesForm.write(change.value()))
        .text("outcome", change.outcome())
        .value("actionable", change.actionable())
        .map();
  }

  static Optional<OpenQuestion> read(FormIssues issues, Node node) {
    Fields fields = Fields.of(issues, "an open question", node, QUESTION);
    Optional<String> attribute = fields.required("attribute", fields.text("attribute"));
    Optional<FactValues> known = ValuesForm.required(fields, "known");
    List<OpenQuestion.Answer> answers = fields.each("answers", one -> answer(issues, one));
    return attribute.flatMap(name -> known.map(so -> new OpenQuestion(name, so, answers)));
  }

  private static Optional<OpenQuestion.Answer> answer(FormIssues issues, Node node) {
    Fields fields = Fields.of(issues, "an answer", node, ANSWER);
    Set<Outcome> outcomes = Set.copyOf(fields.constants("outcomes", Outcome.class));
    List<String> rules = fields.texts("rules");
    return ValuesForm.required(fields, "values")
        .map(values -> new OpenQuestion.Answer(values, outcomes, rules));
  }

  static Optional<NearestChange> readChange(FormIssues issues, Node node) {
    Fields fields = Fields.of(issues, "a nearest change", node, CHANGE);
    Optional<String> attribute = fields.required("attribute", fields.text("attribute"));
    Optional<Outcome> outcome =
        fields.required("outcome", fields.constant("outcome", Outcome.class));
    Optional<FactValues> value = ValuesForm.required(fields, "value");
    boolean actionable = fields.flags("actionable").contains(true);
    return attribute.isEmpty() || outcome.isEmpty() || value.isEmpty()
        ? Optional.empty()
        : Optional.of(new NearestChange(attribute.get(), value.get(), outcome.get(), actionable));
  }
}
