package io.partnerauth.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.partnerauth.AuthorizationRules;
import io.partnerauth.Customer;
import io.partnerauth.Enquiry;
import io.partnerauth.Outcome;
import io.partnerauth.ownership.OwnershipGraph;
import io.partnerauth.ownership.Share;
import java.time.LocalDate;
import java.util.Map;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** What a failing property shows in the end. */
class ShrinkingTest {
  static class NothingIsRevoked {
    private final AuthorizationRules rules = SmallPack.rules();

    @Provide
    Arbitrary<Enquiry> enquiries() {
      return Given.of(rules).enquiries();
    }

    @Property(seed = "1")
    void nothingIsRevoked(@ForAll("enquiries") Enquiry enquiry) {
      assertTrue(
          rules
                  .evaluate(enquiry.customer(), enquiry.partner(), enquiry.sale().orElseThrow())
                  .outcome()
              != Outcome.REVOKED);
    }
  }

  @Test
  void aRevokedSaleShrinksToAScenarioOfFourLines() {
    assertEquals(
        """
        enquiry:
            # To keep it, paste it below "scenarios:" of a scenario file and write what to expect.
            - name: A falsified sample
              customer: {country: KZ, buyerClass: GOVERNMENT_AGENCY}
              partner: {id: P, grants: [{vendor: Zoom}]}
              sale: {kind: NEW, channel: PARTNER, date: 2021-03-31}
        """,
        shrunk(NothingIsRevoked.class));
  }

  static class NoStateHoldsHalf {
    @Property(seed = "1")
    void noStateHoldsHalf(@ForAll OwnershipGraph owners) {
      Share least =
          owners.stateHolding(OwnershipGraph.SELF, LocalDate.of(2021, 4, 8)).interest().low();
      assertTrue(least.compareTo(Share.FIFTY) < 0);
    }
  }

  @Test
  void aGraphShrinksToOneStake() {
    assertEquals(
        """
        owners: {parties: [{id: ru, kind: STATE}], stakes: [{owner: ru, owned: self, share: 50}]}
        """,
        shrunk(NoStateHoldsHalf.class));
  }

  static class EveryCustomerIsKnown {
    @Property(seed = "1")
    void every(@ForAll Customer customer) {
      assertTrue(!customer.stateControlled().allows(true));
    }
  }

  @Test
  void aCustomerShrinksToNothing() {
    assertEquals(
        """
        customer: {}
        """,
        shrunk(EveryCustomerIsKnown.class));
  }

  static class NoPackRevokes {
    @Provide
    Arbitrary<Map<String, String>> packs() {
      return Given.packs();
    }

    @Property(seed = "1")
    void every(@ForAll("packs") Map<String, String> pack) {
      assertTrue(pack.values().stream().noneMatch(t -> t.contains("( stateInterest > 50 )")));
    }
  }

  @Test
  void aPackShrinksToOneClause() {
    assertEquals(
        """
        pack:
            // regions.csv
            region,member,role,validFrom,validTo,note
            CIS,AM,MEMBER,,,
            EAEU,AM,MEMBER,,,
            // vendors.csv
            vendor,aliases,country,note
            "Another vendor",,,
            "Zoom",,RU,
            // zoom/directive-1.drl
            package io.partnerauth.rules.zoom
            import io.partnerauth.facts.*
            global io.partnerauth.facts.Ruling ruling
            rule "Zoom directive 1"
                @source( "Written by a property" )
                @status( RECEIVED )
                @authority( VENDOR )
            when
                Grant( vendor == "Zoom" )
            then
            end
            rule "ZOOM-1-1" extends "Zoom directive 1"
            when
                Customer( stateInterest > 50 )
            then
                ruling.revoke( "ZOOM-1-1 speaks." );
            end
        """,
        shrunk(NoPackRevokes.class));
  }

  /** {@return the shrunk sample in the report of a failing property} */
  private static String shrunk(Class<?> properties) {
    String report = FailedRun.of(properties);
    int from = report.indexOf("\n", report.indexOf("------\n", report.indexOf("Shrunk Sample")));
    return report.substring(from, report.indexOf("Original Sample")).stripIndent().strip() + "\n";
  }
}
