package io.partnerauth.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.partnerauth.AuthorizationRules;
import io.partnerauth.Decision;
import io.partnerauth.Outcome;
import io.partnerauth.TestPack;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a person reads about edits of the test pack. */
class PackDifferenceTest {
  private static final String CLAUSE_2 =
      TestPack.ZOOM.substring(
          TestPack.ZOOM.indexOf("rule \"Z-2"), TestPack.ZOOM.indexOf("rule \"Z-3"));

  private static Map<String, String> texts(String rules) {
    return texts(rules, TestPack.REGIONS);
  }

  private static Map<String, String> texts(String rules, String regions) {
    return Map.of("zoom/letter.drl", rules, "regions.csv", regions);
  }

  private static PackDifference difference(Map<String, String> before, Map<String, String> after) {
    PackDifference difference =
        PackDifference.between(PackAnalysis.load(before), PackAnalysis.load(after));
    assertTrue(difference.coverage().exhaustive());
    AuthorizationRules one = AuthorizationRules.load(before).unknownVendors(Outcome.AUTHORIZED);
    AuthorizationRules other = AuthorizationRules.load(after).unknownVendors(Outcome.AUTHORIZED);
    for (Change change : difference.changes()) {
      Example asked = change.example();
      Decision was = one.evaluate(asked.customer(), asked.partner(), asked.sale());
      Decision is = other.evaluate(asked.customer(), asked.partner(), asked.sale());
      assertEquals(change.before(), was.outcome(), change::toString);
      assertEquals(change.after(), is.outcome(), change::toString);
      assertNotEquals(ids(was), ids(is), "The outcome stays, so the reasons must differ");
    }
    return difference;
  }

  private static String ids(Decision decision) {
    return decision.outcome()
        + " "
        + decision.reasons().stream().map(r -> r.ruleId() + r.outcome() + r.message()).toList();
  }

  private static List<String> changes(String rules) {
    return difference(texts(TestPack.ZOOM), texts(rules)).changes().stream()
        .map(Change::toString)
        .toList();
  }

  private static String edited(String before, String after) {
    assertTrue(TestPack.ZOOM.contains(before));
    return TestPack.ZOOM.replace(before, after);
  }

  @Test
  void aThresholdMovedDownIsOneBlockWithExactBounds() {
    assertEquals(
        List.of(
            "Zoom, CIS, state interest 25 to below 50, not state-controlled, PARTNER, from 31 March"
                + " 2021: REVIEW → REVOKED, because Z-2 has other conditions"),
        changes(edited(">= 50", ">= 25")));
  }

  @Test
  void theSameWithTheGapBelowItClosedIsTheSameBlock() {
    assertEquals(
        List.of(
            "Zoom, CIS, state interest 25 to below 50, not state-controlled, PARTNER, from 31 March"
                + " 2021: REVIEW → REVOKED, because Z-2 has other conditions"),
        changes(edited(">= 50", ">= 25").replace("stateInterest < 50", "stateInterest < 25")));
  }

  @Test
  void aReviewThatEndsBelowItsNeighbourLeavesAGap() {
    assertEquals(
        List.of(
            "Zoom, CIS, state interest 25.00001 to below 50, not state-controlled, PARTNER, from 31"
                + " March 2021: REVIEW → AUTHORIZED, because Z-3 has other conditions",
            "Zoom, UA, state interest 25.00001 to below 50, not state-controlled,"
                + " PARTNER, from 31 March 2021: REVIEW → AUTHORIZED, because Z-3 has other"
                + " conditions"),
        changes(edited("stateInterest < 50", "stateInterest < 25.00001")));
  }

  @Test
  void aRemovedRuleGivesBackWhatNoOtherTakesAway() {
    PackDifference difference = difference(texts(TestPack.ZOOM), texts(edited(CLAUSE_2, "")));
    assertEquals("Z-2 was removed", difference.edits().get(0).toString());
    assertTrue(
        difference.changes().stream()
            .allMatch(change -> change.after().compareTo(change.before()) < 0));
  }

  @Test
  void renamingReorderingAndReformattingChangeNoDecision() {
    String moved =
        TestPack.ZOOM.replace(CLAUSE_2, "")
            + CLAUSE_2
                .replace("Z-2 State", "Z-9 State")
                .replace(
                    "Customer( buyerClass != BuyerClass.GOVERNMENT_AGENCY, stateControlled == true || stateInterest >= 50 )",
                    "Customer( stateInterest >= 50.0 || ( stateControlled == true ) )\n"
                        + "  Customer( !( buyerClass == BuyerClass.GOVERNMENT_AGENCY ) )");
    PackDifference difference = difference(texts(TestPack.ZOOM), texts(moved));
    assertEquals(List.of(), difference.changes());
    assertFalse(difference.changesDecisions());
    assertEquals(List.of(), difference.regionEdits());
    assertEquals("Z-2 was renamed to Z-9", difference.edits().get(0).toString().split("\n")[0]);
  }

