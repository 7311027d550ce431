package io.partnerauth.internal.region;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.partnerauth.internal.text.SourceFile;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.SortedSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class RegionsLawsTest {
  private static final List<String> PLACES = List.of("RU", "UA", "UA-43", "KZ");
  private static final LocalDate FIRST = LocalDate.parse("2000-01-01");

  /** Rows of one member and region follow each other, so that none overlap. */
  @Provide
  Arbitrary<List<RegionRow>> rows() {
    Arbitrary<RegionRow> row =
        Combinators.combine(
                Arbitraries.of("CIS", "Other"),
                Arbitraries.of(PLACES),
                Arbitraries.of("MEMBER", "ASSOCIATE"),
                Arbitraries.integers().between(0, 60),
                Arbitraries.integers().between(1, 20).optional())
            .as(
                (region, member, role, start, days) ->
                    new RegionRow(
                        region,
                        member,
                        role,
                        Optional.of(FIRST.plusDays(start)),
                        days.map(length -> FIRST.plusDays(start + length)),
                        2));
    return row.list().ofMaxSize(12).map(RegionsLawsTest::withoutOverlaps);
  }

  private static List<RegionRow> withoutOverlaps(List<RegionRow> rows) {
    List<RegionRow> kept = new ArrayList<>();
    for (RegionRow row : rows) {
      boolean free =
          kept.stream()
              .noneMatch(
                  other ->
                      other.region().equals(row.region())
                          && other.member().equals(row.member())
                          && other.overlaps(row));
      if (free) {
        kept.add(row);
      }
    }
    return kept;
  }

  @Property(tries = 300)
  void theFastLookUpAgreesWithReadingEveryRow(@ForAll("rows") List<RegionRow> rows) {
    Regions regions = new Regions(rows);
    for (int day = -1; day < 85; day++) {
      LocalDate date = FIRST.plusDays(day);
      for (String region : regions.names()) {
        assertEquals(
            slow(rows, region, "UA", date),
            regions.membership(region, "UA", Optional.empty(), date));
        Membership own = slow(rows, region, "UA-43", date);
        assertEquals(
            own == Membership.NO ? slow(rows, region, "UA", date) : own,
            regions.membership(region, "UA", Optional.of("UA-43"), date));
      }
    }
  }

  private static Membership slow(
      List<RegionRow> rows, String region, String member, LocalDate date) {
    return rows.stream()
        .filter(row -> row.region().equals(region) && row.member().equals(member))
        .filter(row -> row.on(date))
        .map(RegionRow::membership)
        .findFirst()
        .orElse(Membership.NO);
  }

  @Property(tries = 200)
  void betweenTwoDatesOfTheFileNothingChanges(@ForAll("rows") List<RegionRow> rows) {
    Regions regions = new Regions(rows);
    SortedSet<LocalDate> dates = regions.dates();
    for (int day = 0; day < 85; day++) {
      LocalDate date = FIRST.plusDays(day);
      for (String country : List.of("RU", "UA", "KZ")) {
        boolean same =
            regions
                .at(country, Optional.empty(), date)
                .equals(regions.at(country, Optional.empty(), date.minusDays(1)));
        assertTrue(same || dates.contains(date), () -> country + " changes on " + date);
      }
    }
  }

  @Property(tries = 200)
  void theOrderOfTheRowsNeverMatters(@ForAll("rows") List<RegionRow> rows, @ForAll Random random) {
    List<RegionRow> shuffled = new ArrayList<>(rows);
    Collections.shuffle(shuffled, random);
    Regions one = new Regions(rows);
    Regions other = new Regions(shuffled);
    assertEquals(one.names(), other.names());
    for (int day = 0; day < 85; day += 3) {
      LocalDate date = FIRST.plusDays(day);
      assertEquals(
          one.at("UA", Optional.of("UA-43"), date), other.at("UA", Optional.of("UA-43"), date));
    }
  }

  @Property(tries = 500)
  void noTextMakesTheReaderThrow(@ForAll String text) {
    assertTrue(Regions.read(new SourceFile("regions.csv", text)).issues().size() > 0);
  }

  @Property(tries = 500)
  void noRowMakesTheReaderThrow(@ForAll("nearlyRight") String row) {
    String text = "region,member,role,validFrom,validTo,note\n" + row;
    Regions.Result result = Regions.read(new SourceFile("regions.csv", text));
    assertEquals(result.issues().isEmpty(), result.regions().names().size() == 1 || row.isBlank());
  }

  @Provide
  Arbitrary<String> nearlyRight() {
    return Arbitraries.of("CIS", "RU", "UA-43", "MEMBER", "2021-02-30", "2021-02-28", "\"", ",", "")
        .list()
        .ofMaxSize(12)
        .map(parts -> String.join("", parts));
  }
}
