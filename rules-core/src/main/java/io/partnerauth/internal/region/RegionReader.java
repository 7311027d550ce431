package io.partnerauth.internal.region;

import io.partnerauth.internal.text.IssueCode;
import io.partnerauth.internal.text.IssueList;
import io.partnerauth.internal.text.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads {@code regions.csv}: its header, each row by itself, and the rows of one member together.
 */
final class RegionReader {
  private static final int MOST_ROWS = 10_000;

  private final IssueList issues;

  RegionReader(SourceFile file) {
    this.issues = new IssueList(file, IssueCode.MORE_REGION_ISSUES);
  }

  Regions.Result read() {
    List<CsvRow> lines = new CsvReader(issues).read();
    if (lines.isEmpty()) {
      if (issues.count() == 0) {
        issues.error(
            IssueCode.REGIONS_EMPTY,
            "The file is empty.",
            "Begin it with the line region,member,role,validFrom,validTo,note or delete it.",
            0,
            0);
      }
      return new Regions.Result(Regions.NONE, issues.sorted());
    }
    Optional<RegionHeader> header = RegionHeader.of(lines.get(0), issues);
    if (header.isEmpty()) {
      return new Regions.Result(Regions.NONE, issues.sorted());
    }
    if (lines.size() > MOST_ROWS) {
      issues.error(
          IssueCode.TOO_MANY_ROWS,
          "The file has " + lines.size() + " rows.",
          "A pack may have up to " + MOST_ROWS + ".",
          0,
          0);
      return new Regions.Result(Regions.NONE, issues.sorted());
    }
    List<RegionRow> rows = new ArrayList<>();
    for (CsvRow line : lines.subList(1, lines.size())) {
      new RegionLine(header.get(), line, issues).read().ifPresent(rows::add);
    }
    new RegionOverlaps(issues).check(rows);
    return new Regions.Result(new Regions(rows), issues.sorted());
  }
}
