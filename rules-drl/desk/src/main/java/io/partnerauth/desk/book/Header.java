package io.partnerauth.desk.book;

import io.partnerauth.OwnerFigures;
import io.partnerauth.desk.UserMistake;
import io.partnerauth.internal.text.Suggestion;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The first row of a CSV book: which column stands where.
 *
 * @param positions of the columns that are there, from 0
 * @param own positions of attributes that the pack adds, by type and name: {@code number.staff}
 * @param figures positions of figures of owners, by name and whose they are: {@code
 *     ownedByListed.US-SDN}
 * @param cells how many there are
 */
record Header(
    Map<Column, Integer> positions,
    SortedMap<String, Integer> own,
    SortedMap<String, Integer> figures,
    int cells) {
  private static final Pattern OWN = Pattern.compile("(number|day|flag)\\.[a-z][A-Za-z0-9]{0,49}");

  private static final Pattern FIGURE = Pattern.compile("([a-z][A-Za-z]+)\\.([A-Z0-9][^\"]*)");

  /**
   * Reads the names.
   *
   * @throws UserMistake when one is no column or is there twice, or no column says where a customer
   *     is
   */
  static Header of(String file, List<String> names) {
    Map<Column, Integer> positions = new EnumMap<>(Column.class);
    SortedMap<String, Integer> own = new TreeMap<>();
    SortedMap<String, Integer> figures = new TreeMap<>();
    for (int i = 0; i < names.size(); i++) {
      String name = names.get(i).strip();
      int at = Column.words().indexOf(name);
      Integer before;
      if (at >= 0) {
        before = positions.put(Column.values()[at], i);
      } else if (OWN.matcher(name).matches()) {
        before = own.put(name, i);
      } else if (isFigure(name)) {
        before = figures.put(name, i);
      } else {
        throw new UserMistake(unknown(file, names.get(i)));
      }
      if (before != null) {
        throw new UserMistake(
            "%s, line 1: the column \"%s\" is there twice.".formatted(file, name));
      }
    }
    return new Header(positions, own, figures, names.size());
  }

  private static boolean isFigure(String name) {
    Matcher parts = FIGURE.matcher(name);
    return parts.matches()
        && (OwnerFigures.SHARES.contains(parts.group(1))
            || OwnerFigures.CONTROLS.contains(parts.group(1)));
  }

  private static String unknown(String file, String name) {
    String columns =
        "The columns are "
            + String.join(", ", Column.words())
            + "; and of the pack's own, such as number.staff, day.audited or flag.critical, and of owners, such as"
            + " ownedByListed.US-SDN.";
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
    return at == null ? Optional.empty() : cell(row, at);
  }

  /** {@return the cell at a position without the blanks around it; empty when it says nothing} */
  static Optional<String> cell(List<String> row, int at) {
    return Optional.of(row.get(at).strip()).filter(c -> !c.isEmpty());
  }
}
