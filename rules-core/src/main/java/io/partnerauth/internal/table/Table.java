package io.partnerauth.internal.table;

import io.partnerauth.internal.text.IssueCode;
import io.partnerauth.internal.text.IssueList;
import io.partnerauth.internal.text.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The rows of one CSV file of a pack, with the mistakes that are found in it.
 *
 * <p>The header must name each column once, in any order; each row has a value for each. What the
 * values mean is the caller's: it adds its own mistakes to {@code issues}.
 *
 * @param rows those that are whole, in the order of the file
 * @param issues all mistakes so far, codes {@code CSV…}
 */
public record Table(List<TableRow> rows, IssueList issues) {
  private static final int MOST_ROWS = 10_000;

  /** Copies the rows. */
  public Table {
    rows = List.copyOf(rows);
  }

  /**
   * {@return the rows of a file; none when its header has a mistake}
   *
   * @param columns as the header names them
   */
  public static Table read(SourceFile file, List<String> columns) {
    IssueList issues = new IssueList(file, IssueCode.MORE_TABLE_ISSUES);
    return new Table(rows(columns, issues), issues);
  }

  private static List<TableRow> rows(List<String> columns, IssueList issues) {
    List<CsvRow> lines = new CsvReader(issues).read();
    if (lines.isEmpty()) {
      if (issues.count() == 0) {
        issues.error(
            IssueCode.TABLE_EMPTY,
            "The file is empty.",
            "Begin it with the line " + String.join(",", columns) + " or delete it.",
            0,
            0);
      }
      return List.of();
    }
    Optional<TableHeader> header = TableHeader.of(lines.get(0), columns, issues);
    if (header.isEmpty()) {
      return List.of();
    }
    if (lines.size() > MOST_ROWS) {
      issues.error(
          IssueCode.TOO_MANY_ROWS,
          "The file has " + lines.size() + " rows.",
          "A pack may have up to " + MOST_ROWS + ".",
          0,
          0);
      return List.of();
    }
    List<TableRow> rows = new ArrayList<>();
    for (CsvRow line : lines.subList(1, lines.size())) {
      header.get().row(line).ifPresent(rows::add);
    }
    return rows;
  }
}
