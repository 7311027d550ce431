package io.partnerauth.testkit;

import io.partnerauth.internal.text.Mistakes;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/**
 * Whole packs as texts by path: rule files of up to two vendors and of a law, and the tables that
 * they need, without errors. Half of them say what their products are.
 *
 * <p>They shrink towards one clause without conditions and no regions. Immutable: each refinement
 * is a new arbitrary.
 */
public final class PackArbitrary extends Built<Map<String, String>> {
  private static final List<String> REGIONS = List.of("CIS", "EAEU");
  private static final int MOST_FILES = 3;
  private static final int MOST_CLAUSES = 3;
  private static final int MOST_ROWS = 6;

  private final List<String> vendors;
  private final int files;
  private final int clauses;

  PackArbitrary() {
    this(List.of("Zoom", "Oracle", ""), MOST_FILES, MOST_CLAUSES);
  }

  private PackArbitrary(List<String> vendors, int files, int clauses) {
    this.vendors = vendors;
    this.files = files;
    this.clauses = clauses;
  }

  /**
   * {@return such packs about these vendors}
   *
   * @param names an empty one for laws, about everybody's sales
   */
  public PackArbitrary vendors(String... names) {
    return new PackArbitrary(List.of(Mistakes.all("vendor", names)), files, clauses);
  }

  /** {@return such packs of at most so many rule files, 3 unless said otherwise} */
  public PackArbitrary files(int most) {
    return new PackArbitrary(vendors, most, clauses);
  }

  /** {@return such packs of files with at most so many clauses, 3 unless said otherwise} */
  public PackArbitrary clauses(int most) {
    return new PackArbitrary(vendors, files, most);
  }

  private record File(String vendor, DrawnDirective directive) {}

  private record Row(String region, String member, String rest) {
    String text() {
      return region + "," + member + "," + rest + ",\n";
    }
  }

  @Override
  Arbitrary<Map<String, String>> build() {
    Arbitrary<File> file =
        Combinators.combine(
                Arbitraries.of(vendors), RuleTextArbitrary.directives(clauses, REGIONS, true))
            .as(File::new);
    return Combinators.combine(
            file.list().ofMinSize(1).ofMaxSize(files),
            rows(),
            Arbitraries.of(DrawnTables.OF_NO_KIND, DrawnTables.OF_A_KIND))
        .as(PackArbitrary::texts);
  }

  private static Arbitrary<List<Row>> rows() {
    Arbitrary<String> rest =
        Arbitraries.frequency(
            Tuple.of(4, "MEMBER,,"),
            Tuple.of(1, "MEMBER,2021-03-31,"),
            Tuple.of(1, "MEMBER,,2021-04-08"),
            Tuple.of(1, "ASSOCIATE,,"));
    return Combinators.combine(
            Arbitraries.of(REGIONS),
            Arbitraries.of("RU", "KZ", "BY", "UA", "UA-43", "DE", "US"),
            rest)
        .as(Row::new)
        .list()
        .uniqueElements(row -> row.region() + row.member())
        .ofMaxSize(MOST_ROWS);
  }

  /**
   * Its files.
   *
   * @param described what one product of each vendor is
   */
  private static Map<String, String> texts(List<File> files, List<Row> rows, String described) {
    Map<String, String> texts = new TreeMap<>();
    for (int i = 0; i < files.size(); i++) {
      File file = files.get(i);
      texts.put(
          DrawnDirective.folder(file.vendor()) + "/directive-" + (i + 1) + ".drl",
          file.directive().text(file.vendor(), i + 1));
    }
    String rules = String.join("\n", texts.values());
    // Rules name both regions, so each has a row whatever the others are.
    texts.put(
        "regions.csv",
        "region,member,role,validFrom,validTo,note\nCIS,AM,MEMBER,,,\nEAEU,AM,MEMBER,,,\n"
            + rows.stream().map(Row::text).collect(Collectors.joining()));
    Set<String> vendors = vendors(files);
    texts.put("vendors.csv", vendorRows(vendors));
    texts.putAll(DrawnTables.of(rules, vendors, described));
    return texts;
  }

  /** One vendor more than rules name, so that questions can be about another one. */
  private static Set<String> vendors(List<File> files) {
    Set<String> vendors = new TreeSet<>(Set.of("Another vendor"));
    files.stream().map(File::vendor).filter(name -> !name.isEmpty()).forEach(vendors::add);
    return vendors;
  }

  private static String vendorRows(Set<String> vendors) {
    return "vendor,aliases,country,note\n"
        + vendors.stream()
            .map(name -> "\"" + name + "\",," + country(name) + ",\n")
            .collect(Collectors.joining());
  }

  /** A country for two vendors of three. */
  private static String country(String vendor) {
    return List.of("US", "RU", "").get(vendor.length() % 3);
  }
}
