package io.partnerauth.internal.region;

import io.partnerauth.internal.table.TableReader;
import io.partnerauth.internal.table.TableRow;
import io.partnerauth.internal.text.IssueCollector;
import io.partnerauth.internal.text.SourceFile;
import java.util.ArrayList;
import java.util.List;

/** Reads {@code regions.csv}: each row by itself, and the rows of one member together. */
final class RegionReader {
  private static final List<String> COLUMNS =
      List.of("region", "member", "role", "validFrom", "validTo", "note");

  private RegionReader() {}

  static Regions.Result read(SourceFile file) {
    IssueCollector found = TableReader.issues(file);
    List<RegionRow> rows = new ArrayList<>();
    for (TableRow row : TableReader.read(COLUMNS, found)) {
      new RegionLine(row).read().ifPresent(rows::add);
    }
    new RegionOverlaps(found).check(rows);
    return new Regions.Result(new Regions(rows), found.list());
  }
}
