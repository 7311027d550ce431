package io.partnerauth.desk;

import com.fasterxml.jackson.core.JsonGenerator;
import io.partnerauth.vocabulary.Vocabulary;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Prints all that a rule may say. */
@Command(
    name = "vocabulary",
    description =
        "Prints all that a rule may say: each attribute with its meaning, operators and examples,"
            + " then constants, annotations and verdicts.",
    footer = {
      "%nExamples:",
      "  java -jar desk.jar vocabulary",
      "  java -jar desk.jar vocabulary --format json"
    })
final class VocabularyCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin private final FormatOption format = new FormatOption();

  VocabularyCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Vocabulary vocabulary = Vocabulary.current();
    if (format.json()) {
      Json.print(terminal, json -> write(json, vocabulary));
    } else {
      print(vocabulary);
    }
    return ExitCode.FINE;
  }

  private void print(Vocabulary vocabulary) {
    String fact = "";
    for (Vocabulary.Entry entry : vocabulary.attributes()) {
      if (!entry.fact().equals(fact)) {
        fact = entry.fact();
        terminal.line(terminal.strong(fact));
      }
      terminal.line("  " + terminal.strong(entry.name()) + ": " + entry.meaning());
      terminal.line(
          "    " + entry.type() + "; compare with " + String.join("  ", entry.operators()));
      entry.examples().forEach(example -> terminal.line("    " + example));
    }
    for (Vocabulary.Constants constants : vocabulary.constants()) {
      terminal.line("");
      terminal.line(terminal.strong(constants.name()) + ": " + constants.meaning());
      constants
          .words()
          .forEach(word -> terminal.line("  " + word.example() + ": " + word.meaning()));
    }
    print("Annotations, between a rule's name and its conditions", vocabulary.annotations());
    print("Verdicts, in a clause's then part", vocabulary.verdicts());
  }

  private void print(String heading, List<Vocabulary.Word> words) {
    terminal.line("");
    terminal.line(terminal.strong(heading));
    for (Vocabulary.Word word : words) {
      terminal.line("  " + terminal.strong(word.text()) + ": " + word.meaning());
      terminal.line("    " + word.example());
    }
  }

  private static void write(JsonGenerator json, Vocabulary vocabulary) throws IOException {
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
