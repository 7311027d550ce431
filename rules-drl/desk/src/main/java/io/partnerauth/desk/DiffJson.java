package io.partnerauth.desk;

import com.fasterxml.jackson.core.JsonGenerator;
import io.partnerauth.Enquiry;
import io.partnerauth.analysis.AnalysisCoverage;
import io.partnerauth.analysis.Change;
import io.partnerauth.analysis.Circumstance;
import io.partnerauth.analysis.Example;
import io.partnerauth.analysis.PackDifference;
import io.partnerauth.analysis.RegionEdit;
import io.partnerauth.analysis.RuleEdit;
import java.io.IOException;
import java.util.List;

/** A difference of two packs, as JSON. */
final class DiffJson {
  private DiffJson() {}

  static void write(JsonGenerator json, DiffSide before, DiffSide after, PackDifference difference)
      throws IOException {
    json.writeStringField("before", before.where());
    json.writeStringField("after", after.where());
    json.writeArrayFieldStart("changes");
    for (Change change : difference.changes()) {
      write(json, change);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("edits");
    for (RuleEdit edit : difference.edits()) {
      write(json, edit);
    }
    json.writeEndArray();
    json.writeObjectFieldStart("regionEdits");
    for (RegionEdit edit : difference.regionEdits()) {
      Json.texts(json, edit.region(), edit.places());
    }
    json.writeEndObject();
    write(json, difference.coverage());
  }

  private static void write(JsonGenerator json, Change change) throws IOException {
    json.writeStartObject();
    Json.texts(json, "vendors", change.vendors());
    json.writeArrayFieldStart("where");
    for (List<Circumstance> all : change.where()) {
      json.writeStartObject();
      for (Circumstance one : all) {
        json.writeStringField(one.attribute(), one.text());
      }
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeStringField("outcomeBefore", change.before().name());
    json.writeStringField("outcomeAfter", change.after().name());
    Json.texts(json, "rulesStopped", change.stopped());
    Json.texts(json, "rulesStarted", change.started());
    Json.texts(json, "because", change.because());
    Example example = change.example();
    Json.form(json, "example", Enquiry.of(example.customer(), example.partner(), example.sale()));
    json.writeEndObject();
  }

  private static void write(JsonGenerator json, RuleEdit edit) throws IOException {
    json.writeStartObject();
    json.writeStringField("ruleBefore", edit.before().orElse(""));
    json.writeStringField("ruleAfter", edit.after().orElse(""));
    json.writeArrayFieldStart("details");
    for (RuleEdit.Detail detail : edit.details()) {
      json.writeStartObject();
      json.writeStringField("part", detail.part().word());
      json.writeStringField("before", detail.before());
      json.writeStringField("after", detail.after());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void write(JsonGenerator json, AnalysisCoverage coverage) throws IOException {
    json.writeObjectFieldStart("coverage");
    json.writeNumberField("cells", coverage.cells());
    json.writeNumberField("examined", coverage.examined());
    json.writeBooleanField("exhaustive", coverage.exhaustive());
    Json.texts(json, "unfinished", coverage.unfinished());
    json.writeEndObject();
  }
}
