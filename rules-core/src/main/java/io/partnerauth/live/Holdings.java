package io.partnerauth.live;

import static java.util.stream.Collectors.joining;

import io.partnerauth.AuthorizationRules;
import io.partnerauth.Directive;
import io.partnerauth.Issue;
import io.partnerauth.Status;
import io.partnerauth.internal.pack.PackFiles;
import io.partnerauth.internal.region.Regions;
import io.partnerauth.internal.text.IssueCode;
import io.partnerauth.internal.text.SourceFile;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What must not vanish from a pack without a word, because an authorization would come back: its
 * clauses, and the members of its regions.
 *
 * @param members of each region, whatever their role and days
 */
record Holdings(List<Directive> directives, Map<String, SortedSet<String>> members) {
  private static final String REGIONS = "regions.csv";

  static Holdings of(AuthorizationRules rules, PackFiles files) {
    Map<String, SortedSet<String>> members = new TreeMap<>();
    files
        .table(REGIONS)
        .ifPresent(
            table ->
                Regions.read(table)
                    .regions()
                    .members()
                    .forEach(
                        row ->
                            members
                                .computeIfAbsent(row.region(), r -> new TreeSet<>())
                                .add(row.place())));
    return new Holdings(rules.directives(), members);
  }

  /** {@return an issue for each directive and region of which something is not in {@code later}} */
  List<Issue> missingFrom(Holdings later) {
    List<Issue> issues = new ArrayList<>();
    Set<String> kept = new HashSet<>();
    later.directives.forEach(
        directive -> directive.clauses().forEach(clause -> kept.add(clause.id())));
    for (Directive directive : directives) {
      String missing =
          directive.clauses().stream()
              .filter(clause -> clause.status() != Status.WITHDRAWN && !kept.contains(clause.id()))
              .map(Directive.Clause::id)
              .collect(joining(", "));
      if (!missing.isEmpty()) {
        issues.add(
            issue(
                IssueCode.CLAUSE_GONE,
                directive.file(),
                "What decides now is missing: %s of \"%s\".".formatted(missing, directive.name()),
                "If that is meant, mark it @status( WITHDRAWN ), and delete it when that counts;"
                    + " or the host allows removals. If not, put it back."));
      }
    }
    members.forEach(
        (region, places) -> {
          SortedSet<String> missing = new TreeSet<>(places);
          missing.removeAll(later.members.getOrDefault(region, new TreeSet<>()));
          if (!missing.isEmpty()) {
            issues.add(
                issue(
                    IssueCode.MEMBER_GONE,
                    REGIONS,
                    "What decides now is missing: the rows of %s for %s."
                        .formatted(region, String.join(", ", missing)),
                    "A membership ends with validTo. If the rows were wrong from the beginning, the"
                        + " host allows removals. If they were not, put them back."));
          }
        });
    return issues;
  }

  private static Issue issue(IssueCode code, String file, String message, String help) {
    return new SourceFile(file, "").issue(code, message, help, 0, 0);
  }
}
