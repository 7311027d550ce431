package io.partnerauth.desk.report;

import io.partnerauth.AuthorizationRules;
import io.partnerauth.Directive;
import io.partnerauth.Issue;
import io.partnerauth.Landmarks;
import io.partnerauth.scenario.ScenarioResult;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What the report is about.
 *
 * @param where the folder, for people
 * @param rules the loaded pack
 * @param findings what checks and analysis found, as issues
 * @param coverage how much the analysis looked at, such as "all 33,600 cells"
 * @param results of all scenarios
 * @param refused scenarios that could not be asked, and why
 * @param day the day that outcomes are shown for
 */
public record Pack(
    String where,
    AuthorizationRules rules,
    List<Issue> findings,
    String coverage,
    List<ScenarioResult> results,
    List<String> refused,
    LocalDate day) {
  private static final List<String> REGIONS = List.of("Customer.regions", "Partner.regions");

  /** Copies the lists. */
  public Pack {
    findings = List.copyOf(findings);
    results = List.copyOf(results);
    refused = List.copyOf(refused);
  }

  /**
   * {@return the last day on which something in the pack changes, so that the same pack gives the
   * same page on any day}
   */
  public static LocalDate lastDay(AuthorizationRules rules) {
    SortedSet<LocalDate> days = rules.landmarks().literals("Sale.date", LocalDate.class);
    return days.isEmpty() ? LocalDate.of(2026, 1, 1) : days.last();
  }

  /** {@return the days on which an answer about a vendor's sales can change} */
  SortedSet<LocalDate> days(String vendor) {
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

  /** {@return the vendors that rules name, in order; one for any when a rule names none} */
  List<String> vendors() {
    TreeSet<String> vendors = new TreeSet<>();
    rules.directives().stream()
        .flatMap(directive -> directive.clauses().stream())
        .map(Directive.Clause::vendors)
        .forEach(vendors::addAll);
    return vendors.isEmpty() ? List.of("Any vendor") : List.copyOf(vendors);
  }
}
