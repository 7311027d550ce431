package io.partnerauth.desk;

import com.fasterxml.jackson.core.JsonGenerator;
import io.partnerauth.Decision;
import io.partnerauth.MatchedFact;
import io.partnerauth.NearestChange;
import io.partnerauth.OpenQuestion;
import io.partnerauth.Place;
import io.partnerauth.Reason;
import io.partnerauth.Ruling;
import io.partnerauth.ownership.OwnershipPath;
import java.io.IOException;
import java.util.List;

/** Writes a decision with everything that stands behind it. */
public final class DecisionJson {
  private DecisionJson() {}

  /** Writes it as an object under a name. */
  public static void write(JsonGenerator json, String name, RulesPack pack, Decision decision)
      throws IOException {
    json.writeObjectFieldStart(name);
    json.writeStringField("outcome", decision.outcome().name());
    json.writeStringField("decidedFor", decision.decidedFor().toString());
    json.writeStringField("packVersion", decision.packVersion());
    json.writeArrayFieldStart("rulings");
    for (Ruling ruling : decision.rulings()) {
      json.writeStartObject();
      json.writeStringField("vendor", ruling.vendor());
      json.writeStringField("outcome", ruling.outcome().name());
      Json.texts(json, "notes", ruling.notes());
      json.writeArrayFieldStart("reasons");
      for (Reason reason : ruling.reasons()) {
        write(json, pack, reason);
      }
      json.writeEndArray();
      questions(json, ruling.openQuestions());
      changes(json, ruling.nearestChanges());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void write(JsonGenerator json, RulesPack pack, Reason reason) throws IOException {
    json.writeStartObject();
    json.writeStringField("ruleId", reason.ruleId());
    json.writeStringField("ruleName", reason.ruleName());
    json.writeStringField("outcome", reason.outcome().name());
    json.writeStringField("authority", reason.authority().name());
    json.writeStringField("status", reason.status().name());
    json.writeStringField("message", reason.message());
    json.writeStringField("source", reason.source());
    if (reason.url().isPresent()) {
      json.writeStringField("url", reason.url().get());
    }
    json.writeStringField("file", pack.file(reason.file()));
    json.writeNumberField("line", reason.line());
    Json.texts(json, "places", reason.places().stream().map(Place::toString).toList());
    facts(json, reason.facts());
    Json.texts(
        json, "ownership", reason.ownership().stream().map(OwnershipPath::toString).toList());
    json.writeEndObject();
  }

  /** Writes facts under the name {@code facts}: each value by its attribute. */
  static void facts(JsonGenerator json, List<MatchedFact> facts) throws IOException {
    json.writeObjectFieldStart("facts");
    for (MatchedFact fact : facts) {
      json.writeStringField(fact.attribute(), fact.value());
    }
    json.writeEndObject();
  }

  private static void questions(JsonGenerator json, List<OpenQuestion> questions)
      throws IOException {
    json.writeArrayFieldStart("openQuestions");
    for (OpenQuestion question : questions) {
      json.writeStartObject();
      json.writeStringField("attribute", question.attribute());
      json.writeStringField("known", question.known());
      json.writeArrayFieldStart("answers");
      for (OpenQuestion.Answer answer : question.answers()) {
        json.writeStartObject();
        json.writeStringField("values", answer.values());
        Json.texts(json, "outcomes", answer.outcomes().stream().map(Enum::name).toList());
        Json.texts(json, "rules", answer.rules());
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void changes(JsonGenerator json, List<NearestChange> changes) throws IOException {
    json.writeArrayFieldStart("nearestChanges");
    for (NearestChange change : changes) {
      json.writeStartObject();
      json.writeStringField("attribute", change.attribute());
      json.writeStringField("value", change.value());
      json.writeStringField("outcome", change.outcome().name());
      json.writeBooleanField("actionable", change.actionable());
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}
