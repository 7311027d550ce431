package io.partnerauth.internal.region;

import static java.util.stream.Collectors.flatMapping;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toCollection;

import io.partnerauth.Issue;
import io.partnerauth.Place;
import io.partnerauth.RegionMember;
import io.partnerauth.internal.place.Countries;
import io.partnerauth.internal.table.TableReader;
import io.partnerauth.internal.table.TableRow;
import io.partnerauth.internal.text.IssueCollector;
import io.partnerauth.internal.text.SourceFile;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The regions that a pack's {@code regions.csv} declares, and which places belong to them on which
 * day.
 *
 * <p>A country's row covers its subdivisions; a subdivision's own row decides before its country's.
 * Immutable and thread-safe.
 */
public final class Regions {
  private static final List<String> COLUMNS =
      List.of("region", "member", "role", "validFrom", "validTo", "note");

  /** No region at all: a pack without {@code regions.csv}. */
  public static final Regions NONE = new Regions(List.of());

  private final List<RegionRow> rows;
  private final SortedSet<String> names;
  private final Map<String, MembershipTimeline> timelines = new HashMap<>();
  private final SortedSet<Place> places;
  private final Map<String, TreeSet<String>> subdivisions;
  private final Slices slices;
  private final SortedSet<LocalDate> dates;
  private final Map<String, TreeSet<LocalDate>> datesOfCountries;
  private final Map<String, TreeSet<LocalDate>> datesOfRegions;

  /**
   * What reading {@code regions.csv} gave.
   *
   * @param regions those of the rows without a mistake
   * @param issues all mistakes, sorted by place
   */
  public record Result(Regions regions, List<Issue> issues) {
    /** Sorts a copy of the issues. */
    public Result {
      issues = issues.stream().sorted().toList();
    }
  }

  Regions(List<RegionRow> rows) {
    this.rows = List.copyOf(rows);
    this.names = sorted(rows.stream().map(RegionRow::region));
    Map<String, List<RegionRow>> byMember = rows.stream().collect(groupingBy(RegionRow::member));
    byMember.forEach(
        (member, own) -> {
          boolean country = Countries.isCountry(member);
          List<RegionRow> ofCountry =
              country ? own : byMember.getOrDefault(Countries.countryOf(member), List.of());
          timelines.put(member, MembershipTimeline.of(ofCountry, country ? List.of() : own));
        });
    this.slices = new Slices(timelines);
    this.dates = sorted(rows.stream().flatMap(Regions::ends));
    this.datesOfCountries = dates(rows, row -> Countries.countryOf(row.member()));
    this.datesOfRegions = dates(rows, RegionRow::region);
    this.places = sorted(timelines.keySet().stream().map(Place::of));
    this.subdivisions =
        places.stream()
            .flatMap(place -> place.subdivision().stream())
            .collect(groupingBy(Countries::countryOf, toCollection(TreeSet::new)));
  }

  /**
   * Reads a {@code regions.csv}: columns {@code region,member,role,validFrom,validTo,note}, dates
   * {@code [from,to)}.
   *
   * @return the regions and all mistakes, codes {@code CSV…} and {@code REG…}; never throws for
   *     what the text says
   */
  public static Result read(SourceFile file) {
    IssueCollector found = TableReader.issues(file);
    List<RegionRow> rows = new ArrayList<>();
    for (TableRow row : TableReader.read(COLUMNS, found)) {
      new RegionLine(row).read().ifPresent(rows::add);
    }
    new RegionOverlaps(found).check(rows);
    return new Result(new Regions(rows), found.list());
  }

  /** {@return the names of all regions, in order} */
  public SortedSet<String> names() {
    return names;
  }

  /**
   * {@return the regions of a place on a day; cheap: two look-ups and a binary search}
   *
   * @param country ISO 3166-1 alpha-2
   * @param subdivision ISO 3166-2; empty when the place is in no subdivision that this file names
   */
  public Memberships at(String country, Optional<String> subdivision, LocalDate date) {
    MembershipTimeline own = subdivision.isPresent() ? timelines.get(subdivision.get()) : null;
    MembershipTimeline found = own == null ? timelines.get(country) : own;
    return found == null ? Memberships.NONE : found.at(date);
  }

  /** {@return the memberships of all countries, numbered} */
  public Slices slices() {
    return slices;
  }

  /**
   * {@return whether a place belongs to one region on a day}
   *
   * @throws IllegalArgumentException when there is no region of this name; see {@link #names}
   */
  Membership membership(
      String region, String country, Optional<String> subdivision, LocalDate date) {
    if (!names.contains(region)) {
      throw new IllegalArgumentException(
          "There is no region \"" + region + "\". The pack's regions are " + names + ".");
    }
    return at(country, subdivision, date).of(region);
  }

  /** {@return the subdivisions of a country that the file names, in order of code} */
  public SortedSet<String> subdivisions(String country) {
    return Collections.unmodifiableSortedSet(subdivisions.getOrDefault(country, new TreeSet<>()));
  }

  /** {@return the countries and subdivisions that the file names, in order of code} */
  public SortedSet<Place> places() {
    return places;
  }

  /** {@return the codes of places that have a row of one of these regions} */
  public Set<String> placesIn(Set<?> some) {
    return sorted(rows.stream().filter(row -> some.contains(row.region())).map(RegionRow::member));
  }

  /** {@return all rows, in the order of the file} */
  public List<RegionMember> members() {
    return rows.stream()
        .map(r -> new RegionMember(r.region(), r.member(), r.role(), r.from(), r.to()))
        .toList();
  }

  /** {@return the line in the file that each of {@link #members} stands on, from 1} */
  public List<Integer> lines() {
    return rows.stream().map(RegionRow::line).toList();
  }

  /** {@return every day on which some membership begins or has ended, in order} */
  public SortedSet<LocalDate> dates() {
    return dates;
  }

  /** {@return those of them on which that of the country, or of a part of it, does} */
  public SortedSet<LocalDate> datesOfCountry(String country) {
    return Collections.unmodifiableSortedSet(
        datesOfCountries.getOrDefault(country, new TreeSet<>()));
  }

  /** {@return those of them on which that of some place in the region does} */
  public SortedSet<LocalDate> datesOfRegion(String region) {
    return Collections.unmodifiableSortedSet(datesOfRegions.getOrDefault(region, new TreeSet<>()));
  }

  private static Map<String, TreeSet<LocalDate>> dates(
      List<RegionRow> rows, Function<RegionRow, String> of) {
    return rows.stream()
        .collect(groupingBy(of, flatMapping(Regions::ends, toCollection(TreeSet::new))));
  }

  private static Stream<LocalDate> ends(RegionRow row) {
    return Stream.concat(row.from().stream(), row.to().stream());
  }

  private static <T> SortedSet<T> sorted(Stream<T> values) {
    return Collections.unmodifiableSortedSet(values.collect(toCollection(TreeSet::new)));
  }
}
