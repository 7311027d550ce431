package io.partnerauth.internal.drl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.partnerauth.Issue;
import io.partnerauth.Severity;
import io.partnerauth.internal.drl.check.PackIssues;
import io.partnerauth.internal.drl.syntax.Ast.RuleFile;
import io.partnerauth.internal.drl.syntax.DrlParser;
import io.partnerauth.internal.name.NameTables;
import io.partnerauth.internal.rule.Rule;
import io.partnerauth.internal.text.IssueCode;
import io.partnerauth.internal.text.IssueCollector;
import io.partnerauth.internal.text.SourceFile;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** A clause of the files is a rule of the pack, or an error says why not. */
class ClausesAreKeptTest {
  private static final String HEADER =
      """
      package io.partnerauth.rules.zoom

      import io.partnerauth.facts.*

      global io.partnerauth.facts.Ruling ruling

      """;

  /** Any shape of families: each rule extends one of the rules, itself included, or none. */
  @Property(tries = 1_000)
  void whateverExtendsWhatNoClauseIsDropped(
      @ForAll @Size(min = 1, max = 30) List<@IntRange(min = -6, max = 29) Integer> parents) {
    int size = parents.size();
    String text =
        IntStream.range(0, size)
            .mapToObj(i -> rule(i, parents.get(i) < 0 ? -1 : parents.get(i) % size))
            .reduce(HEADER, String::concat);
    CheckedRules read = read(text);
    boolean refused = read.issues().stream().anyMatch(issue -> issue.severity() == Severity.ERROR);
    assertTrue(refused || read.rules().size() == size, () -> read.issues() + text);
    IntStream.range(0, size)
        .filter(i -> endless(parents, i))
        .findAny()
        .ifPresent(
            circle ->
                assertTrue(
                    read.issues().stream().anyMatch(issue -> issue.code().equals("DRL037")), text));
  }

  @Property(tries = 40)
  void aCircleOfAnyLengthIsOneIssueAtItsFirstRule(
      @ForAll @IntRange(min = 1, max = 400) int length,
      @ForAll @IntRange(min = 0, max = 400) int turn) {
    String circle =
        IntStream.range(0, length)
            .mapToObj(i -> rule((i + turn) % length, (i + turn + 1) % length))
            .reduce(HEADER, String::concat);
    List<Issue> issues = read(circle + rule(length, 0)).issues();
    assertEquals(List.of("DRL037"), issues.stream().map(Issue::code).toList());
    assertEquals(7, issues.get(0).line());
  }

  @Example
  void aChainThatIsTooLongIsReportedWhereItBecomesSo() {
    String chain =
        IntStream.range(0, 2_000).mapToObj(i -> rule(i, i - 1)).reduce(HEADER, String::concat);
    List<Issue> issues = read(chain).issues();
    assertEquals(List.of("DRL010"), issues.stream().map(Issue::code).toList());
    assertTrue(issues.get(0).sourceLine().contains("\"A-8 Name\""), issues::toString);
  }

  @Example
  void aClauseThatGotLostIsAnError() {
    IssueCollector issues =
        IssueCollector.each(
            new SourceFile("zoom/x.drl", HEADER + rule(0, -1) + rule(1, 0)), IssueCode.MORE_ISSUES);
    RuleFile file = DrlParser.parse(issues);
    PackIssues ofPack = new PackIssues(List.of(issues));
    List<Rule> rules = read(HEADER + rule(0, -1) + rule(1, 0)).rules();
    ClauseCount.check(List.of(file), rules, ofPack);
    assertEquals(List.of(), issues.list());
    ClauseCount.check(List.of(file), rules.subList(0, 1), ofPack);
    assertEquals("DRL098", issues.list().get(0).code());
  }

  private static boolean endless(List<Integer> parents, int rule) {
    int at = rule;
    for (int steps = 0; steps <= parents.size(); steps++) {
      if (parents.get(at) < 0) {
        return false;
      }
      at = parents.get(at) % parents.size();
    }
    return true;
  }

  private static String rule(int number, int parent) {
    return """
        rule "A-%d Name"%s
            @source( "A letter" )
            @status( RECEIVED )
            @authority( LAW )
        when
            Customer( country == "RU" )
        then
            ruling.revoke( "No." );
        end

        """
        .formatted(number, parent < 0 ? "" : " extends \"A-" + parent + " Name\"");
  }

  private static CheckedRules read(String text) {
    return DrlReader.read(List.of(new SourceFile("zoom/x.drl", text)), Set.of(), NameTables.NONE);
  }
}
