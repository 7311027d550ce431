package io.partnerauth.desk;

import com.fasterxml.jackson.core.JsonGenerator;
import io.partnerauth.AuthorizationRules;
import io.partnerauth.Vendor;
import io.partnerauth.vocabulary.Vocabulary;
import java.io.IOException;
import java.util.List;

/** Writes all that a rule may say. */
public final class VocabularyJson {
  private VocabularyJson() {}

  /** Writes its fields. */
  public static void write(JsonGenerator json, Vocabulary vocabulary) throws IOException {
    json.writeArrayFieldStart("attributes");
    for (Vocabulary.Entry entry : vocabulary.attributes()) {
      json.writeStartObject();
      json.writeStringField("fact", entry.fact());
      json.writeStringField("name", entry.name());
      json.writeStringField("type", entry.type());
      json.writeStringField("meaning", entry.meaning());
      if (entry.constants().isPresent()) {
        json.writeStringField("constants", entry.constants().get());
      }
      Json.texts(json, "operators", entry.operators());
      Json.texts(json, "examples", entry.examples());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("constants");
    for (Vocabulary.Constants constants : vocabulary.constants()) {
      json.writeStartObject();
      json.writeStringField("name", constants.name());
      json.writeStringField("meaning", constants.meaning());
      write(json, "words", constants.words());
      json.writeEndObject();
    }
    json.writeEndArray();
    write(json, "annotations", vocabulary.annotations());
    write(json, "verdicts", vocabulary.verdicts());
  }

  /** Writes the names that these rules know. */
  static void write(JsonGenerator json, AuthorizationRules known) throws IOException {
    json.writeArrayFieldStart("vendors");
    for (Vendor vendor : known.vendors()) {
      json.writeStartObject();
      json.writeStringField("name", vendor.name());
      Json.texts(json, "aliases", List.copyOf(vendor.aliases()));
      if (vendor.country().isPresent()) {
        json.writeStringField("country", vendor.country().get());
      }
      json.writeArrayFieldStart("products");
      for (Vendor.Product product : vendor.products()) {
        json.writeStartObject();
        json.writeStringField("name", product.name());
        Json.texts(json, "aliases", List.copyOf(product.aliases()));
        Json.texts(
            json, "categories", product.categories().value().map(List::copyOf).orElse(List.of()));
        Json.texts(json, "deployment", product.deployment().candidates());
        Json.texts(json, "classification", product.classification().candidates());
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    json.writeEndArray();
    Json.texts(json, "programs", List.copyOf(known.programs()));
  }

  private static void write(JsonGenerator json, String name, List<Vocabulary.Word> words)
      throws IOException {
    json.writeArrayFieldStart(name);
    for (Vocabulary.Word word : words) {
      json.writeStartObject();
      json.writeStringField("text", word.text());
      json.writeStringField("meaning", word.meaning());
      json.writeStringField("example", word.example());
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}
