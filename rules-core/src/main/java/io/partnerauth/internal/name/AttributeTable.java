package io.partnerauth.internal.name;

import io.partnerauth.Issue;
import io.partnerauth.internal.rule.Attribute;
import io.partnerauth.internal.rule.AttributeKind;
import io.partnerauth.internal.table.TableReader;
import io.partnerauth.internal.table.TableRow;
import io.partnerauth.internal.text.IssueCode;
import io.partnerauth.internal.text.IssueCollector;
import io.partnerauth.internal.text.SourceFile;
import io.partnerauth.internal.text.Suggestion;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Reads {@code attributes.csv}: the numbers, days and flags that the pack adds to the facts. */
final class AttributeTable {
  private static final List<String> COLUMNS = List.of("fact", "name", "type", "unit", "meaning");
  private static final Pattern NAME = Pattern.compile("[a-z][A-Za-z0-9]{0,49}");

  private AttributeTable() {}

  static SortedMap<Attribute, DeclaredWords.Own> read(SourceFile file, List<Issue> issues) {
    IssueCollector found = TableReader.issues(file);
    SortedMap<Attribute, DeclaredWords.Own> own = new TreeMap<>();
    Map<String, Map<String, Integer>> taken = new HashMap<>();
    for (TableRow row : TableReader.read(COLUMNS, found)) {
      Optional<AttributeKind> kind = kind(row);
      String fact = row.text("fact");
      String name =
          new NameRow(row, "name", taken.computeIfAbsent(fact, f -> new HashMap<>())).name();
      checkName(row, name);
      if (row.isRight() && kind.isPresent()) {
        own.put(
            Attribute.own(kind.get(), name),
            new DeclaredWords.Own(row.text("unit"), row.text("meaning")));
      }
    }
    issues.addAll(found.list());
    return own;
  }

  private static Optional<AttributeKind> kind(TableRow row) {
    List<String> facts = List.of("Customer", "Partner", "Sale");
    String fact = row.text("fact");
    if (!facts.contains(fact)) {
      row.report(
          "fact",
          IssueCode.OWN_ATTRIBUTE,
          "\"" + fact + "\" can have no attributes of a pack's own.",
          Suggestion.didYouMean(fact, facts, "Write Customer, Partner or Sale."));
      return Optional.empty();
    }
    String type = row.text("type");
    Optional<AttributeKind> found = Attribute.keyedKind(fact, type).filter(AttributeKind::isOwn);
    if (found.isEmpty()) {
      row.report(
          "type",
          IssueCode.OWN_ATTRIBUTE,
          "There is no type \"" + type + "\".",
          Suggestion.didYouMean(
              type, List.of("number", "day", "flag"), "Write number, day or flag."));
    }
    if (!type.equals("number") && !row.text("unit").isEmpty()) {
      row.report(
          "unit",
          IssueCode.OWN_ATTRIBUTE,
          "Only a number has a unit.",
          "Leave this column empty, or make it a number.");
    }
    return found;
  }

  /** Names are asked for beside those of the language, so that none may be both. */
  private static void checkName(TableRow row, String name) {
    if (row.isRight() && !NAME.matcher(name).matches()) {
      row.report(
          "name",
          IssueCode.OWN_ATTRIBUTE,
          "\"" + name + "\" is no name of an attribute.",
          "Write a small letter, then at most 49 letters and digits: paymentDays.");
    } else if (Attribute.all().stream().anyMatch(one -> one.component().equals(name))) {
      row.report(
          "name",
          IssueCode.OWN_ATTRIBUTE,
          "\"" + name + "\" is an attribute of the language.",
          "Choose another name, or compare " + name + " itself.");
    }
  }
}
