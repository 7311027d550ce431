package io.partnerauth.testkit.mutation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class RegionMutationTest {
  private static final String RULES =
      """
      package io.partnerauth.rules.zoom

      import io.partnerauth.facts.*

      global io.partnerauth.facts.Ruling ruling

      rule "Z-1 A clause"
          @source( "A letter" )
          @status( RECEIVED )
          @authority( VENDOR )
      when
          Grant( vendor == "Zoom" )
          Customer( regions contains "CIS" )
      then
          ruling.revoke( "No." );
      end
      """;

  private static Map<String, String> pack(String rows) {
    return new TreeMap<>(
        Map.of(
            "regions.csv",
            "note,region,member,role,validFrom,validTo\n" + rows,
            "zoom/letter.drl",
            RULES));
  }

  private static List<String> changes(String rows) {
    return ofRegions(RuleMutation.of(pack(rows))).stream().map(RuleMutant::toString).toList();
  }

  private static List<RuleMutant> ofRegions(RuleMutation mutation) {
    return mutation.mutants().stream()
        .filter(mutant -> mutant.file().equals("regions.csv"))
        .toList();
  }

  @Test
  void aRowIsLeftOutOrBecomesUncertainAndItsDaysMoveByOneEitherWay() {
    assertEquals(
        List.of(
            "CIS: without GE (regions.csv:2)",
            "CIS: GE: MEMBER → ASSOCIATE (regions.csv:2)",
            "CIS: GE: 1994-03-01 → 1994-03-02 (regions.csv:2)",
            "CIS: GE: 1994-03-01 → 1994-02-28 (regions.csv:2)",
            "CIS: GE: 2009-08-18 → 2009-08-19 (regions.csv:2)",
            "CIS: GE: 2009-08-18 → 2009-08-17 (regions.csv:2)",
            "CIS: with GF (regions.csv:2)"),
        changes(",CIS,GE,MEMBER,1994-03-01,2009-08-18\n"));
  }

  @Test
  void membershipThatIsUncertainBecomesCertain() {
    assertEquals(
        List.of(
            "CIS: without TM (regions.csv:2)",
            "CIS: TM: ASSOCIATE → MEMBER (regions.csv:2)",
            "CIS: with TN (regions.csv:2)"),
        changes(",CIS,TM,ASSOCIATE,,\n"));
  }

  @Test
  void eachRegionGetsOneCountryTooManyOnceRoundTheAlphabet() {
    List<String> added =
        changes(",CIS,KZ,MEMBER,,\n,CIS,RU,MEMBER,,\n,USA,ZW,MEMBER,,\n").stream()
            .filter(change -> change.contains(": with "))
            .toList();
    assertEquals(List.of("CIS: with RW (regions.csv:3)", "USA: with AD (regions.csv:4)"), added);
  }

  @Test
  void theLineIsThatOfTheFileAlsoBelowAnEmptyOne() {
    assertTrue(
        changes("\n,CIS,KZ,MEMBER,,\n,CIS,RU,MEMBER,,\n")
            .contains("CIS: without RU (regions.csv:4)"));
  }

  @Test
  void aPackWithoutRegionsHasNoneToGetWrong() {
    String rules = RULES.replace("    Customer( regions contains \"CIS\" )\n", "");
    assertEquals(List.of(), ofRegions(RuleMutation.of(Map.of("zoom/letter.drl", rules))));
  }

  @Test
  void aScenarioOnTheLastDayNoticesWhatMovesThatDay() {
    Map<String, String> pack = pack(",CIS,GE,MEMBER,1994-03-01,2009-08-18\n");
    pack.put(
        "regions.scenarios.yaml",
        """
        scenarios:
          - name: The last day
            customer: {country: GE}
            partner: {id: P, country: RU, grants: [{vendor: Zoom}]}
            sale: {date: 2009-08-17}
            expect: {outcome: REVOKED}
        """);
    Map<String, Optional<String>> noticed = new TreeMap<>();
    for (MutationReport.Result result : RuleMutation.of(pack).run().results()) {
      noticed.put(result.mutant().change(), result.noticedBy());
    }
    assertTrue(noticed.get("GE: 2009-08-18 → 2009-08-17").isPresent(), noticed::toString);
    assertTrue(noticed.get("without GE").isPresent(), noticed::toString);
    assertEquals(Optional.empty(), noticed.get("GE: 2009-08-18 → 2009-08-19"));
    assertEquals(Optional.empty(), noticed.get("with GF"));
  }
}
