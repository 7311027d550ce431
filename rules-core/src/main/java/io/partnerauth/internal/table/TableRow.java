package io.partnerauth.internal.table;

import io.partnerauth.internal.text.IssueCode;
import io.partnerauth.internal.text.IssueCollector;
import java.util.Arrays;
import java.util.List;

/** A row with a value for each column of its table's header. */
public final class TableRow {
  private final TableHeader header;
  private final CsvRow row;
  private final IssueCollector issues;
  private boolean right = true;

  TableRow(TableHeader header, CsvRow row, IssueCollector issues) {
    this.header = header;
    this.row = row;
    this.issues = issues;
  }

  /** {@return its line in the file, from 1} */
  public int line() {
    return row.line();
  }

  /** {@return the value in a column, without quotes and spaces around it; may be empty} */
  public String text(String column) {
    return header.field(row, column).text();
  }

  /** {@return the values of a column that holds several, with semicolons between them} */
  public List<String> texts(String column) {
    return Arrays.stream(text(column).split(";"))
        .map(String::strip)
        .filter(text -> !text.isEmpty())
        .toList();
  }

  /** Adds an error about the value in a column. */
  public void report(String column, IssueCode code, String message, String help) {
    issues.add(code, message, help, line(), header.field(row, column).column());
    right = false;
  }

  /** {@return whether nothing was reported about it} */
  public boolean isRight() {
    return right;
  }
}
