package io.partnerauth.internal.drl.check;

import io.partnerauth.Outcome;
import io.partnerauth.internal.drl.syntax.WrittenFile;
import io.partnerauth.internal.rule.Rule;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Checks the rules of a pack, each by itself and all together, and gives those that are right. */
public final class PackCheck {
  private PackCheck() {}

  /**
   * {@return the clauses in which nothing was reported, sorted by id; issues go to their files}
   *
   * @param today to tell review dates that have passed; empty to leave that out
   */
  public static List<Rule> check(
      List<WrittenFile> files, PackNames known, Optional<LocalDate> today) {
    List<OwnRule> rules =
        Bounds.rules(
            files.parallelStream()
                .map(file -> own(file, known, today))
                .flatMap(List::stream)
                .toList());
    Names names = new Names(rules);
    Families families = new Families(rules, names);
    families.report();
    EmptyThen.check(rules, names, families);
    List<Clause> clauses =
        Bounds.clauses(
            rules.stream()
                .filter(OwnRule::isClause)
                .flatMap(rule -> families.chain(rule).stream())
                .map(Clause::of)
                .toList());
    new ClauseChecks(clauses).report();
    if (known.vendors().isEmpty()) {
      new VendorSpelling(rules, clauses).report();
    }
    return clauses.stream()
        .filter(Clause::sound)
        .filter(clause -> clause.metadata().missing().isEmpty() && !clause.parts().isEmpty())
        .map(PackCheck::rule)
        .sorted(Comparator.comparing(Rule::id))
        .toList();
  }

  private static List<OwnRule> own(WrittenFile file, PackNames known, Optional<LocalDate> today) {
    PackageFolder.check(file);
    return new OwnRules(file, known, today).read();
  }

  private static Rule rule(Clause clause) {
    OwnRule own = clause.own();
    return new Rule(
        own.id(),
        own.name(),
        clause.root().name(),
        clause.metadata().complete(),
        clause.parts(),
        switch (own.written().action().orElseThrow().verdict().text()) {
          case "revoke" -> Outcome.REVOKED;
          case "review" -> Outcome.REVIEW;
          default -> Outcome.CONDITIONAL;
        },
        own.written().action().orElseThrow().message().value(),
        own.location(),
        Vendors.of(clause),
        Vendors.named(clause));
  }
}
