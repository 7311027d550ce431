package io.partnerauth.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.partnerauth.AuthorizationRules;
import io.partnerauth.Customer;
import io.partnerauth.Decision;
import io.partnerauth.Directive;
import io.partnerauth.Grant;
import io.partnerauth.Outcome;
import io.partnerauth.Partner;
import io.partnerauth.Reason;
import io.partnerauth.Sale;
import io.partnerauth.facts.BuyerClass;
import io.partnerauth.internal.rule.Attribute;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What rules/README.md tells an officer is true. */
class OfficersReadmeTest {
  private static final Path README = Path.of("rules", "README.md");
  private static final Pattern BLOCK =
      Pattern.compile("^ *```drl\\n(.*?)^ *```$", Pattern.DOTALL | Pattern.MULTILINE);

  /** A printed issue, below a comment with the name of its golden. */
  private static final Pattern MISTAKE =
      Pattern.compile(
          "^ *<!-- ([a-z0-9-]+) -->\\n *```text\\n(.*?)^ *```$",
          Pattern.DOTALL | Pattern.MULTILINE);

  /** A file of directives, who and since when, and their statuses. */
  private static final Pattern ROW =
      Pattern.compile("^\\| `([^`]+)` \\| [^|]+ \\| ([A-Z, ]+) \\|", Pattern.MULTILINE);

  @TempDir Path folder;

  @Test
  void theRuleThatItShowsLoadsAndDecides() throws IOException {
    List<String> shown =
        BLOCK
            .matcher(Files.readString(README))
            .results()
            .map(block -> block.group(1))
            .filter(block -> !block.startsWith("package ")) // a file of its own
            .toList();
    String head =
        """
        package io.partnerauth.rules.zoom
        import io.partnerauth.facts.*
        global io.partnerauth.facts.Ruling ruling
        """;
    Files.createDirectories(folder.resolve("zoom"));
    Files.writeString(folder.resolve("zoom/shown.drl"), head + String.join("\n", shown));
    Files.copy(README.resolveSibling("regions.csv"), folder.resolve("regions.csv"));
    Decision decision =
        AuthorizationRules.load(folder)
            .evaluate(
                Customer.of("RU", BuyerClass.GOVERNMENT_AGENCY),
                Partner.of("P", "RU", Grant.of("Zoom")),
                Sale.on(LocalDate.of(2021, 4, 8)));
    assertEquals(Outcome.REVOKED, decision.outcome());
    assertEquals(List.of("ZOOM-2021-1"), decision.reasons().stream().map(Reason::ruleId).toList());
  }

  @Test
  void itNamesEveryAttributeOfTheVocabulary() throws IOException {
    String readme = Files.readString(README);
    for (Attribute attribute : Attribute.all()) {
      assertTrue(
          readme.contains("**" + attribute.fact() + "**")
              && readme.contains('`' + attribute.component() + '`'),
          attribute::toString);
    }
  }

  @Test
  void itsTableHasEachDirectiveWithItsStatus() throws IOException {
    SortedMap<String, Set<String>> shipped = new TreeMap<>();
    for (Directive directive : AuthorizationRules.load().directives()) {
      String file = directive.file().replace(".drl", "");
      directive
          .clauses()
          .forEach(
              clause ->
                  shipped
                      .computeIfAbsent(file, name -> new TreeSet<>())
                      .add(clause.status().toString()));
    }
    SortedMap<String, Set<String>> shown = new TreeMap<>();
    ROW.matcher(Files.readString(README))
        .results()
        .forEach(row -> shown.put(row.group(1), Set.of(row.group(2).split(", "))));
    assertEquals(shipped, shown);
  }

  @Test
  void theFiveMostCommonMistakesAreShownAsTheyArePrinted() throws IOException {
    List<MatchResult> shown = MISTAKE.matcher(Files.readString(README)).results().toList();
    assertEquals(5, shown.size());
    for (MatchResult mistake : shown) {
      String golden = "/goldens/" + mistake.group(1) + "/expected.txt";
      try (InputStream expected = getClass().getResourceAsStream(golden)) {
        assertNotNull(expected, golden);
        assertEquals(
            new String(expected.readAllBytes(), StandardCharsets.UTF_8),
            mistake.group(2).replaceAll("(?m)^ {3}", ""));
      }
    }
  }
}
