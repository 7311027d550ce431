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
 * Whole packs as texts by path: rule files of up to two vendors and of a law, {@code regions.csv}
 * and {@code vendors.csv}, {@code attributes.csv}, and half of them {@code words.csv}, without
 * errors.
 *
 * <p>They shrink towards one clause without conditions and no regions. Immutable: each refinement
 * is a new arbitrary.
 */
public final class PackArbitrary extends Built<Map<String, String>> {
  private static final List<String> REGIONS = List.of("CIS", "EAEU");
  private static final int MOST_FILES = 3;
  private static final int MOST_CLAUSES = 3;
  private static final int MOST_ROWS = 6;

  /** All words that rules name, and a list that includes two others. */
  private static final String WORDS =
      """
      fact,attribute,word,includes,meaning,source
      Customer,listings,US-SDN,,,
      Customer,listings,US-MEU,,,
      Customer,listings,US-ANY,US-SDN;US-MEU,,
      Customer,listings,EU-ASSET-FREEZE,,,
      Customer,sector,MEDIA,,,
      Customer,sector,FINANCE,,,
      Customer,sector,DEFENSE,,,
      Partner,role,DISTRIBUTOR,,,
      Partner,role,RESELLER,,,
      Sale,categories,ERP,,,
      Sale,categories,MANAGEMENT,ERP,,
      Sale,categories,CAD,,,
      Sale,deployment,CLOUD,,,
      Sale,deployment,ON_PREMISES,,,
      Sale,classification,EAR99,,,
      Sale,classification,5D002,,,
      Sale,licences,BIS-GL-4,,,
      Sale,licences,OFAC-GL-25,,,
      """;

  /** All attributes of a pack's own that rules name. */
  private static final String ATTRIBUTES =
      """
      fact,name,type,unit,meaning
      Customer,staff,number,persons,
      Customer,agrees,flag,,
      Partner,auditedOn,day,,
      Sale,paymentDays,number,days,
      Sale,ends,day,,
      """;

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
            file.list().ofMinSize(1).ofMaxSize(files), rows(), Arbitraries.of(false, true))
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

  private static Map<String, String> texts(List<File> files, List<Row> rows, boolean words) {
    Map<String, String> texts = new TreeMap<>();
    for (int i = 0; i < files.size(); i++) {
      File file = files.get(i);
      texts.put(
          DrawnDirective.folder(file.vendor()) + "/directive-" + (i + 1) + ".drl",
          file.directive().text(file.vendor(), i + 1));
    }
    // Rules name both regions, so each has a row whatever the others are.
    texts.put(
        "regions.csv",
        "region,member,role,validFrom,validTo,note\nCIS,AM,MEMBER,,,\nEAEU,AM,MEMBER,,,\n"
            + rows.stream().map(Row::text).collect(Collectors.joining()));
    texts.put("vendors.csv", vendors(files));
    if (texts.values().stream().anyMatch(text -> text.contains("[\""))) {
      texts.put("attributes.csv", ATTRIBUTES);
    }
    if (words) {
      texts.put("words.csv", WORDS);
    }
    return texts;
  }

  /** One vendor more than rules name, so that questions can be about another one. */
  private static String vendors(List<File> files) {
    Set<String> vendors = new TreeSet<>(Set.of("Another vendor"));
    files.stream().map(File::vendor).filter(name -> !name.isEmpty()).forEach(vendors::add);
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
