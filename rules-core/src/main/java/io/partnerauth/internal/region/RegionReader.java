package io.partnerauth.internal.region;

import io.partnerauth.Issue;
import io.partnerauth.internal.text.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads {@code regions.csv}: its header, each row by itself, and the rows of one member together.
 */
final class RegionReader {
  private static final int MOST_ROWS = 10_000;

  private final SourceFile file;
  private final List<Issue> issues = new ArrayList<>();

  RegionReader(SourceFile file) {
    this.file = file;
  }

  Regions.Result read() {
    List<CsvRow> lines = new CsvReader(file, issues::add).read();
    if (lines.isEmpty()) {
      if (issues.isEmpty()) {
        issues.add(
            file.error(
                "REG001",
                "The file is empty.",
                "Begin it with the line region,member,role,validFrom,validTo,note or delete it.",
                0,
                0));
      }
      return new Regions.Result(Regions.NONE, issues);
    }
    Optional<RegionHeader> header = RegionHeader.of(file, lines.get(0), issues::add);
    if (header.isEmpty()) {
      return new Regions.Result(Regions.NONE, issues);
    }
    if (lines.size() > MOST_ROWS) {
      issues.add(
          file.error(
              "REG016",
              "The file has " + lines.size() + " rows.",
              "A pack may have up to " + MOST_ROWS + ".",
              0,
              0));
      return new Regions.Result(Regions.NONE, issues);
    }
    List<RegionRow> rows = new ArrayList<>();
    for (CsvRow line : lines.subList(1, lines.size())) {
      new RegionLine(file, header.get(), line, issues::add).read().ifPresent(rows::add);
    }
    new RegionOverlaps(file, issues::add).check(rows);
    return new Regions.Result(new Regions(rows), issues);
  }
}
