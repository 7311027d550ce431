package io.partnerauth.internal.table;

import io.partnerauth.internal.text.IssueCode;
import io.partnerauth.internal.text.IssueCollector;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads comma-separated values as RFC 4180 has them, but strictly: one row per line, so that an
 * unclosed quote cannot swallow the rows after it.
 *
 * <p>A byte order mark, Windows line ends and empty lines are accepted. A row with a mistake gives
 * an issue and no row.
 */
final class CsvReader {
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private final IssueCollector issues;

  CsvReader(IssueCollector issues) {
    this.issues = issues;
  }

  List<CsvRow> read() {
    List<CsvRow> rows = new ArrayList<>();
    String text = issues.file().text();
    String body = text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    int number = 0;
    for (String line : body.split("\n", -1)) {
      number++;
      String row = line.endsWith("\r") ? line.substring(0, line.length() - 1) : line;
      if (!row.isBlank()) {
        Optional<List<CsvRow.Field>> fields = fields(row, number);
        if (fields.isPresent()) {
          rows.add(new CsvRow(number, fields.get()));
        }
      }
    }
    return rows;
  }

  private Optional<List<CsvRow.Field>> fields(String row, int line) {
    List<CsvRow.Field> fields = new ArrayList<>();
    int at = 0;
    while (at <= row.length()) {
      int start = skipSpaces(row, at);
      boolean quoted = start < row.length() && row.charAt(start) == '"';
      int end = quoted ? endOfQuoted(row, start) : endOfPlain(row, start);
      if (end < 0) {
        quote(line, start, "The quote that opens here is not closed on this line.");
        return Optional.empty();
      }
      int comma = skipSpaces(row, end);
      if (comma < row.length() && row.charAt(comma) != ',') {
        quote(
            line,
            comma,
            quoted
                ? "There is text after a closing quote."
                : "There is a quote in the middle of a value.");
        return Optional.empty();
      }
      String value =
          quoted
              ? row.substring(start + 1, end - 1).replace("\"\"", "\"")
              : row.substring(start, end);
      fields.add(new CsvRow.Field(value.strip(), start + 1));
      at = comma + 1;
    }
    return Optional.of(fields);
  }

  private void quote(int line, int index, String message) {
    issues.add(
        IssueCode.CSV_QUOTE,
        message,
        "Put quotes around the whole value, and write each quote inside it twice:"
            + " \"left in \"\"August\"\" 2009, days unknown\".",
        line,
        index + 1);
  }

  /** Past the closing quote; negative when there is none. */
  private static int endOfQuoted(String row, int start) {
    int at = start + 1;
    while (at < row.length()) {
      if (row.charAt(at) != '"') {
        at++;
      } else if (at + 1 < row.length() && row.charAt(at + 1) == '"') {
        at += 2;
      } else {
        return at + 1;
      }
    }
    return -1;
  }

  /** At the comma or the end of the line, or at a quote, which a plain value cannot hold. */
  private static int endOfPlain(String row, int start) {
    int at = start;
    while (at < row.length() && row.charAt(at) != ',' && row.charAt(at) != '"') {
      at++;
    }
    return at;
  }

  private static int skipSpaces(String row, int start) {
    int at = start;
    while (at < row.length() && row.charAt(at) == ' ') {
      at++;
    }
    return at;
  }
}
