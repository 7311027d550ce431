package io.partnerauth.internal.pack;

import io.partnerauth.Issue;
import io.partnerauth.Severity;
import io.partnerauth.internal.drl.CheckedRules;
import io.partnerauth.internal.drl.DrlReader;
import io.partnerauth.internal.region.Regions;
import io.partnerauth.internal.rule.Rule;
import io.partnerauth.internal.text.IssueCode;
import io.partnerauth.internal.text.SourceFile;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What reading and checking the files of a pack gave, with or without mistakes.
 *
 * @param rules those without an error, by id
 * @param regions those of the rows without an error
 * @param issues all mistakes in rule files and {@code regions.csv}, sorted by place
 */
public record PackReading(List<Rule> rules, Regions regions, List<Issue> issues) {
  /** Sorts a copy of the issues. */
  public PackReading {
    rules = List.copyOf(rules);
    issues = issues.stream().sorted().toList();
  }

  /**
   * Reads and checks. While {@code regions.csv} has mistakes, no rule is blamed for a region that
   * is not in it.
   *
   * @param today the day to hold review dates against; empty to leave that out
   */
  public static PackReading of(PackFiles files, Optional<LocalDate> today) {
    List<Issue> issues = new ArrayList<>(files.issues());
    Regions regions = Regions.NONE;
    if (files.regions().isPresent()) {
      Regions.Result read = Regions.read(files.regions().get());
      regions = read.regions();
      issues.addAll(read.issues());
    }
    CheckedRules checked = DrlReader.read(files.rules(), regions.names(), today);
    boolean regionsRead = issues.stream().noneMatch(issue -> issue.code().startsWith("REG"));
    checked.issues().stream()
        .filter(issue -> regionsRead || !issue.code().equals(IssueCode.REGION.code()))
        .forEach(issues::add);
    if (checked.rules().isEmpty() && issues.stream().noneMatch(PackReading::isError)) {
      issues.add(noRules(files.where()));
    }
    return new PackReading(checked.rules(), regions, issues);
  }

  /** {@return whether a pack of these files does not load} */
  public boolean hasErrors() {
    return issues.stream().anyMatch(PackReading::isError);
  }

  private static Issue noRules(String where) {
    return new SourceFile(where, "")
        .issue(
            IssueCode.NO_RULES,
            "The pack has no rules, so it would authorize everything.",
            "Put rule files (.drl) into the vendors' folders.",
            0,
            0);
  }

  private static boolean isError(Issue issue) {
    return issue.severity() == Severity.ERROR;
  }
}
