package io.partnerauth.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each fault that was put into a pack is named, and nothing else. */
class SeededFaultsTest {
  private static final String HEAD =
      """
      package io.partnerauth.rules.zoom

      import io.partnerauth.facts.*

      global io.partnerauth.facts.Ruling ruling

      rule "Base of all"
          @source( "A letter" )
          @status( RECEIVED )
          @authority( VENDOR )
      when
          Grant( vendor == "Zoom" )
          Customer( regions contains "CIS" )
          Sale( date >= "31-Mar-2021" )
      then
      end
      """;

  private static final String REGIONS =
      """
      region,member,role,validFrom,validTo,note
      CIS,RU,MEMBER,1993-07-20,,
      CIS,KZ,MEMBER,1994-04-20,,
      CIS,GE,MEMBER,1994-04-19,2009-08-18,
      """;

  @TempDir Path folder;

  private static String clause(String id, String verdict, String... conditions) {
    return """

        rule "%s Clause" extends "Base of all"
        when
            %s
        then
            ruling.%s( "Said by %s." );
        end
        """
        .formatted(id, String.join("\n    ", conditions), verdict, id);
  }

  private PackAnalysis pack(String regions, String... clauses) throws IOException {
    Files.createDirectories(folder.resolve("zoom"));
    Files.writeString(folder.resolve("zoom/test.drl"), HEAD + String.join("", clauses));
    Files.writeString(folder.resolve("regions.csv"), regions);
    return PackAnalysis.load(folder);
  }

  private static List<String> findings(PackAnalysis analysis) {
    return analysis.findings().stream()
        .map(found -> found.kind() + " " + String.join(" ", found.rules()))
        .toList();
  }

  @Test
  void aPackWithoutFaultsHasNoFinding() throws IOException {
    PackAnalysis analysis =
        pack(
            REGIONS,
            clause("Z-1", "revoke", "Customer( buyerClass == BuyerClass.GOVERNMENT_AGENCY )"),
            clause("Z-2", "review", "Customer( stateInterest >= 25 )"));
    assertEquals(List.of(), findings(analysis));
    assertTrue(analysis.coverage().exhaustive());
  }

  @Test
  void aCountryThatLeftTheRegionBeforeTheRuleBeganMakesADeadRule() throws IOException {
    PackAnalysis analysis =
        pack(
            REGIONS,
            clause("Z-1", "revoke", "Customer( buyerClass == BuyerClass.GOVERNMENT_AGENCY )"),
            clause("Z-2", "review", "Customer( country == \"GE\" )"));
    assertEquals(List.of("NEVER_SPEAKS Z-2"), findings(analysis));
    assertTrue(
        analysis.findings().get(0).toString().startsWith("zoom/test.drl:25:6: warning ANA001: Z-2"),
        analysis.findings().get(0).toString());
  }

  @Test
  void anAgencyThatIsNotControlledMakesADeadRule() throws IOException {
    PackAnalysis analysis =
        pack(
            REGIONS,
            clause("Z-1", "revoke", "Customer( stateControlled == true )"),
            clause(
                "Z-2",
                "review",
                "Customer( buyerClass == BuyerClass.GOVERNMENT_AGENCY, stateInterest < 50 )"));
    assertEquals(List.of("NEVER_SPEAKS Z-2"), findings(analysis));
  }

  @Test
  void aMilderRuleInsideASevererOneChangesNothing() throws IOException {
    PackAnalysis analysis =
        pack(
            REGIONS,
            clause("Z-1", "revoke", "Customer( stateInterest >= 25 )"),
            clause("Z-2", "review", "Customer( stateInterest >= 50 )"));
    assertEquals(List.of("CHANGES_NO_OUTCOME Z-2 Z-1"), findings(analysis));
  }

  @Test
  void aRuleIsShadowedByTwoOthersTogether() throws IOException {
    PackAnalysis analysis =
        pack(
            REGIONS,
            clause("Z-1", "revoke", "Sale( kind == SaleKind.NEW )"),
            clause(
                "Z-2", "revoke", "Sale( kind != SaleKind.NEW )", "Customer( stateInterest >= 10 )"),
            clause("Z-3", "review", "Customer( stateInterest >= 50 )"));
    assertEquals(List.of("CHANGES_NO_OUTCOME Z-3 Z-1 Z-2"), findings(analysis));
  }

  @Test
  void ofTwoRulesThatSayTheSameTheLaterOneIsNamed() throws IOException {
    PackAnalysis analysis =
        pack(
            REGIONS,
            clause("Z-1", "revoke", "Sale( kind == SaleKind.NEW )"),
            clause("Z-2", "revoke", "Sale( kind == SaleKind.NEW )"));
    assertEquals(List.of("CHANGES_NO_OUTCOME Z-2 Z-1"), findings(analysis));
  }

  @Test
  void twoConditionsOfDifferentWordsAreBothNeeded() throws IOException {
    PackAnalysis analysis =
        pack(
            REGIONS,
            clause("Z-1", "condition", "Sale( kind == SaleKind.NEW )"),
            clause("Z-2", "condition", "Sale( kind == SaleKind.NEW )"));
    assertEquals(List.of(), findings(analysis));
  }

  @Test
  void aRegionThatNoRuleSpeaksAboutIsNamed() throws IOException {
    PackAnalysis analysis =
        pack(
            REGIONS + "MERCOSUR,BR,MEMBER,1991-03-26,,\n",
            clause("Z-1", "revoke", "Sale( kind == SaleKind.NEW )"));
    assertEquals(List.of("REGION_NOT_COVERED "), findings(analysis));
    assertEquals(List.of(new Gap("Zoom", "MERCOSUR")), analysis.gaps());
  }

  @Test
  void aConditionThatTheOthersImplyNeverMatters() throws IOException {
    PackAnalysis analysis =
        pack(
            REGIONS,
            clause("Z-1", "revoke", "Sale( kind == SaleKind.NEW )"),
            clause(
                "Z-2",
                "revoke",
                "Customer( stateInterest >= 25 )",
                "Sale( kind == SaleKind.RENEWAL, kind != SaleKind.NEW )"));
    assertEquals(List.of("CONDITION_NEVER_MATTERS Z-2"), findings(analysis));
  }

  @Test
  void anInheritedConditionThatOnlyOneClauseCouldLeaveOutIsNoFinding() throws IOException {
    PackAnalysis analysis =
        pack(
            REGIONS,
            clause("Z-1", "revoke", "Sale( kind == SaleKind.NEW )"),
            clause("Z-2", "review", "Customer( country == \"KZ\" )"));
    assertEquals(List.of(), findings(analysis));
  }
}
