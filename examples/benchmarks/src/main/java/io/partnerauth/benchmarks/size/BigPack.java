package io.partnerauth.benchmarks.size;

import static java.util.stream.Collectors.joining;

import io.partnerauth.benchmarks.library.RulePack;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A pack of random rules in which nothing is easy: each asks for some of 60 countries or a region,
 * and for some of buyer class, sector, one of 40 state interests, lists, product, kind and dates.
 * The same pack each time.
 *
 * @param rules how many there are, besides one directive for each vendor
 * @param vendors whose sales they are about, in turn
 */
public record BigPack(int rules, int vendors) {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("dd-MMM-yyyy", Locale.ENGLISH);
  private static final LocalDate FIRST = LocalDate.of(2014, 1, 1);
  private static final List<String> COUNTRIES =
      Stream.of(Locale.getISOCountries())
          .filter(code -> !Set.of("AQ", "BV", "GS", "HM", "TF", "UM").contains(code))
          .sorted()
          .limit(60)
          .toList();
  private static final List<String> SECTORS =
      List.of("DEFENSE", "EDUCATION", "ENERGY", "FINANCE", "HEALTH", "MEDIA", "TELECOM");
  private static final List<String> LISTS = List.of("EU-ASSET-FREEZE", "US-ENTITY", "US-SDN");
  private static final List<String> CLASSES =
      List.of("GOVERNMENT_AGENCY", "STATE_INSTITUTION", "PRIVATE_INSTITUTION", "COMPANY");
  private static final List<String> KINDS = List.of("NEW", "RENEWAL", "EXPANSION", "SUPPORT");
  private static final List<String> PRODUCTS =
      IntStream.range(0, 20).mapToObj(i -> "Product " + (char) ('A' + i)).toList();

  /** Writes the pack into an empty folder. */
  public void write(Path folder) throws IOException {
    write(folder, -1);
  }

  /** Writes the pack with another state interest in one rule. */
  public void writeEdited(Path folder) throws IOException {
    write(folder, rules / 2);
  }

  private void write(Path folder, int edited) throws IOException {
    RulePack.tables(folder, regions(), names().toList(), PRODUCTS, words());
    Random random = new Random(17);
    List<List<String>> clauses = new ArrayList<>();
    names().forEach(vendor -> clauses.add(new ArrayList<>()));
    for (int i = 0; i < rules; i++) {
      clauses.get(i % vendors).add(clause(i, random, i == edited));
    }
    for (int i = 0; i < vendors; i++) {
      String vendor = name(i);
      Path own = Files.createDirectories(folder.resolve(vendor.toLowerCase(Locale.ROOT)));
      Files.writeString(
          own.resolve("letters.drl"),
          RulePack.directive(vendor) + String.join("\n", clauses.get(i)));
      Files.writeString(own.resolve("letters.scenarios.yaml"), scenarios(vendor));
    }
  }

  private Stream<String> names() {
    return IntStream.range(0, vendors).mapToObj(BigPack::name);
  }

  private static String name(int vendor) {
    return "Vendor" + (vendor + 1);
  }

  private static Stream<String> regions() {
    return IntStream.range(0, COUNTRIES.size())
        .mapToObj(
            i ->
                "R%d,%s,%s,%s,,"
                    .formatted(
                        i % 6,
                        COUNTRIES.get(i),
                        i % 17 == 0 ? "ASSOCIATE" : "MEMBER",
                        i % 5 == 0 ? FIRST.plusYears(i % 7) : ""));
  }

  private static Stream<String> words() {
    return Stream.concat(
        SECTORS.stream().map(sector -> "Customer,sector," + sector + ",,,"),
        LISTS.stream().map(list -> "Customer,listings," + list + ",,,"));
  }

  private String clause(int number, Random random, boolean edited) {
    List<String> customer = new ArrayList<>();
    customer.add(
        random.nextInt(4) == 0
            ? "regions contains \"R%d\"".formatted(random.nextInt(6))
            : "country in (%s)".formatted(some(COUNTRIES, 1 + random.nextInt(8), "\"", random)));
    if (random.nextInt(3) == 0) {
      customer.add("sector in (%s)".formatted(some(SECTORS, 2, "\"", random)));
    }
    int percent = 5 + 2 * random.nextInt(40);
    String classes = some(CLASSES, 2, "BuyerClass.", "", random);
    customer.add(
        random.nextInt(2) == 0 || edited
            ? "stateInterest >= " + (edited ? percent + 1 : percent)
            : "buyerClass in (%s)".formatted(classes));
    if (random.nextInt(8) == 0) {
      customer.add("listings contains \"%s\"".formatted(one(LISTS, random)));
    }
    List<String> sale = new ArrayList<>();
    sale.add("date >= \"%s\"".formatted(day(random)));
    if (random.nextInt(3) == 0) {
      sale.add("product in (%s)".formatted(some(PRODUCTS, 2, "\"", random)));
    }
    if (random.nextInt(2) == 0) {
      sale.add("kind in (%s)".formatted(some(KINDS, 2, "SaleKind.", "", random)));
    }
    String verdict = one(List.of("revoke", "revoke", "review", "condition"), random);
    return """
        rule "L-%d A letter" extends "Directive of %s"
        when
            Customer( %s )
            Sale( %s )
        then
            ruling.%s( "Said in letter %d." );
        end
        """
        .formatted(
            number,
            name(number % vendors),
            String.join(", ", customer),
            String.join(", ", sale),
            verdict,
            number);
  }

  private static String day(Random random) {
    return DAY.format(FIRST.plusDays(30L * random.nextInt(100)));
  }

  private static String one(List<String> of, Random random) {
    return of.get(random.nextInt(of.size()));
  }

  private static String some(List<String> of, int count, String quote, Random random) {
    return some(of, count, quote, quote, random);
  }

  private static String some(
      List<String> of, int count, String before, String after, Random random) {
    Set<String> some = new TreeSet<>();
    for (int i = 0; i < count; i++) {
      some.add(one(of, random));
    }
    return some.stream().map(name -> before + name + after).collect(joining(", "));
  }

  private static String scenarios(String vendor) {
    return """
        defaults:
          partner: {id: P, country: DE, grants: [{vendor: %1$s}]}
          sale: {vendor: %1$s, kind: NEW, channel: PARTNER, product: Product A, date: 2013-01-01}
        scenarios:
          - name: A ministry, before all letters of %1$s
            customer: {country: %2$s, buyerClass: GOVERNMENT_AGENCY, sector: DEFENSE, listings: []}
            expect: {outcome: AUTHORIZED}
        """
        .formatted(vendor, COUNTRIES.get(0));
  }
}
