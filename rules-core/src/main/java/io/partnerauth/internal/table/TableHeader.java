package io.partnerauth.internal.table;

import io.partnerauth.internal.text.IssueCode;
import io.partnerauth.internal.text.IssueCollector;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The first line of a table: which column stands where. */
final class TableHeader {
  private final Map<String, Integer> places;
  private final IssueCollector issues;

  private TableHeader(Map<String, Integer> places, IssueCollector issues) {
    this.places = places;
    this.issues = issues;
  }

  /** {@return the header; empty, with an issue for each mistake, when it is not right} */
  static Optional<TableHeader> of(
      CsvRow row, List<String> columns, Set<String> optional, IssueCollector issues) {
    String rightOne = "The first line is: " + String.join(",", columns) + " (in any order).";
    if (row.fields().size() == 1 && row.fields().get(0).text().contains(";")) {
      issues.add(
          IssueCode.SEMICOLONS,
          "The columns are separated by semicolons.",
          "Save the file with commas between the columns, in UTF-8.",
          row.line(),
          0);
      return Optional.empty();
    }
    Map<String, Integer> places = new HashMap<>();
    boolean right = true;
    for (CsvRow.Field field : row.fields()) {
      String name = field.text();
      if (!columns.contains(name) && !optional.contains(name)) {
        issues.add(
            IssueCode.UNKNOWN_COLUMN,
            "There is no column \"" + name + "\" in " + issues.file().path() + ".",
            issues.didYouMean(name, columns, rightOne),
            row.line(),
            field.column());
        right = false;
      } else if (places.putIfAbsent(name, places.size()) != null) {
        issues.add(
            IssueCode.REPEATED_COLUMN,
            "The column \"" + name + "\" is there twice.",
            rightOne,
            row.line(),
            field.column());
        right = false;
      }
    }
    for (String column : columns) {
      if (right && !places.containsKey(column)) {
        issues.add(
            IssueCode.MISSING_COLUMN,
            "The column \"" + column + "\" is missing.",
            rightOne,
            row.line(),
            0);
        return Optional.empty();
      }
    }
    return right ? Optional.of(new TableHeader(places, issues)) : Optional.empty();
  }

  /** {@return the line as a row; empty, with an issue, when it has not a value for each column} */
  Optional<TableRow> row(CsvRow row) {
    if (row.fields().size() == places.size()) {
      return Optional.of(new TableRow(this, row, issues));
    }
    issues.add(
        IssueCode.ROW_WIDTH,
        "The row has " + row.fields().size() + " values for " + places.size() + " columns.",
        "Write a comma even where a value is empty, and quotes around a value with commas.",
        row.line(),
        0);
    return Optional.empty();
  }

  /** An empty one for an optional column that is not there. */
  CsvRow.Field field(CsvRow row, String column) {
    Integer place = places.get(column);
    return place == null ? new CsvRow.Field("", 0) : row.fields().get(place);
  }
}
