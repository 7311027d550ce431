package io.partnerauth.internal.drl.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.partnerauth.internal.drl.DrlReader;
import io.partnerauth.internal.name.NameTables;
import io.partnerauth.internal.rule.RandomFiles;
import io.partnerauth.internal.text.IssueCode;
import io.partnerauth.internal.text.IssueCollector;
import io.partnerauth.internal.text.SourceFile;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What a host starts from, without a second reading, would pass it. */
class DroolsAgreementTest {
  private static final String HEADER =
      """
      package io.partnerauth.rules.zoom

      import io.partnerauth.facts.*

      global io.partnerauth.facts.Ruling ruling

      """;

  @Provide
  Arbitrary<String> files() {
    return RandomFiles.files(8).filter(text -> text.contains("rule \""));
  }

  @Property(tries = 200)
  void droolsReadsEveryAcceptedFileAlike(@ForAll("files") String text) {
    assertEquals(
        List.of(),
        DrlReader.check(
                List.of(new SourceFile("zoom/a.drl", text)),
                RandomFiles.REGIONS,
                NameTables.NONE,
                Optional.empty())
            .issues(),
        text);
  }

  @Example
  void anotherJoinOfPatternsIsADisagreement() {
    assertTrue(agree(rule("or"), rule("or")));
    assertFalse(agree(rule("or"), rule("and")));
  }

  @Example
  void aRuleThatOneOfThemDoesNotSeeIsADisagreement() {
    assertFalse(agree(rule("or"), ""));
    assertFalse(agree("", rule("or")));
  }

  @Example
  void anotherVerdictIsADisagreement() {
    assertFalse(agree(rule("or"), rule("or").replace("revoke", "review")));
  }

  /** Whether Drools, which is given the second text, reads what we read in the first. */
  private static boolean agree(String ours, String theirs) {
    Ast.RuleFile read = DrlParser.parse(issues(ours));
    IssueCollector issues = issues(theirs);
    boolean agree = DroolsAgreement.check(read, issues);
    assertEquals(agree ? 0 : 1, issues.list().size());
    return agree;
  }

  private static IssueCollector issues(String rules) {
    return IssueCollector.each(new SourceFile("zoom/a.drl", HEADER + rules), IssueCode.MORE_ISSUES);
  }

  private static String rule(String word) {
    return """
        rule "A-1 Name"
        when
            Customer( country == "RU" ) %s Partner( country == "RU" )
        then
            ruling.revoke( "No." );
        end
        """
        .formatted(word);
  }
}
