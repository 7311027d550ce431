package io.partnerauth.internal.drl;

import io.partnerauth.internal.drl.check.Checks;
import io.partnerauth.internal.drl.check.PackIssues;
import io.partnerauth.internal.drl.check.PackNames;
import io.partnerauth.internal.drl.syntax.Ast.RuleFile;
import io.partnerauth.internal.drl.syntax.DrlParser;
import io.partnerauth.internal.drl.syntax.DroolsAgreement;
import io.partnerauth.internal.name.NameTables;
import io.partnerauth.internal.rule.Rule;
import io.partnerauth.internal.text.IssueCode;
import io.partnerauth.internal.text.IssueCollector;
import io.partnerauth.internal.text.SourceFile;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Reads rule files: DRL text in, checked rules and issues out.
 *
 * <p>Whatever the files contain, it does not throw, runs nothing, and ends. The order of the files
 * makes no difference. Thread-safe.
 */
public final class DrlReader {
  private DrlReader() {}

  /**
   * {@return the rules of a pack that was checked before, and what is wrong with its files}
   *
   * <p>This is how a host starts. It lacks nothing of {@link #check} but the second reading by
   * Drools' parser: that one only proves that the files are plain DRL, too. Drools is given the
   * rules that were read here, never the text, so that its parser has no part in any answer; and a
   * folder was checked by its build or by the desk before a host loads it.
   *
   * @param drlFiles all rule files of the pack
   * @param regionNames the regions that its {@code regions.csv} declares
   * @param tables what its tables of names say
   */
  public static CheckedRules read(
      List<SourceFile> drlFiles, Set<String> regionNames, NameTables tables) {
    return read(drlFiles, PackNames.of(regionNames, tables), Optional.empty(), false);
  }

  /**
   * {@return the same; Drools' own parser must read each file alike, and there is a warning for
   * each review date that has passed}
   *
   * @param today the day to hold review dates against; empty to leave that out
   */
  public static CheckedRules check(
      List<SourceFile> drlFiles,
      Set<String> regionNames,
      NameTables tables,
      Optional<LocalDate> today) {
    return read(drlFiles, PackNames.of(regionNames, tables), today, true);
  }

  private static CheckedRules read(
      List<SourceFile> drlFiles, PackNames names, Optional<LocalDate> today, boolean droolsToo) {
    List<IssueCollector> ofFiles =
        drlFiles.stream()
            .sorted(Comparator.comparing(SourceFile::path))
            .map(file -> IssueCollector.each(file, IssueCode.MORE_ISSUES))
            .toList();
    List<RuleFile> files = ofFiles.parallelStream().map(DrlParser::parse).toList();
    PackIssues issues = new PackIssues(ofFiles);
    List<Rule> rules = Checks.check(files, issues, names, today);
    if (droolsToo) {
      rules = agreed(files, issues, rules);
    }
    ClauseCount.check(files, rules, issues);
    return new CheckedRules(rules, issues.list());
  }

  private static List<Rule> agreed(List<RuleFile> files, PackIssues issues, List<Rule> rules) {
    Set<String> disputed =
        files.parallelStream()
            .filter(file -> !DroolsAgreement.check(file, issues.of(file.path())))
            .map(RuleFile::path)
            .collect(Collectors.toSet());
    return rules.stream().filter(rule -> !disputed.contains(rule.location().file())).toList();
  }
}
