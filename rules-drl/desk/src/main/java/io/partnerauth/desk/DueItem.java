package io.partnerauth.desk;

import io.partnerauth.AuthorizationRules;
import io.partnerauth.Directive;
import io.partnerauth.Issue;
import io.partnerauth.RegionMember;
import io.partnerauth.RuleCheck;
import io.partnerauth.Status;
import io.partnerauth.analysis.PackAnalysis;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Something in a pack that needs a person, now or on a day.
 *
 * @param kind why
 * @param title what it is about, in a few words
 * @param detail what there is to know
 * @param day by when; empty when it stands open
 * @param file where, as a path within the pack
 * @param line where in the file, from 1
 */
public record DueItem(
    Kind kind, String title, String detail, Optional<LocalDate> day, String file, int line) {
  private static final int SOON_DAYS = 90;

  /** Why something needs a person. */
  public enum Kind {
    /** The owner said that they would look again. */
    REVIEW_DATE,
    /** A day on which answers change is near. */
    CHANGE_AHEAD,
    /** It is known from the press only. */
    REPORTED,
    /** Whether a place belongs to a region is not clear. */
    REGION_UNCLEAR,
    /** A check or an analysis found something. */
    FINDING,
    /** A directive has no day on which anybody looks at it again. */
    NO_REVIEW_DATE
  }

  /** {@return all of a pack, by day, those without one last} */
  public static List<DueItem> of(
      Map<String, String> texts,
      AuthorizationRules rules,
      PackAnalysis analysis,
      ScenarioRun run,
      LocalDate today) {
    List<DueItem> items = new ArrayList<>();
    rules.directives().forEach(directive -> add(items, directive));
    ahead(items, rules, today);
    regions(items, rules, texts, today);
    List<Issue> findings = new ArrayList<>(RuleCheck.texts(texts));
    findings.addAll(Issues.of(analysis.findings()));
    findings.addAll(Issues.of(analysis.untried(run.results())));
    for (Issue issue : new TreeSet<>(findings)) {
      items.add(
          new DueItem(
              Kind.FINDING,
              issue.code() + " in " + issue.file(),
              issue.message(),
              Optional.empty(),
              issue.file(),
              issue.line()));
    }
    items.sort(
        Comparator.comparing((DueItem item) -> item.day().orElse(LocalDate.MAX))
            .thenComparing(DueItem::kind));
    return items;
  }

  private static void add(List<DueItem> items, Directive directive) {
    Directive.Clause first = directive.clauses().get(0);
    Set<LocalDate> days = new HashSet<>();
    for (Directive.Clause clause : directive.clauses()) {
      clause
          .reviewBy()
          .filter(days::add)
          .ifPresent(
              day ->
                  items.add(
                      new DueItem(
                          Kind.REVIEW_DATE,
                          directive.name(),
                          clause.owner().orElse("Nobody is named as its owner."),
                          Optional.of(day),
                          directive.file(),
                          clause.line())));
      if (clause.status() == Status.REPORTED) {
        items.add(
            new DueItem(
                Kind.REPORTED,
                clause.name(),
                clause.message(),
                Optional.empty(),
                directive.file(),
                clause.line()));
      }
    }
    if (days.isEmpty()) {
      items.add(
          new DueItem(
              Kind.NO_REVIEW_DATE,
              directive.name(),
              first.owner().orElse("Nobody is named as its owner."),
              Optional.empty(),
              directive.file(),
              first.line()));
    }
  }

  private static void ahead(List<DueItem> items, AuthorizationRules rules, LocalDate today) {
    for (Directive directive : rules.directives()) {
      for (Directive.Clause clause : directive.clauses()) {
        rules.landmarks().of(clause.id()).literals("Sale.date", LocalDate.class).stream()
            .filter(day -> day.isAfter(today) && !day.isAfter(today.plusDays(SOON_DAYS)))
            .forEach(
                day ->
                    items.add(
                        new DueItem(
                            Kind.CHANGE_AHEAD,
                            clause.name(),
                            clause.message(),
                            Optional.of(day),
                            directive.file(),
                            clause.line())));
      }
    }
  }

  private static void regions(
      List<DueItem> items, AuthorizationRules rules, Map<String, String> texts, LocalDate today) {
    Set<String> told = new TreeSet<>();
    for (RegionMember row : rules.landmarks().regions()) {
      if (row.isOn(today) && !row.role().equals("MEMBER") && told.add(row.region() + row.place())) {
        items.add(
            new DueItem(
                Kind.REGION_UNCLEAR,
                row.region() + ": " + row.place(),
                row.role(),
                Optional.empty(),
                "regions.csv",
                line(texts.getOrDefault("regions.csv", ""), row)));
      }
      row.from()
          .filter(day -> day.isAfter(today) && !day.isAfter(today.plusDays(SOON_DAYS)))
          .ifPresent(
              day ->
                  items.add(
                      new DueItem(
                          Kind.CHANGE_AHEAD,
                          row.region() + ": " + row.place(),
                          row.role(),
                          Optional.of(day),
                          "regions.csv",
                          line(texts.getOrDefault("regions.csv", ""), row))));
    }
  }

  private static int line(String csv, RegionMember row) {
    List<String> lines = csv.lines().toList();
    String start = row.region() + "," + row.place() + "," + row.role();
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).startsWith(start)) {
        return i + 1;
      }
    }
    return 1;
  }
}