  @Test
  void idsThatTwoRulesSwapAreRenamings() {
    String swapped =
        TestPack.ZOOM
            .replace("\"Z-1 ", "\"Z-0 ")
            .replace("\"Z-2 ", "\"Z-1 ")
            .replace("\"Z-0 ", "\"Z-2 ");
    PackDifference difference = difference(texts(TestPack.ZOOM), texts(swapped));
    assertEquals(List.of(), difference.changes());
    assertEquals(
        List.of("Z-2 was renamed to Z-1", "Z-1 was renamed to Z-2"),
        difference.edits().stream().map(RuleEdit::toString).toList());
  }

  @Test
  void otherWordsOfAReasonAreToldApartFromDecisions() {
    PackDifference difference =
        difference(
            texts(TestPack.ZOOM),
            texts(
                edited("Ask compliance about", "Ask the desk about")
                    .replace("A letter to", "Letter to")));
    assertEquals(List.of(), difference.changes());
    assertEquals(
        "Z-3, message: Ask compliance about the state's part. → Ask the desk about the state's part.\n"
            + "Z-3, source: A letter to partners → Letter to partners",
        difference.edits().get(2).toString());
  }

  @Test
  void otherWordsOfAConditionAreAnotherDecision() {
    assertEquals(
        List.of(
            "Zoom, CIS, GOVERNMENT_AGENCY, SUPPORT, PARTNER, from 31 March 2021: CONDITIONAL for"
                + " other reasons, because Z-4 sets another condition"),
        changes(edited("Support ends with the term.", "Support ends in June.")));
  }

  @Test
  void aMemberThatARegionLosesIsNamed() {
    PackDifference difference =
        difference(
            texts(TestPack.ZOOM),
            texts(TestPack.ZOOM, TestPack.REGIONS.replace("CIS,KZ,MEMBER,1994-04-20,,\n", "")));
    assertTrue(difference.changesDecisions());
    assertEquals(List.of(new RegionEdit("CIS", List.of("KZ"))), difference.regionEdits());
    for (Change change : difference.changes()) {
      assertEquals("KZ", change.common().get(0).text(), change::toString);
      assertTrue(change.because().get(0).endsWith(" speaks about other places"), change::toString);
    }
  }

  @Test
  void aRegionThatNoRuleAsksAboutStillMattersToGrantsThatItLimits() {
    PackDifference difference =
        difference(
            texts(TestPack.ZOOM),
            texts(TestPack.ZOOM, TestPack.REGIONS.replace("CRIMEA,UA-43", "CRIMEA,UA-40")));
    assertEquals(List.of(), difference.changes());
    assertEquals(
        List.of(new RegionEdit("CRIMEA", List.of("UA-40", "UA-43"))), difference.regionEdits());
    assertTrue(difference.changesDecisions());
  }

  @Test
  void aRuleThatAnotherOutweighsChangesReasonsOnly() {
    String added =
        TestPack.ZOOM
            + """

            rule "Z-5 Also" extends "Letter of 31 March 2021"
            when
                Customer( buyerClass == BuyerClass.GOVERNMENT_AGENCY )
                Sale( kind == SaleKind.NEW )
            then
                ruling.review( "Look." );
            end
            """;
    PackDifference difference = difference(texts(TestPack.ZOOM), texts(added));
    assertEquals(
        List.of(
            "Zoom, CIS, GOVERNMENT_AGENCY, NEW, PARTNER, from 31 March 2021: REVOKED for other"
                + " reasons, because Z-5 was added"),
        difference.changes().stream().map(Change::toString).toList());
    assertFalse(difference.changes().get(0).changesOutcome());
    assertEquals(List.of("Z-5"), difference.changes().get(0).started());
  }

  @Test
  void aRuleForEveryVendorIsToldOnceForAllThatItChangesAlike() {
    Map<String, String> before =
        Map.of("regions.csv", TestPack.REGIONS, "zoom/letter.drl", TestPack.ZOOM);
    String law =
        TestPack.rule(
                "law",
                "LAW-1 Listed",
                "Customer( listings contains \"US-SDN\" )",
                "ruling.condition( \"Ask.\" );")
            .replace("VENDOR", "LAW");
    PackDifference difference =
        difference(
            before,
            Map.of(
                "regions.csv",
                TestPack.REGIONS,
                "words.csv",
                TestPack.words("Customer,listings,US-SDN"),
                "zoom/letter.drl",
                TestPack.ZOOM,
                "law/l.drl",
                law));
    assertTrue(
        difference.changes().stream()
            .map(Change::toString)
            .anyMatch(
                ("any other vendor, listed as US-SDN: AUTHORIZED → CONDITIONAL, because LAW-1 was"
                        + " added")
                    ::equals));
    assertEquals(Outcome.CONDITIONAL, difference.changes().get(0).after());
  }

