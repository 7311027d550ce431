package io.partnerauth.testkit.mutation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Mistakes that change no decision are left out, and only those. */
class LeftOutTest {
  private static MutationReport report(String status, String condition) {
    String rules =
        """
        package io.partnerauth.rules.zoom

        import io.partnerauth.facts.*

        global io.partnerauth.facts.Ruling ruling

        rule "Z-1 A clause"
            @source( "A letter" )
            @status( %s )
            @authority( VENDOR )
        when
            Grant( vendor == "Zoom" )
            Customer( %s )
        then
            ruling.revoke( "No." );
        end
        """
            .formatted(status, condition);
    return RuleMutation.of(Map.of("zoom/letter.drl", rules)).run();
  }

  private static List<String> leftOut(MutationReport report) {
    return report.leftOut().stream().map(result -> result.mutant().change()).toList();
  }

  @Test
  void aMistakeBehindAWiderConditionIsLeftOutWithTheReason() {
    MutationReport report = report("RECEIVED", "stateInterest >= 50 || stateInterest >= 60");
    assertEquals(
        List.of(">= → >", "60 → 61", "60 → 59", "without stateInterest >= 60"), leftOut(report));
    assertTrue(
        report
            .toString()
            .matches(
                "(?s).*Z-1: 60 → 61 \\(zoom/letter.drl:13\\) is left out: it decides all \\d+"
                    + " combinations alike\n.*; 4 more change no decision and are left out"),
        report::toString);
  }

  @Test
  void aMistakeThatChangesOneAnswerIsNotLeftOut() {
    MutationReport report = report("RECEIVED", "stateInterest >= 50 || stateInterest >= 60");
    List<String> unnoticed = report.unnoticed().stream().map(RuleMutant::change).toList();
    assertTrue(unnoticed.contains("50 → 51"), report::toString);
    assertTrue(unnoticed.contains("revoke → review"), report::toString);
  }

  @Test
  void aMistakeThatOnlyAHostSeesWhichTakesPressReportsAtTheirWordIsNotLeftOut() {
    MutationReport report = report("REPORTED", "stateInterest >= 50");
    assertFalse(leftOut(report).contains("revoke → review"), report::toString);
  }

  @Test
  void aMistakeThatNamesAnotherAuthorityIsNotLeftOut() {
    MutationReport report = report("RECEIVED", "stateInterest >= 50");
    List<String> unnoticed = report.unnoticed().stream().map(RuleMutant::change).toList();
    assertTrue(
        unnoticed.containsAll(List.of("VENDOR → LAW", "VENDOR → PARTNER")), report::toString);
  }

  @Test
  void whatIsNoticedIsNotLeftOut() {
    MutationReport report = report("RECEIVED", "stateInterest >= 50 || stateInterest >= 60");
    assertTrue(
        report.leftOut().stream().allMatch(result -> result.noticedBy().isEmpty()),
        report::toString);
  }
}
