package io.partnerauth.internal.drl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.partnerauth.Authority;
import io.partnerauth.Outcome;
import io.partnerauth.Status;
import io.partnerauth.internal.name.NameTables;
import io.partnerauth.internal.rule.Conjunct;
import io.partnerauth.internal.rule.Rule;
import io.partnerauth.internal.text.SourceFile;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DrlReaderTest {
  private static final String HEADER =
      """
      package io.partnerauth.rules.zoom

      import io.partnerauth.facts.*

      global io.partnerauth.facts.Ruling ruling

      """;

  private static final String DIRECTIVE =
      HEADER
          + """
          rule "Zoom directive of 31 March 2021"
              @source( "RightConf letter, reported by \\"Kommersant\\"" )
              @status( RECEIVED )
              @authority( VENDOR )
          when
              Grant( vendor == "Zoom" )
              Customer( regions contains "CIS" )
              Sale( channel == Channel.PARTNER, date >= "31-Mar-2021" )
          then
          end

          rule "ZOOM-2021-2 Second" extends "Zoom directive of 31 March 2021"
              @status( REPORTED )
          when
              Customer( stateInterest >= 10, stateInterest < 50 ) or not Partner( role == "RESELLER" )
          then
              ruling.review( "Look." );
          end

          rule "ZOOM-2021-1 Government agencies" extends "Zoom directive of 31 March 2021"
          when
              Customer( buyerClass == BuyerClass.GOVERNMENT_AGENCY )
              exists Sale( kind in (SaleKind.NEW, SaleKind.EXPANSION) )
          then
              ruling.revoke( "Zoom revoked it." );
          end
          """;

  private static CheckedRules read(String text) {
    return DrlReader.check(
        List.of(new SourceFile("zoom/a.drl", text)),
        Set.of("CIS"),
        NameTables.NONE,
        Optional.empty());
  }

  @Test
  void clauseHasTheConditionsAndMetadataOfItsDirective() {
    CheckedRules read = read(DIRECTIVE);
    assertEquals(List.of(), read.issues());
    Rule first = read.rules().get(0);
    assertEquals("ZOOM-2021-1", first.id());
    assertEquals("Zoom directive of 31 March 2021", first.directive());
    assertEquals("RightConf letter, reported by \"Kommersant\"", first.metadata().source());
    assertEquals(Status.RECEIVED, first.metadata().status());
    assertEquals(Authority.VENDOR, first.metadata().authority());
    assertEquals(Outcome.REVOKED, first.verdict());
    assertEquals("Zoom revoked it.", first.message());
    assertEquals(List.of("Zoom"), first.vendors());
    assertTrue(first.namesVendor());
    assertEquals(
        List.of(
            "Grant( vendor == \"Zoom\" )",
            "Customer( regions contains \"CIS\" )",
            "Sale( channel == Channel.PARTNER )",
            "Sale( date >= \"31-Mar-2021\" )",
            "Customer( buyerClass == BuyerClass.GOVERNMENT_AGENCY )",
            "Sale( kind in (SaleKind.NEW, SaleKind.EXPANSION) )"),
        first.parts().stream().map(Conjunct::text).toList());
    assertEquals("zoom/a.drl:26:6", first.location().toString());
    assertEquals("zoom/a.drl:28:15", first.parts().get(4).location().toString());
  }

  @Test
  void rulesAreSortedByIdAndOwnMetadataOverridesTheInherited() {
    List<Rule> rules = read(DIRECTIVE).rules();
    assertEquals(List.of("ZOOM-2021-1", "ZOOM-2021-2"), rules.stream().map(Rule::id).toList());
    assertEquals(Status.REPORTED, rules.get(1).metadata().status());
  }
}
