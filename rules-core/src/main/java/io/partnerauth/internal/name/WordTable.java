package io.partnerauth.internal.name;

import io.partnerauth.Issue;
import io.partnerauth.internal.rule.Attribute;
import io.partnerauth.internal.table.TableReader;
import io.partnerauth.internal.table.TableRow;
import io.partnerauth.internal.text.IssueCode;
import io.partnerauth.internal.text.IssueCollector;
import io.partnerauth.internal.text.SourceFile;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Reads {@code words.csv}: the words that the pack declares for an attribute, such as the partner
 * programs of its vendors.
 */
final class WordTable {
  private static final List<String> COLUMNS =
      List.of("fact", "attribute", "word", "includes", "meaning", "source");

  /** The attributes whose words a pack declares; all others have theirs from the language. */
  private static final List<Attribute> DECLARED = List.of(Attribute.GRANT_PROGRAM);

  private WordTable() {}

  /** {@return the partner programs that it lists; empty when it lists none} */
  static Optional<KnownNames> programs(SourceFile file, List<Issue> issues) {
    IssueCollector found = TableReader.issues(file);
    Map<String, Set<String>> programs = new TreeMap<>();
    Map<String, Integer> taken = new HashMap<>();
    for (TableRow row : TableReader.read(COLUMNS, found)) {
      declared(row);
      String word = new NameRow(row, "word", taken).name();
      if (!row.text("includes").isEmpty()) {
        row.report(
            "includes",
            IssueCode.WORD_INCLUDES,
            "A program includes no other words.",
            "Leave this column empty.");
      }
      if (row.isRight()) {
        programs.put(word, Set.of());
      }
    }
    issues.addAll(found.list());
    return programs.isEmpty() ? Optional.empty() : Optional.of(new KnownNames(programs));
  }

  private static void declared(TableRow row) {
    String named = row.text("fact") + "." + row.text("attribute");
    if (DECLARED.stream().noneMatch(attribute -> attribute.toString().equals(named))) {
      row.report(
          "attribute",
          IssueCode.WORD_ATTRIBUTE,
          named + " has no words of a pack's own.",
          "A pack declares words of Grant.program.");
    }
  }
}
