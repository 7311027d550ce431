package io.partnerauth.internal.drl;

import io.partnerauth.internal.drl.syntax.WrittenFile;
import io.partnerauth.internal.rule.Location;
import io.partnerauth.internal.rule.Rule;
import io.partnerauth.internal.text.IssueCode;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Counts at both ends: what the files say is what the pack has, or an error says what is lost. */
final class ClauseCount {
  private ClauseCount() {}

  /**
   * Reports each clause of the files that is not among the rules although nothing is wrong with it:
   * a rule that a mistake of ours drops would give an authorization back.
   */
  static void check(List<WrittenFile> files, List<Rule> rules) {
    if (files.stream().anyMatch(file -> file.issues().errors() > 0)) {
      return; // nothing of this pack will decide
    }
    Set<Location> kept = rules.stream().map(Rule::location).collect(Collectors.toSet());
    for (WrittenFile file : files) {
      file.rules().stream()
          .filter(rule -> rule.action().isPresent())
          .filter(rule -> !kept.contains(file.issues().place(rule.name().start())))
          .forEach(
              rule ->
                  file.issues()
                      .add(
                          IssueCode.CLAUSE_LOST,
                          rule.name(),
                          "This rule got lost on its way into the pack.",
                          "Please report it, with all files; until then, write it in another way."));
    }
  }
}
