package io.partnerauth.desk.book;

import io.partnerauth.desk.UserMistake;
import io.partnerauth.internal.text.Suggestion;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The first row of a CSV book: which column stands where.
 *
 * @param positions of the columns that are there, from 0
 * @param cells how many there are
 */
record Header(Map<Column, Integer> positions, int cells) {
  /**
   * Reads the names.
   *
   * @throws UserMistake when one is no column or is there twice, or no column says where a customer
   *     is
   */
  static Header of(String file, List<String> names) {
    Map<Column, Integer> positions = new EnumMap<>(Column.class);
    for (String name : names) {
      int at = Column.words().indexOf(name.strip());
      if (at < 0) {
        throw new UserMistake(unknown(file, name));
      }
      if (positions.put(Column.values()[at], positions.size()) != null) {
        throw new UserMistake(
            "%s, line 1: the column \"%s\" is there twice.".formatted(file, name));
      }
    }
    return new Header(positions, names.size());
  }

  private static String unknown(String file, String name) {
    String columns = "The columns are " + String.join(", ", Column.words()) + ".";
    String shown = name.length() > 60 ? name.substring(0, 60) + "…" : name;
    String help =
        name.contains(";") || name.contains("\t")
            ? "Commas stand between cells, and semicolons between values of one cell. " + columns
            : Suggestion.didYouMean(name, Column.words(), columns);
    return "%s, line 1: there is no column \"%s\". %s The first line of a book names its columns."
        .formatted(file, shown, help);
  }

  /** {@return the column's cell without the blanks around it; empty when there is none} */
  Optional<String> cell(List<String> row, Column column) {
    Integer at = positions.get(column);
    return at == null
        ? Optional.empty()
        : Optional.of(row.get(at).strip()).filter(c -> !c.isEmpty());
  }
}
