package io.partnerauth.rules;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.toMap;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.partnerauth.AuthorizationRules;
import io.partnerauth.Issue;
import io.partnerauth.internal.drl.CheckedRules;
import io.partnerauth.internal.drl.DrlReader;
import io.partnerauth.internal.name.NameTables;
import io.partnerauth.internal.pack.PackFiles;
import io.partnerauth.internal.pack.PackReading;
import io.partnerauth.internal.region.Regions;
import io.partnerauth.internal.rule.Condition;
import io.partnerauth.internal.rule.Conjunct;
import io.partnerauth.internal.rule.Rule;
import io.partnerauth.internal.text.SourceFile;
import io.partnerauth.scenario.Scenario;
import io.partnerauth.scenario.Scenarios;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * One token of a shipped rule file is deleted, doubled, swapped with the next one, or misspelled:
 * all of them, one by one.
 *
 * <p>Then either the rules mean the same; or an issue stands on that line; or the file is a right
 * one that means something else, and that is one of two things. It decides every sale as before and
 * only words that the author chooses freely differ: a name, a message, a source, an owner, an
 * address, a day that is a remark. Or a condition has another right value or operator, and a
 * scenario of the pack notices.
 */
class OneTokenTest {
  private static final PackFiles PACK = PackFiles.onClassPath();
  private static final Set<String> REGIONS =
      Regions.read(PACK.table("regions.csv").orElseThrow()).regions().names();
  private static final NameTables NAMES = PackReading.names(PACK);
  private static final List<Scenario> SCENARIOS = Scenarios.shipped();

  /** By path, what the file decides as it should be. */
  private static final Map<String, List<String>> RIGHT =
      PACK.rules().stream().collect(toMap(SourceFile::path, file -> decides(read(file).rules())));

  @Test
  void aChangedTokenIsReportedOnItsLineOrMeansTheSameOrAScenarioNotices() {
    List<OneTokenMutant> mutants =
        PACK.rules().stream().flatMap(file -> OneTokenMutant.of(file).stream()).toList();
    assertTrue(mutants.size() > 5_000, () -> mutants.size() + " mutants");
    assertEquals(
        List.of(), mutants.parallelStream().flatMap(mutant -> complaint(mutant).stream()).toList());
  }

  private static CheckedRules read(SourceFile file) {
    return DrlReader.check(List.of(file), REGIONS, NAMES, Optional.empty());
  }

  private static Optional<String> complaint(OneTokenMutant mutant) {
    CheckedRules read = read(mutant.file());
    if (!read.issues().isEmpty()) {
      return read.issues().stream().anyMatch(issue -> within(issue, mutant))
          ? Optional.empty()
          : Optional.of(mutant.change() + " is reported elsewhere:\n" + read.issues());
    }
    if (RIGHT.get(mutant.file().path()).equals(decides(read.rules())) || noticed(mutant.file())) {
      return Optional.empty();
    }
    return Optional.of(mutant.change() + " changes decisions, and nothing notices");
  }

  private static boolean within(Issue issue, OneTokenMutant mutant) {
    // the order of steps is about several lines, so that stands at the name of the rule above them
    boolean ofSteps = issue.code().equals("DRL055") && issue.line() < mutant.firstLine();
    return ofSteps || (issue.line() >= mutant.firstLine() && issue.line() <= mutant.lastLine());
  }

  private static boolean noticed(SourceFile mutant) {
    Map<String, String> texts = PACK.texts();
    texts.put(mutant.path(), mutant.text());
    AuthorizationRules rules = AuthorizationRules.load(texts);
    // those beside the change are the likeliest to fail, and one that fails is enough
    return SCENARIOS.stream()
        .sorted(comparing(scenario -> !scenario.ruleFile().equals(mutant.path())))
        .anyMatch(scenario -> !scenario.check(rules).passed());
  }

  /** {@return what the rules decide; neither their order nor that of their conditions matters} */
  private static List<String> decides(List<Rule> rules) {
    return rules.stream().map(OneTokenTest::decides).sorted().toList();
  }

  private static String decides(Rule rule) {
    return String.join(
        " ",
        rule.verdict().toString(),
        rule.metadata().status().toString(),
        rule.metadata().authority().toString(),
        new Unordered().parts(rule.parts().stream().map(Conjunct::condition).toList()));
  }

  private static final class Unordered implements Condition.Visitor<String> {
    @Override
    public String and(Condition.And all) {
      return "all " + parts(all.parts());
    }

    @Override
    public String or(Condition.Or any) {
      return "any " + parts(any.parts());
    }

    @Override
    public String not(Condition.Not not) {
      return "not " + not.part().accept(this);
    }

    @Override
    public String test(Condition.Test test) {
      return test.toString();
    }

    private String parts(List<Condition> parts) {
      return parts.stream().map(part -> part.accept(this)).distinct().sorted().toList().toString();
    }
  }
}
