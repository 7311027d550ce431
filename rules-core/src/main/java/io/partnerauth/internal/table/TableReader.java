package io.partnerauth.internal.table;

import io.partnerauth.internal.text.IssueCode;
import io.partnerauth.internal.text.IssueCollector;
import io.partnerauth.internal.text.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads the CSV files of a pack.
 *
 * <p>The header must name each column once, in any order; each row has a value for each. What the
 * values mean is the caller's.
 */
public final class TableReader {
  private static final int MOST_ROWS = 10_000;

  private TableReader() {}

  /** {@return no issues yet, of a table} */
  public static IssueCollector issues(SourceFile file) {
    return IssueCollector.once(file, IssueCode.MORE_TABLE_ISSUES);
  }

  /**
   * {@return the whole rows of a file, in its order; none when its header has a mistake}
   *
   * @param columns as the header names them
   * @param issues of the file; gets a mistake for each row that is not whole, codes {@code CSV…}
   */
  public static List<TableRow> read(List<String> columns, IssueCollector issues) {
    return read(columns, Set.of(), issues);
  }

  /**
   * {@return the whole rows of a file, in its order; none when its header has a mistake}
   *
   * @param columns as the header names them
   * @param optional columns that the header may name besides; their values are empty if it does not
   * @param issues of the file; gets a mistake for each row that is not whole, codes {@code CSV…}
   */
  public static List<TableRow> read(
      List<String> columns, Set<String> optional, IssueCollector issues) {
    List<CsvRow> lines = new CsvReader(issues).read();
    if (lines.isEmpty()) {
      if (issues.count() == 0) {
        issues.add(
            IssueCode.TABLE_EMPTY,
            "The file is empty.",
            "Begin it with the line " + String.join(",", columns) + " or delete it.",
            0,
            0);
      }
      return List.of();
    }
    Optional<TableHeader> header = TableHeader.of(lines.get(0), columns, optional, issues);
    if (header.isEmpty()) {
      return List.of();
    }
    if (lines.size() > MOST_ROWS) {
      issues.add(
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
