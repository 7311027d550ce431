package io.partnerauth.internal.name;

import io.partnerauth.Issue;
import io.partnerauth.Vendor;
import io.partnerauth.internal.place.Countries;
import io.partnerauth.internal.place.PlaceHints;
import io.partnerauth.internal.table.TableReader;
import io.partnerauth.internal.table.TableRow;
import io.partnerauth.internal.text.IssueCode;
import io.partnerauth.internal.text.IssueCollector;
import io.partnerauth.internal.text.SourceFile;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads {@code vendors.csv}: a row for each vendor that the pack knows. */
final class VendorTable {
  private static final List<String> COLUMNS = List.of("vendor", "aliases", "country", "note");

  private VendorTable() {}

  static SortedMap<String, Vendor> read(SourceFile file, List<Issue> issues) {
    IssueCollector found = TableReader.issues(file);
    SortedMap<String, Vendor> vendors = new TreeMap<>();
    Map<String, Integer> taken = new HashMap<>();
    for (TableRow row : TableReader.read(COLUMNS, found)) {
      NameRow names = new NameRow(row, "vendor", taken);
      String name = names.name();
      Set<String> aliases = names.aliases();
      Optional<String> country = country(row);
      if (row.isRight()) {
        vendors.put(name, new Vendor(name, aliases, country, List.of()));
      }
    }
    issues.addAll(found.list());
    return vendors;
  }

  private static Optional<String> country(TableRow row) {
    String code = row.text("country");
    if (!code.isEmpty() && !Countries.isCountry(code)) {
      row.report(
          "country",
          IssueCode.NAME_COUNTRY,
          "\"" + code + "\" is no code of a country.",
          PlaceHints.help(code)
              .orElse("Use ISO 3166-1 alpha-2 (\"US\"), in capital letters, or leave it empty."));
    }
    return code.isEmpty() ? Optional.empty() : Optional.of(code);
  }
}
