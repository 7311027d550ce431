package io.partnerauth.desk.report;

import io.partnerauth.AuthorizationRules;
import io.partnerauth.Issue;
import io.partnerauth.Landmarks;
import io.partnerauth.scenario.ScenarioResult;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What the report is about.
 *
 * @param where the folder, for people
 * @param rules the loaded pack
 * @param readings how each rule file's authors read the letter or law, as {@link Readings#of} gives
 *     it
 * @param findings what checks and analysis found, as issues
 * @param coverage how much the analysis looked at, such as "all 33,600 combinations"
 * @param results of all scenarios
 * @param refused scenarios that could not be asked, and why
 * @param day the day that outcomes are shown for
 */
public record Pack(
    String where,
    AuthorizationRules rules,
    Map<String, List<String>> readings,
    List<Issue> findings,
    String coverage,
    List<ScenarioResult> results,
    List<String> refused,
    LocalDate day) {
  private static final List<String> REGIONS = List.of("Customer.regions", "Partner.regions");

  /** Copies the lists. */
  public Pack {
    readings = Map.copyOf(readings);
    findings = List.copyOf(findings);
    results = List.copyOf(results);
    refused = List.copyOf(refused);
  }

  /** {@return the days on which an answer about a vendor's sales can change} */
  SortedSet<LocalDate> days(String vendor) {
    return days(rules, vendor);
  }

  static SortedSet<LocalDate> days(AuthorizationRules rules, String vendor) {
    SortedSet<LocalDate> days = new TreeSet<>();
    rules.directives().stream()
        .flatMap(directive -> directive.clauses().stream())
        .filter(clause -> clause.vendors().isEmpty() || clause.vendors().contains(vendor))
        .forEach(clause -> days.addAll(days(rules.landmarks().of(clause.id()))));
    return days;
  }

  /** The days that a clause names, and those of the regions that it names. */
  private static SortedSet<LocalDate> days(Landmarks clause) {
    Set<String> regions = new TreeSet<>();
    REGIONS.forEach(attribute -> regions.addAll(clause.literals(attribute, String.class)));
    return new Landmarks(
            clause.byRule(),
            List.of(),
            clause.regions().stream().filter(row -> regions.contains(row.region())).toList())
        .days();
  }

  /** {@return the vendors that the page tells apart} */
  List<String> vendors() {
    return OutlookTable.vendors(rules);
  }
}