  @Test
  void countriesThatAreLeftOutOfWhatIsOutsideARegionAreNotTakenForInside() {
    String regions = "region,member,role,validFrom,validTo,note\nCIS,RU,MEMBER,,,\n";
    String steady = file(clause("T-1", "Customer( country == \"RU\" )", "review"));
    String added =
        file(
            clause("T-1", "Customer( country == \"RU\" )", "review"),
            clause(
                "T-2",
                "Customer( regions not contains \"CIS\", country != \"BY\", country != \"UA\" )",
                "revoke"));
    assertEquals(
        List.of(
            "Zoom, outside CIS and not in BY or UA: AUTHORIZED → REVOKED, because T-2 was added"),
        difference(texts(steady, regions), texts(added, regions)).changes().stream()
            .map(Change::toString)
            .toList());
  }

  /** On the days before BY joins, "CIS without RU" means nothing, and RU is told for itself. */
  @Test
  void aRegionThatIsAnotherOneBeforeADayIsToldForBothTimes() {
    String regions =
        "region,member,role,validFrom,validTo,note\nCIS,RU,MEMBER,,,\nCIS,BY,MEMBER,2021-03-31,,\n";
    String law =
        clause(
            "T-1",
            "not( Customer( country == \"BY\", regions contains \"CIS\" ) )"
                + " Sale( date >= \"31-Mar-2021\" )",
            "revoke");
    String review = clause("T-2", "Customer( regions contains \"CIS\" )", "review");
    assertEquals(
        List.of(
            "Zoom, and either (CIS, before 31 March 2021) or (CIS without RU):"
                + " AUTHORIZED → REVIEW, because T-2 was added",
            "Zoom, RU, from 31 March 2021: REVOKED for other reasons, because T-2 was added"),
        difference(texts(file(law), regions), texts(file(law, review), regions)).changes().stream()
            .map(Change::toString)
            .toList());
  }

  /** Before, one rule is certain; after, one or the other speaks, so that all reasons count. */
  @Test
  void whatTheMapLeavesUnknownCanMakeAMilderRuleMatter() {
    String steady =
        file(
            clause("T-1", "Customer( country == \"UA\" )", "review"),
            clause(
                "T-2",
                "Customer( regions contains \"CIS\" ) Sale( kind == SaleKind.NEW )",
                "review"));
    String one = file(clause("P-1", "Customer( country == \"UA\" )", "revoke"));
    String two =
        file(
            clause("R-1", "Customer( country == \"UA\", regions contains \"CIS\" )", "revoke"),
            clause("R-2", "Customer( country == \"UA\", regions not contains \"CIS\" )", "revoke"));
    Map<String, String> before =
        Map.of("regions.csv", TestPack.REGIONS, "zoom/a.drl", steady, "zoom/b.drl", one);
    Map<String, String> after =
        Map.of("regions.csv", TestPack.REGIONS, "zoom/a.drl", steady, "zoom/b.drl", two);
    assertEquals(
        List.of(
            "Zoom, UA, NEW, from 10 December 1991: [P-1] → [R-1, R-2, T-2]",
            "Zoom, UA, before 10 December 1991: [P-1] → [R-2]",
            "Zoom, UA, not NEW, from 10 December 1991: [P-1] → [R-1, R-2]"),
        difference(before, after).changes().stream()
            .map(
                change ->
                    change.toString().split(":")[0]
                        + ": "
                        + change.stopped()
                        + " → "
                        + change.started())
            .sorted()
            .toList());
  }

  private static String file(String... clauses) {
    return TestPack.ZOOM.substring(0, TestPack.ZOOM.indexOf("rule \"Letter"))
        + String.join("\n", clauses);
  }

  private static String clause(String id, String conditions, String verdict) {
    return """
        rule "%s Clause"
            @source( "A letter" )
            @status( RECEIVED )
            @authority( VENDOR )
        when
            Grant( vendor == "Zoom" )
            %s
        then
            ruling.%s( "Said by %s." );
        end
        """
        .formatted(id, conditions, verdict, id);
  }

  @Test
  void aSearchThatIsGivenUpSaysWhatItCovered() {
    PackDifference difference =
        PackDifference.between(
            PackAnalysis.load(texts(TestPack.ZOOM)),
            PackAnalysis.load(texts(edited(">= 50", ">= 25"))),
            3);
    assertFalse(difference.coverage().exhaustive());
    assertTrue(
        difference.coverage().toString().endsWith(" combinations; given up: what changes for Zoom"),
        difference.coverage()::toString);
  }
}
