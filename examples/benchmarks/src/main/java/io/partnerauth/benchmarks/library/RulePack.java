package io.partnerauth.benchmarks.library;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;

import io.partnerauth.benchmarks.policy.CommonPolicy;
import io.partnerauth.benchmarks.policy.PolicyRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The policy as a pack of DRL, as a compliance officer would write it: a directive for each vendor.
 */
public final class RulePack {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("dd-MMM-yyyy", Locale.ENGLISH);

  private RulePack() {}

  /** Writes {@code rules} into {@code folder}, one folder for each vendor. */
  public static void write(List<PolicyRule> rules, Path folder) throws IOException {
    tables(
        folder,
        Stream.empty(),
        new CommonPolicy(rules.size()).vendors(),
        CommonPolicy.PRODUCTS,
        CommonPolicy.SECTORS.stream().map(sector -> "Customer,sector," + sector + ",,,"));
    Map<String, List<PolicyRule>> byVendor = rules.stream().collect(groupingBy(PolicyRule::vendor));
    for (Map.Entry<String, List<PolicyRule>> vendor : byVendor.entrySet()) {
      Path file = folder.resolve(vendor.getKey().toLowerCase(Locale.ROOT)).resolve("policy.drl");
      Files.createDirectories(file.getParent());
      Files.writeString(file, drl(vendor.getKey(), vendor.getValue()));
    }
  }

  /**
   * Writes the tables of a pack.
   *
   * @param regions rows of {@code regions.csv}
   * @param vendors names, of which each has all of the products
   * @param products names
   * @param words rows of {@code words.csv}
   */
  public static void tables(
      Path folder,
      Stream<String> regions,
      List<String> vendors,
      List<String> products,
      Stream<String> words)
      throws IOException {
    table(folder, "regions.csv", "region,member,role,validFrom,validTo,note", regions);
    table(
        folder,
        "vendors.csv",
        "vendor,aliases,country,note",
        vendors.stream().map(vendor -> vendor + ",,,"));
    table(
        folder,
        "products.csv",
        "vendor,product,aliases,categories,deployment,classification,note",
        vendors.stream()
            .flatMap(vendor -> products.stream().map(name -> vendor + "," + name + ",,,,,")));
    table(folder, "words.csv", "fact,attribute,word,includes,meaning,source", words);
  }

  private static void table(Path folder, String file, String head, Stream<String> rows)
      throws IOException {
    Files.write(folder.resolve(file), Stream.concat(Stream.of(head), rows).toList());
  }

  private static String drl(String vendor, List<PolicyRule> rules) {
    return rules.stream()
        .map(rule -> clause(vendor, rule))
        .collect(joining("\n", directive(vendor), ""));
  }

  /** {@return how a file about a vendor begins: with the directive that its clauses extend} */
  public static String directive(String vendor) {
    return """
        package io.partnerauth.rules.%1$s

        import io.partnerauth.facts.*

        global io.partnerauth.facts.Ruling ruling

        rule "Directive of %2$s"
            @source( "Letter of %2$s to its partners" )
            @status( CONFIRMED )
            @authority( VENDOR )
        when
            Grant( vendor == "%2$s" )
        then
        end

        """
        .formatted(vendor.toLowerCase(Locale.ROOT), vendor);
  }

  private static String clause(String vendor, PolicyRule rule) {
    return """
        rule "%s Revocation" extends "Directive of %s"
        when
            Customer( country in (%s), sector == "%s", stateInterest >= %d )
            Sale( %sdate >= "%s" )
        then
            ruling.revoke( "%s takes the authorization away." );
        end
        """
        .formatted(
            rule.id(),
            vendor,
            rule.countries("\"", ", "),
            rule.sector(),
            rule.minStateInterest(),
            rule.anyProduct() ? "" : "product == \"" + rule.product() + "\", ",
            DAY.format(LocalDate.ofEpochDay(rule.fromDay())),
            rule.id());
  }
}
