package io.partnerauth.benchmarks.library;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;

import io.partnerauth.benchmarks.policy.Policy;
import io.partnerauth.benchmarks.policy.Rule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The policy as a pack of DRL, as a compliance officer would write it: a directive for each vendor.
 */
public final class RulePack {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("dd-MMM-yyyy", Locale.ENGLISH);

  private RulePack() {}

  /** Writes {@code rules} into {@code folder}, one folder for each vendor. */
  public static void write(List<Rule> rules, Path folder) throws IOException {
    Files.writeString(folder.resolve("regions.csv"), "region,member,role,validFrom,validTo,note\n");
    List<String> vendors = new Policy(rules.size()).vendors();
    Files.writeString(
        folder.resolve("vendors.csv"),
        vendors.stream()
            .map(vendor -> vendor + ",,,\n")
            .collect(joining("", "vendor,aliases,country,note\n", "")));
    Files.writeString(
        folder.resolve("products.csv"),
        vendors.stream()
            .flatMap(
                vendor -> Policy.PRODUCTS.stream().map(name -> vendor + "," + name + ",,,,,\n"))
            .collect(
                joining(
                    "", "vendor,product,aliases,categories,deployment,classification,note\n", "")));
    Files.writeString(
        folder.resolve("words.csv"),
        Policy.SECTORS.stream()
            .map(sector -> "Customer,sector," + sector + ",,,\n")
            .collect(joining("", "fact,attribute,word,includes,meaning,source\n", "")));
    Map<String, List<Rule>> byVendor = rules.stream().collect(groupingBy(Rule::vendor));
    for (Map.Entry<String, List<Rule>> vendor : byVendor.entrySet()) {
      Path file = folder.resolve(vendor.getKey().toLowerCase(Locale.ROOT)).resolve("policy.drl");
      Files.createDirectories(file.getParent());
      Files.writeString(file, drl(vendor.getKey(), vendor.getValue()));
    }
  }

  private static String drl(String vendor, List<Rule> rules) {
    String directive =
        """
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
    return rules.stream().map(rule -> clause(vendor, rule)).collect(joining("\n", directive, ""));
  }

  private static String clause(String vendor, Rule rule) {
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
