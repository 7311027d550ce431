package io.partnerauth.testkit.reference;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Who belongs to which region on which day, from the lines of {@code regions.csv}. */
record RegionTable(List<Row> rows) {
  record Row(
      String region, String member, String role, Optional<LocalDate> from, Optional<LocalDate> to) {
    boolean on(LocalDate day) {
      return !day.isBefore(from.orElse(LocalDate.MIN)) && day.isBefore(to.orElse(LocalDate.MAX));
    }
  }

  /**
   * Reads a file that the library accepts.
   *
   * @throws IllegalArgumentException when a cell before the note stands in quotes
   */
  static RegionTable of(Optional<String> csv) {
    List<Row> rows = new ArrayList<>();
    csv.stream()
        .flatMap(String::lines)
        .skip(1)
        .filter(line -> !line.isBlank())
        .forEach(line -> rows.add(row(line)));
    return new RegionTable(List.copyOf(rows));
  }

  private static Row row(String line) {
    String[] cells = line.split(",", 6);
    for (int i = 0; i < 5; i++) {
      cells[i] = cells[i].strip();
      if (cells[i].startsWith("\"")) {
        throw new IllegalArgumentException("The reference reads no quoted cells: " + line);
      }
    }
    return new Row(cells[0], cells[1], cells[2], day(cells[3]), day(cells[4]));
  }

  private static Optional<LocalDate> day(String cell) {
    return cell.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(cell));
  }

  /** {@return every set of regions that the place may belong to on that day} */
  List<Set<String>> possible(String country, Optional<String> part, LocalDate day) {
    TreeMap<String, String> roles = new TreeMap<>();
    rows.stream()
        .filter(row -> row.on(day) && row.member.equals(country))
        .forEach(row -> roles.put(row.region, row.role));
    rows.stream() // a part's own row decides before its country's
        .filter(row -> row.on(day) && part.isPresent() && row.member.equals(part.get()))
        .forEach(row -> roles.put(row.region, row.role));
    List<Set<String>> possible = new ArrayList<>(List.of(Set.of()));
    roles.forEach(
        (region, role) -> {
          List<Set<String>> without = List.copyOf(possible);
          if (role.equals("MEMBER")) {
            possible.clear();
          }
          for (Set<String> some : without) {
            Set<String> with = new HashSet<>(some);
            with.add(region);
            possible.add(with);
          }
        });
    return possible;
  }

  /** {@return the parts of the country that have a row of their own} */
  List<String> parts(String country) {
    return rows.stream()
        .map(Row::member)
        .filter(member -> member.startsWith(country + "-"))
        .distinct()
        .toList();
  }
}
