package io.partnerauth.testkit.mutation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** A list that no longer includes another is a good list: only a case that was written notices. */
class WordMutationTest {
  private static final String RULES =
      """
      package io.partnerauth.rules.law

      import io.partnerauth.facts.*

      global io.partnerauth.facts.Ruling ruling

      rule "L-1 Listed"
          @source( "A law" )
          @status( CONFIRMED )
          @authority( LAW )
      when
          Customer( ownedByListed["CSL"] >= 50 || listings contains "CSL" )
      then
          ruling.revoke( "No." );
      end
      """;
  private static final String WORDS =
      """
      fact,attribute,word,includes,meaning,source
      Customer,listings,CSL,SDN;MEU,any of the two,
      Customer,listings,SDN,SDN-744,"blocked, of any programme",OFAC
      Customer,listings,SDN-744,,,OFAC
      Customer,listings,MEU,,,BIS
      Customer,listings,OTHERS,MEU,no rule asks for it,
      Sale,licences,GL-4,,,OFAC
      """;
  private static final String CASES =
      """
      scenarios:
        - name: Whoever is on one of the lists
          customer: {country: KZ, buyerClass: PERSON, listings: [%s]}
          partner: {id: P, grants: [{vendor: Zoom}]}
          sale: {kind: NEW, channel: PARTNER, date: 2021-04-08}
          expect: {outcome: REVOKED}
      """;

  private static Map<String, String> pack(String listings) {
    return new TreeMap<>(
        Map.of(
            "vendors.csv",
            "vendor,aliases,country,note\nZoom,,,\n",
            "words.csv",
            WORDS,
            "law/lists.drl",
            RULES,
            "law/lists.scenarios.yaml",
            CASES.formatted(listings)));
  }

  private static List<String> unnoticed(String listings) {
    return RuleMutation.of(pack(listings)).run().unnoticed().stream()
        .filter(mutant -> mutant.file().equals("words.csv"))
        .map(RuleMutant::toString)
        .toList();
  }

  @Test
  void eachPartOfAUnionThatARuleAsksForIsLeftOut() {
    List<RuleMutant> mutants =
        RuleMutation.of(pack("CSL")).mutants().stream()
            .filter(mutant -> mutant.file().equals("words.csv"))
            .toList();
    assertEquals(
        List.of(
            "CSL: without MEU (words.csv:2)",
            "CSL: without SDN (words.csv:2)",
            "SDN: without SDN-744 (words.csv:3)"),
        mutants.stream().map(RuleMutant::toString).toList());
    assertTrue(
        mutants.get(0).pack().get("words.csv").contains("\"CSL\",\"SDN\""),
        mutants.get(0).pack()::toString);
  }

  @Test
  void onlyACaseThatNamesThePartNoticesIt() {
    assertEquals(3, unnoticed("CSL").size());
    assertEquals(List.of("CSL: without MEU (words.csv:2)"), unnoticed("SDN-744"));
    assertEquals(List.of(), unnoticed("[MEU], [SDN-744]"));
  }
}
