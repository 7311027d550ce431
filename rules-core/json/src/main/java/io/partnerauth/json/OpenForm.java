package io.partnerauth.json;

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
        .text("known", question.known())
        .value("answers", question.answers().stream().map(OpenForm::write).toList())
        .map();
  }

  private static Map<String, Object> write(OpenQuestion.Answer answer) {
    return new Keys()
        .text("values", answer.values())
        .value("outcomes", answer.outcomes().stream().map(Outcome::name).toList())
        .value("rules", answer.rules())
        .map();
  }

  static Map<String, Object> write(NearestChange change) {
    return new Keys()
        .text("attribute", change.attribute())
        .text("value", change.value())
        .text("outcome", change.outcome())
        .value("actionable", change.actionable())
        .map();
  }

  static Optional<OpenQuestion> read(FormIssues issues, Node node) {
    Fields fields = Fields.of(issues, "an open question", node, QUESTION);
    Optional<String> attribute = fields.required("attribute", fields.text("attribute"));
    List<OpenQuestion.Answer> answers = fields.each("answers", one -> answer(issues, one));
    return attribute.map(name -> new OpenQuestion(name, fields.text("known").orElse(""), answers));
  }

  private static Optional<OpenQuestion.Answer> answer(FormIssues issues, Node node) {
    Fields fields = Fields.of(issues, "an answer", node, ANSWER);
    return Optional.of(
        new OpenQuestion.Answer(
            fields.text("values").orElse(""),
            Set.copyOf(fields.constants("outcomes", Outcome.class)),
            fields.texts("rules")));
  }

  static Optional<NearestChange> readChange(FormIssues issues, Node node) {
    Fields fields = Fields.of(issues, "a nearest change", node, CHANGE);
    Optional<String> attribute = fields.required("attribute", fields.text("attribute"));
    Optional<Outcome> outcome =
        fields.required("outcome", fields.constant("outcome", Outcome.class));
    boolean actionable = fields.flags("actionable").contains(true);
    return attribute.flatMap(
        name ->
            outcome.map(
                known ->
                    new NearestChange(name, fields.text("value").orElse(""), known, actionable)));
  }
}
