package io.partnerauth.internal.region;

import io.partnerauth.internal.text.IssueCode;
import io.partnerauth.internal.text.IssueList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The first line of {@code regions.csv}: which column stands where. */
final class RegionHeader {
  private static final List<String> COLUMNS =
      List.of("region", "member", "role", "validFrom", "validTo", "note");

  private static final String RIGHT =
      "The first line is: " + String.join(",", COLUMNS) + " (in any order).";

  private final Map<String, Integer> places;

  private RegionHeader(Map<String, Integer> places) {
    this.places = places;
  }

  /** {@return the header; empty, with an issue for each mistake, when it is not right} */
  static Optional<RegionHeader> of(CsvRow row, IssueList issues) {
    if (row.fields().size() == 1 && row.fields().get(0).text().contains(";")) {
      issues.error(
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
      if (!COLUMNS.contains(name)) {
        issues.error(
            IssueCode.UNKNOWN_COLUMN,
            "There is no column \"" + name + "\" in regions.csv.",
            issues.didYouMean(name, COLUMNS, RIGHT),
            row.line(),
            field.column());
        right = false;
      } else if (places.putIfAbsent(name, places.size()) != null) {
        issues.error(
            IssueCode.REPEATED_COLUMN,
            "The column \"" + name + "\" is there twice.",
            RIGHT,
            row.line(),
            field.column());
        right = false;
      }
    }
    for (String column : COLUMNS) {
      if (right && !places.containsKey(column)) {
        issues.error(
            IssueCode.MISSING_COLUMN,
            "The column \"" + column + "\" is missing.",
            RIGHT,
            row.line(),
            0);
        return Optional.empty();
      }
    }
    return right ? Optional.of(new RegionHeader(places)) : Optional.empty();
  }

  int width() {
    return places.size();
  }

  /** {@return the row's value in a column; the row has as many values as there are columns} */
  CsvRow.Field field(CsvRow row, String column) {
    return row.fields().get(places.get(column));
  }
}
