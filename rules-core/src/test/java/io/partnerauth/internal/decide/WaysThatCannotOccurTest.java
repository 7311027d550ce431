package io.partnerauth.internal.decide;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.partnerauth.AuthorizationRules;
import io.partnerauth.TestPack;
import io.partnerauth.analysis.PackAnalysis;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A contract that is signed after its sale leads to ways on which Drools has nothing to say. */
class WaysThatCannotOccurTest {
  private static final Map<String, String> PACK =
      Map.of(
          "regions.csv",
          "region,member,role,validFrom,validTo,note\nCIS,BY,MEMBER,2021-03-31,,\n",
          "zoom/a.drl",
          TestPack.rule(
              "zoom",
              "R-1 Old contracts",
              "Grant( vendor == \"Zoom\" )\nSale( contractSigned < \"31-Mar-2021\" )",
              "ruling.revoke( \"No.\" );"),
          "zoom/b.drl",
          TestPack.rule(
              "zoom",
              "R-2 Outside",
              "Grant( vendor == \"Zoom\" )\nCustomer( regions not contains \"CIS\" )\n"
                  + "Sale( date >= \"31-Mar-2021\" )",
              "ruling.revoke( \"No.\" );"));

  @Test
  void theyAreNotVotedOnAhead() {
    AuthorizationRules rules = AuthorizationRules.load(PACK).ready();
    assertTrue(PackAnalysis.load(PACK).findings().isEmpty(), rules::packVersion);
  }
}
