package io.partnerauth.testkit.mutation;

import static java.util.stream.Collectors.joining;

import io.partnerauth.RegionMember;
import io.partnerauth.internal.place.Countries;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * All small mistakes in a map of regions: a row left out, a day moved, membership that is unknown
 * or no longer is, a country too many.
 *
 * @param rows in the order of the file
 */
record RegionChanges(List<RegionMember> rows) {
  private static final String MEMBER = "MEMBER";

  /** {@return the mistakes in one row, each as the text of the whole file; the offset is 0} */
  List<SmallMistake<String>> of(int index) {
    RegionMember row = rows.get(index);
    List<SmallMistake<String>> changes = new ArrayList<>();
    changes.add(
        new SmallMistake<>(text(SmallMistake.drop(rows, index)), 0, "without " + row.place()));
    String role = row.role().equals(MEMBER) ? "ASSOCIATE" : MEMBER;
    changes.add(change(index, role(row, role), row.place() + ": " + row.role() + " → " + role));
    changes.addAll(days(index, row.from(), day -> period(row, day, row.to())));
    changes.addAll(days(index, row.to(), day -> period(row, row.from(), day)));
    if (isLastOfItsRegion(index)) {
      outsider(row).ifPresent(country -> changes.add(with(row, country)));
    }
    return changes;
  }

  private SmallMistake<String> change(int index, RegionMember changed, String text) {
    return new SmallMistake<>(text(SmallMistake.replace(rows, index, changed)), 0, text);
  }

  private List<SmallMistake<String>> days(
      int index, Optional<LocalDate> day, Function<Optional<LocalDate>, RegionMember> changed) {
    return day.stream()
        .flatMap(one -> Stream.of(one.plusDays(1), one.minusDays(1)))
        .map(
            other ->
                change(
                    index,
                    changed.apply(Optional.of(other)),
                    rows.get(index).place() + ": " + day.orElseThrow() + " → " + other))
        .toList();
  }

  private boolean isLastOfItsRegion(int index) {
    String region = rows.get(index).region();
    return rows.subList(index + 1, rows.size()).stream()
        .noneMatch(row -> row.region().equals(region));
  }

  private SmallMistake<String> with(RegionMember row, String country) {
    List<RegionMember> more = new ArrayList<>(rows);
    more.add(new RegionMember(row.region(), country, MEMBER, Optional.empty(), Optional.empty()));
    return new SmallMistake<>(text(more), 0, "with " + country);
  }

  /** The first country after the region's last one, round and round, of which no row speaks. */
  private Optional<String> outsider(RegionMember row) {
    TreeSet<String> others = new TreeSet<>(Countries.codes());
    rows.stream()
        .filter(other -> other.region().equals(row.region()))
        .forEach(other -> others.remove(other.place()));
    String after = others.higher(row.place());
    return after == null ? others.stream().findFirst() : Optional.of(after);
  }

  private static RegionMember role(RegionMember row, String role) {
    return new RegionMember(row.region(), row.place(), role, row.from(), row.to());
  }

  private static RegionMember period(
      RegionMember row, Optional<LocalDate> from, Optional<LocalDate> to) {
    return new RegionMember(row.region(), row.place(), row.role(), from, to);
  }

  private static String text(List<RegionMember> rows) {
    return rows.stream()
        .map(
            row ->
                String.join(
                    ",", row.region(), row.place(), row.role(), day(row.from()), day(row.to()), ""))
        .collect(joining("\n", "region,member,role,validFrom,validTo,note\n", "\n"));
  }

  private static String day(Optional<LocalDate> day) {
    return day.map(LocalDate::toString).orElse("");
  }
}
