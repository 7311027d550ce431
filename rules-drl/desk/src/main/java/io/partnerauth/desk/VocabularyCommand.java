package io.partnerauth.desk;

import io.partnerauth.AuthorizationRules;
import io.partnerauth.RegionMember;
import io.partnerauth.Vendor;
import io.partnerauth.vocabulary.Vocabulary;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Prints all that a rule may say, and the names that a pack knows. */
@Command(
    name = "vocabulary",
    description =
        "Prints all that a rule may say: each attribute with its meaning, operators and examples,"
            + " then constants, annotations and verdicts, and the names that the rules know: vendors"
            + " with their products, partner programs, regions.",
    footer = {
      "%nExamples:",
      "  java -jar desk.jar vocabulary",
      "  java -jar desk.jar vocabulary --format json"
    })
final class VocabularyCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin private final RulesOption rules = new RulesOption();

  @Mixin private final FormatOption format = new FormatOption();

  VocabularyCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    AuthorizationRules known = rules.pack().rules();
    Vocabulary vocabulary = Vocabulary.of(known);
    if (format.json()) {
      Json.print(
          terminal,
          json -> {
            VocabularyJson.write(json, vocabulary);
            VocabularyJson.write(json, known);
          });
    } else {
      print(vocabulary);
      print(known);
      print("Annotations, between a rule's name and its conditions", vocabulary.annotations());
      print("Verdicts, in a clause's then part", vocabulary.verdicts());
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
  }

  private void print(AuthorizationRules known) {
    terminal.line("");
    terminal.line(terminal.strong("Vendors that these rules know, with their products"));
    for (Vendor vendor : known.vendors()) {
      terminal.line("  " + named(terminal.strong(vendor.name()), vendor.aliases()));
      for (Vendor.Product product : vendor.products()) {
        terminal.line("    " + named(product.name(), product.aliases()));
      }
    }
    list("Partner programs that these rules know", known.programs());
    list(
        "Regions that these rules know",
        known.landmarks().regions().stream().map(RegionMember::region).distinct().toList());
  }

  private static String named(String name, Set<String> aliases) {
    return aliases.isEmpty() ? name : name + ", also " + String.join("; ", aliases);
  }

  private void list(String heading, Collection<String> names) {
    terminal.line("");
    terminal.line(terminal.strong(heading));
    terminal.line("  " + (names.isEmpty() ? "none" : String.join(", ", names)));
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
