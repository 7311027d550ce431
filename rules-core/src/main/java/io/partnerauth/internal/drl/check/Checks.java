package io.partnerauth.internal.drl.check;

import io.partnerauth.internal.drl.syntax.Ast.RuleFile;
import io.partnerauth.internal.rule.Rule;
import io.partnerauth.internal.text.IssueCollector;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Checks the rules of a pack, each by itself and all together, and gives those that are right. */
public final class Checks {
  private Checks() {}

  /**
   * {@return the clauses in which nothing was reported, sorted by id}
   *
   * @param issues of the files; get what is wrong
   * @param today to tell review dates that have passed; empty to leave that out
   */
  public static List<Rule> check(
      List<RuleFile> files, PackIssues issues, PackNames known, Optional<LocalDate> today) {
    List<Draft> rules =
        Bounds.rules(
            files.parallelStream()
                .flatMap(file -> read(file, issues.of(file.path()), known, today))
                .toList(),
            issues);
    Families families = new Families(rules, new RuleNames(rules, issues));
    List<Draft> clauses =
        Bounds.clauses(
            rules.stream()
                .filter(rule -> rule.own().isClause())
                .flatMap(rule -> families.chain(rule).stream())
                .map(Draft::joined)
                .toList(),
            issues);
    boolean readInFull =
        files.stream().filter(file -> !file.rules().isEmpty()).allMatch(RuleFile::sound);
    Drafts pack = new Drafts(rules, families, clauses, readInFull);
    Stream.of(
            families,
            new EmptyThen(),
            new Omissions(),
            new GuidanceCheck(),
            new StepOrder(),
            new LicencesHeld(),
            new NeverTrue())
        .forEach(check -> check.check(pack, issues));
    if (known.vendors().isEmpty()) {
      new VendorSpelling().check(pack, issues);
    }
    known.products().ifPresent(products -> new ProductNames(products).check(pack, issues));
    if (!known.categories().isEmpty()) {
      new CategoryNames(known.categories()).check(pack, issues);
    }
    return clauses.stream()
        .flatMap(clause -> clause.checked().stream())
        .sorted(Comparator.comparing(Rule::id))
        .toList();
  }

  private static Stream<Draft> read(
      RuleFile file, IssueCollector issues, PackNames known, Optional<LocalDate> today) {
    PackageFolder.check(file, issues);
    RuleReader reader = new RuleReader(issues, known, today);
    return file.rules().stream().map(reader::read);
  }
}
