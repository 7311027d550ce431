package io.partnerauth.live;

import static java.util.stream.Collectors.joining;

import io.partnerauth.AuthorizationRules;
import io.partnerauth.Directive;
import io.partnerauth.Issue;
import io.partnerauth.Status;
import io.partnerauth.Vendor;
import io.partnerauth.internal.name.NameTables;
import io.partnerauth.internal.pack.PackFiles;
import io.partnerauth.internal.pack.PackReading;
import io.partnerauth.internal.region.Regions;
import io.partnerauth.internal.text.IssueCode;
import io.partnerauth.internal.text.SourceFile;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What must not vanish from a pack without a word, because an answer would become milder: its
 * clauses, its tables, the members of its regions, the words that a word includes, and what
 * products are.
 *
 * @param tables the paths of its tables
 * @param rows by file and name, what the file's rows say of it
 */
record Holdings(
    List<Directive> directives,
    Set<String> tables,
    Map<String, SortedMap<String, SortedSet<String>>> rows) {
  private static final String REGIONS = "regions.csv";
  private static final String WORDS = "words.csv";
  private static final String PRODUCTS = "products.csv";

  /** By file, how it is told that some of its rows are missing. */
  private static final Map<String, String> TOLD =
      Map.of(
          REGIONS, "the rows of %s for %s",
          WORDS, "that %s includes %s",
          PRODUCTS, "what %s is (%s)");

  static Holdings of(AuthorizationRules rules, PackFiles files) {
    Map<String, SortedMap<String, SortedSet<String>>> rows = new TreeMap<>();
    files
        .table(REGIONS)
        .ifPresent(
            table ->
                Regions.read(table)
                    .regions()
                    .members()
                    .forEach(row -> add(rows, REGIONS, row.region(), row.place())));
    NameTables names = PackReading.names(files);
    names
        .words()
        .declared()
        .forEach(
            (attribute, list) ->
                list.words()
                    .forEach(
                        (name, word) ->
                            word.includes().forEach(part -> add(rows, WORDS, name, part))));
    for (Vendor vendor : names.vendors().values()) {
      for (Vendor.Product product : vendor.products()) {
        String name = vendor.name() + " " + product.name();
        if (!product.categories().isUnknown()) {
          add(rows, PRODUCTS, name, "categories");
        }
        if (!product.deployment().isUnknown()) {
          add(rows, PRODUCTS, name, "deployment");
        }
        if (!product.classification().isUnknown()) {
          add(rows, PRODUCTS, name, "classification");
        }
      }
    }
    return new Holdings(rules.directives(), files.tables(), rows);
  }

  private static void add(
      Map<String, SortedMap<String, SortedSet<String>>> rows,
      String file,
      String name,
      String says) {
    rows.computeIfAbsent(file, f -> new TreeMap<>())
        .computeIfAbsent(name, n -> new TreeSet<>())
        .add(says);
  }

  /**
   * {@return an issue for each directive, table, region, word and product of which something is not
   * in {@code later}}
   */
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
    for (String table : tables) {
      if (!later.tables.contains(table)) {
        issues.add(
            issue(
                IssueCode.MEMBER_GONE,
                table,
                "What decides now is missing: the whole table.",
                "If that is meant, the host allows removals. If not, put it back."));
      }
    }
    rows.forEach(
        (file, names) -> {
          if (later.tables.contains(file)) {
            missingFrom(later, file, names, issues);
          }
        });
    return issues;
  }

  private static void missingFrom(
      Holdings later, String file, SortedMap<String, SortedSet<String>> names, List<Issue> issues) {
    names.forEach(
        (name, says) -> {
          SortedSet<String> missing = new TreeSet<>(says);
          missing.removeAll(
              later
                  .rows
                  .getOrDefault(file, Collections.emptySortedMap())
                  .getOrDefault(name, Collections.emptySortedSet()));
          if (!missing.isEmpty()) {
            issues.add(gone(file, name, String.join(", ", missing)));
          }
        });
  }

  private static Issue gone(String file, String name, String missing) {
    return issue(
        IssueCode.MEMBER_GONE,
        file,
        "What decides now is missing: %s."
            .formatted(Objects.requireNonNull(TOLD.get(file)).formatted(name, missing)),
        (file.equals(REGIONS) ? "A membership ends with validTo. " : "")
            + "If the rows were wrong from the beginning, the host allows removals. If they were"
            + " not, put them back.");
  }

  private static Issue issue(IssueCode code, String file, String message, String help) {
    return new SourceFile(file, "").issue(code, message, help, 0, 0);
  }
}
