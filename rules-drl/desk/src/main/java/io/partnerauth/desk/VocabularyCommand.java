package io.partnerauth.desk;

import io.partnerauth.vocabulary.Vocabulary;
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
      Json.print(terminal, json -> VocabularyJson.write(json, vocabulary));
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
}
