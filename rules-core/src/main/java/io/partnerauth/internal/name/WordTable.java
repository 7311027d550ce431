package io.partnerauth.internal.name;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.joining;

import io.partnerauth.Issue;
import io.partnerauth.internal.rule.Attribute;
import io.partnerauth.internal.table.TableReader;
import io.partnerauth.internal.table.TableRow;
import io.partnerauth.internal.text.IssueCode;
import io.partnerauth.internal.text.IssueCollector;
import io.partnerauth.internal.text.SourceFile;
import io.partnerauth.internal.text.Suggestion;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Reads {@code words.csv}: the words that the pack declares for an attribute, such as official
 * lists, sectors or the partner programs of its vendors.
 */
final class WordTable {
  private static final List<String> COLUMNS =
      List.of("fact", "attribute", "word", "includes", "meaning", "source");

  private static final String EXCEPTION_DAYS = "exceptionDays";

  /** Ten years: what lasts longer is no exception. */
  private static final int MOST_DAYS = 3_653;

  private WordTable() {}

  static SortedMap<Attribute, WordList> read(SourceFile file, List<Issue> issues) {
    IssueCollector found = TableReader.issues(file);
    SortedMap<Attribute, SortedMap<String, DeclaredWords.DeclaredWord>> words = new TreeMap<>();
    Map<Attribute, Map<String, Integer>> taken = new HashMap<>();
    Map<TableRow, Attribute> unions = new LinkedHashMap<>();
    for (TableRow row : TableReader.read(COLUMNS, Set.of(EXCEPTION_DAYS), found)) {
      Optional<Attribute> attribute = attribute(row);
      if (attribute.isEmpty()) {
        continue;
      }
      Attribute of = attribute.get();
      String word =
          new NameRow(row, "word", taken.computeIfAbsent(of, a -> new HashMap<>())).name();
      Optional<Integer> days = exceptionDays(row, of);
      if (row.isRight()) {
        words
            .computeIfAbsent(of, a -> new TreeMap<>())
            .put(
                word,
                new DeclaredWords.DeclaredWord(
                    new TreeSet<>(row.texts("includes")),
                    row.text("meaning"),
                    row.text("source"),
                    days));
        unions.put(row, of);
      }
    }
    SortedMap<Attribute, WordList> lists = new TreeMap<>();
    words.forEach((attribute, of) -> lists.put(attribute, new WordList(attribute, of)));
    Map<Attribute, Set<String>> circular = new HashMap<>();
    lists.forEach((attribute, list) -> circular.put(attribute, list.circular()));
    unions.forEach(
        (row, attribute) ->
            checkUnion(
                row,
                attribute,
                requireNonNull(lists.get(attribute)).words(),
                requireNonNull(circular.get(attribute))));
    issues.addAll(found.list());
    return lists;
  }

  private static Optional<Attribute> attribute(TableRow row) {
    String named = row.text("fact") + "." + row.text("attribute");
    Optional<Attribute> found =
        DeclaredWords.attributes()
            .filter(attribute -> attribute.toString().equals(named))
            .findFirst();
    if (found.isEmpty()) {
      List<String> all = DeclaredWords.attributes().map(Attribute::toString).toList();
      row.report(
          "attribute",
          IssueCode.WORD_ATTRIBUTE,
          named + " has no words of a pack's own.",
          Suggestion.nearest(named, all)
              .map(near -> "Did you mean " + near + "?")
              .orElse("A pack declares words of " + all.stream().collect(joining(", ")) + "."));
    }
    return found;
  }

  private static Optional<Integer> exceptionDays(TableRow row, Attribute attribute) {
    String text = row.text(EXCEPTION_DAYS);
    if (text.isEmpty()) { // what somebody else issues is not the desk's to give
      return Optional.of(0).filter(none -> !row.text("source").isEmpty());
    }
    if (attribute.equals(Attribute.SALE_LICENCES)
        && text.matches("\\d{1,4}")
        && Integer.parseInt(text) <= MOST_DAYS) {
      return Optional.of(Integer.valueOf(text));
    }
    row.report(
        EXCEPTION_DAYS,
        IssueCode.EXCEPTION_DAYS,
        "\"" + text + "\" is no number of days for which a desk may make an exception.",
        "Write 0 to " + MOST_DAYS + " in rows of Sale.licences; nothing in others.");
    return Optional.empty();
  }

  private static void checkUnion(
      TableRow row,
      Attribute attribute,
      SortedMap<String, DeclaredWords.DeclaredWord> words,
      Set<String> circular) {
    for (String part : row.texts("includes")) {
      if (!attribute.type().set()) {
        row.report(
            "includes",
            IssueCode.WORD_INCLUDES,
            attribute + " has one word, which includes no others.",
            "Leave this column empty.");
      } else if (!words.containsKey(part)) {
        row.report(
            "includes",
            IssueCode.WORD_INCLUDES,
            "There is no word \"" + part + "\" of " + attribute + " to include.",
            Suggestion.didYouMean(part, words.keySet(), "Add a row for it."));
      } else if (circular.contains(part)) {
        row.report(
            "includes",
            IssueCode.WORD_INCLUDES,
            "\"" + part + "\" includes itself, directly or through others.",
            "A union includes smaller lists; take one of them out.");
      }
    }
  }
}
