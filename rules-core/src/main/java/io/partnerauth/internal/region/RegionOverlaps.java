package io.partnerauth.internal.region;

import io.partnerauth.internal.text.IssueCode;
import io.partnerauth.internal.text.IssueCollector;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Checks the rows of {@code regions.csv} together: one row at a time for a member of a region. */
final class RegionOverlaps {
  private final IssueCollector issues;

  RegionOverlaps(IssueCollector issues) {
    this.issues = issues;
  }

  void check(List<RegionRow> rows) {
    Map<String, TreeMap<LocalDate, RegionRow>> earlier = new HashMap<>();
    Map<String, RegionRow> spellings = new HashMap<>();
    for (RegionRow row : rows) {
      spelling(row, spellings);
      TreeMap<LocalDate, RegionRow> sameMember =
          earlier.computeIfAbsent(row.region() + "," + row.member(), key -> new TreeMap<>());
      LocalDate start = row.from().orElse(LocalDate.MIN);
      Stream.of(sameMember.floorEntry(start), sameMember.higherEntry(start))
          .filter(Objects::nonNull)
          .map(Map.Entry::getValue)
          .filter(row::overlaps)
          .findFirst()
          .ifPresent(other -> overlap(row, other));
      sameMember.putIfAbsent(start, row);
    }
  }

  private void spelling(RegionRow row, Map<String, RegionRow> spellings) {
    RegionRow first = spellings.putIfAbsent(row.region().toLowerCase(Locale.ROOT), row);
    if (first != null && !first.region().equals(row.region())) {
      issues.add(
          IssueCode.REGION_SPELLING,
          "\"%s\" is spelt \"%s\" on line %d."
              .formatted(row.region(), first.region(), first.line()),
          "Spell one region one way; capital letters count.",
          row.line(),
          0);
    }
  }

  private void overlap(RegionRow row, RegionRow other) {
    boolean same =
        row.role().equals(other.role())
            && row.from().equals(other.from())
            && row.to().equals(other.to());
    issues.add(
        IssueCode.REGION_OVERLAP,
        "The row for %s in %s %s."
            .formatted(
                row.member(),
                row.region(),
                same
                    ? "repeats line " + other.line()
                    : "holds on days on which line " + other.line() + " holds too"),
        same ? "Delete one of the two." : "Let validTo of one be validFrom of the other.",
        row.line(),
        0);
  }
}
