package io.partnerauth.internal.register;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Takes a CSV file apart into its rows (RFC 4180), each as the object that its dotted column names
 * describe: {@code A.B} is the field {@code B} of the object {@code A}. Empty cells are left out.
 *
 * <p>One row is held at a time, and the length of a row is bounded.
 */
public final class CsvRecords {
  private static final int LONGEST_ROW = 1_000_000;

  private final Reader in;
  private int line = 1;
  private int next;

  private CsvRecords(Reader in) throws IOException {
    this.in = in;
    this.next = in.read();
    if (next == '\uFEFF') {
      next = in.read();
    }
  }

  /**
   * Reads a file.
   *
   * @param csv UTF-8; not closed
   * @param each takes one row after the other
   * @throws IllegalArgumentException when a row has more cells than the header, a quote is not
   *     closed, or a row is too long
   * @throws IOException when it cannot be read
   */
  public static void read(InputStream csv, Consumer<JsonObject> each) throws IOException {
    CsvRecords rows =
        new CsvRecords(new BufferedReader(new InputStreamReader(csv, StandardCharsets.UTF_8)));
    List<String> header = rows.row();
    while (rows.next >= 0) {
      int line = rows.line;
      List<String> cells = rows.row();
      boolean blank = cells.size() == 1 && cells.get(0).isBlank();
      if (!blank) {
        if (cells.size() > header.size()) {
          throw new IllegalArgumentException(
              "Line %d has %d cells and the header has %d"
                  .formatted(line, cells.size(), header.size()));
        }
        each.accept(object(header, cells));
      }
    }
  }

  private static JsonObject object(List<String> header, List<String> cells) {
    Map<String, Object> fields = new LinkedHashMap<>();
    for (int i = 0; i < cells.size(); i++) {
      if (!cells.get(i).isBlank()) {
        put(fields, header.get(i).strip().split("\\."), cells.get(i).strip());
      }
    }
    return new JsonObject(fields);
  }

  private static void put(Map<String, Object> fields, String[] path, String value) {
    Map<String, Object> at = fields;
    for (int i = 0; i < path.length - 1; i++) {
      Object inner = at.computeIfAbsent(path[i], name -> new JsonObject(new LinkedHashMap<>()));
      if (!(inner instanceof JsonObject object)) {
        return; // a column and its part: A and A.B; the first one stands
      }
      at = object.fields();
    }
    at.putIfAbsent(path[path.length - 1], value);
  }

  private List<String> row() throws IOException {
    List<String> cells = new ArrayList<>();
    int begin = line;
    int length = 0;
    do {
      StringBuilder cell = new StringBuilder();
      boolean quoted = next == '"';
      if (quoted) {
        next = in.read();
      }
      while (next >= 0 && (quoted || (next != ',' && next != '\n'))) {
        if (quoted && next == '"') {
          next = in.read();
          quoted = next == '"';
          if (!quoted) {
            continue;
          }
        }
        line += next == '\n' ? 1 : 0;
        cell.append((char) next);
        next = in.read();
        if (++length > LONGEST_ROW) {
          throw new IllegalArgumentException(
              "The row that begins on line %d is longer than %,d characters"
                  .formatted(begin, LONGEST_ROW));
        }
      }
      if (quoted) {
        throw new IllegalArgumentException(
            "A quote in the row that begins on line %d is not closed".formatted(begin));
      }
      cells.add(cell.toString());
    } while (isComma());
    if (next == '\n') {
      next = in.read();
      line++;
    }
    return cells;
  }

  private boolean isComma() throws IOException {
    if (next != ',') {
      return false;
    }
    next = in.read();
    return true;
  }
}
