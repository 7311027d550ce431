package io.partnerauth.internal.table;

import java.util.List;

/**
 * One line of a file of comma-separated values.
 *
 * @param line from 1
 */
record CsvRow(int line, List<Field> fields) {
  CsvRow {
    fields = List.copyOf(fields);
  }

  /**
   * One value, without its quotes and without spaces around it.
   *
   * @param column of its first character in the line, from 1
   */
  record Field(String text, int column) {}
}
