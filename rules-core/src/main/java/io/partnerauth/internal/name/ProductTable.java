package io.partnerauth.internal.name;

import io.partnerauth.Fact;
import io.partnerauth.Issue;
import io.partnerauth.Vendor;
import io.partnerauth.internal.rule.Attribute;
import io.partnerauth.internal.table.TableReader;
import io.partnerauth.internal.table.TableRow;
import io.partnerauth.internal.text.IssueCode;
import io.partnerauth.internal.text.IssueCollector;
import io.partnerauth.internal.text.SourceFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads {@code products.csv}: a row for each product of a vendor that the pack knows. */
final class ProductTable {
  private static final List<String> COLUMNS =
      List.of("vendor", "product", "aliases", "categories", "deployment", "classification", "note");

  private ProductTable() {}

  /**
   * {@return the vendors of the file with their products}
   *
   * @param listed the vendors that it may name; empty when nothing lists them
   * @param words those that it may describe products with
   */
  static SortedMap<String, Vendor> read(
      SourceFile file, Optional<KnownNames> listed, DeclaredWords words, List<Issue> issues) {
    IssueCollector found = TableReader.issues(file);
    SortedMap<String, List<Vendor.Product>> products = new TreeMap<>();
    Map<String, Map<String, Integer>> taken = new HashMap<>();
    for (TableRow row : TableReader.read(COLUMNS, found)) {
      String vendor = vendor(row, listed);
      NameRow names =
          new NameRow(row, "product", taken.computeIfAbsent(vendor, v -> new HashMap<>()));
      String name = names.name();
      Set<String> aliases = names.aliases();
      DescribedProduct described = new DescribedProduct(row, words);
      Fact<Set<String>> categories = described.categories();
      Fact<String> deployment = described.word("deployment", Attribute.SALE_DEPLOYMENT);
      Fact<String> classification = described.word("classification", Attribute.SALE_CLASSIFICATION);
      if (row.isRight()) {
        products
            .computeIfAbsent(vendor, v -> new ArrayList<>())
            .add(new Vendor.Product(name, aliases, categories, deployment, classification));
      }
    }
    issues.addAll(found.list());
    SortedMap<String, Vendor> vendors = new TreeMap<>();
    products.forEach(
        (vendor, of) -> vendors.put(vendor, new Vendor(vendor, Set.of(), Optional.empty(), of)));
    return vendors;
  }

  private static String vendor(TableRow row, Optional<KnownNames> listed) {
    String vendor = row.text("vendor");
    if (vendor.isEmpty()) {
      row.report("vendor", IssueCode.NAME, "The row names no vendor.", "Write its name.");
    } else if (listed.isPresent() && !listed.get().contains(vendor)) {
      row.report(
          "vendor",
          IssueCode.NAME_VENDOR,
          "There is no vendor \"" + vendor + "\" in vendors.csv.",
          listed.get().didYouMean(vendor, "Add a row for it there."));
    }
    return vendor;
  }
}
