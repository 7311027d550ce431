package io.partnerauth;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DirectiveTest {
  private static final String HEAD =
      """
      package io.partnerauth.rules.zoom

      import io.partnerauth.facts.*

      global io.partnerauth.facts.Ruling ruling

      """;
  private static final String LETTER =
      HEAD
          + """
          rule "Zoom letter"
              @source( "Letter to partners" )
              @url( "https://example.com/letter" )
              @status( RECEIVED )
              @authority( VENDOR )
              @known( "07-Apr-2021" )
              @owner( "Compliance desk" )
              @reviewBy( "31-Mar-2027" )
          when
              Grant( vendor == "Zoom" )
          then
          end

          rule "Z-2 Agencies" extends "Zoom letter"
          when
              Customer( buyerClass == BuyerClass.GOVERNMENT_AGENCY )
          then
              ruling.revoke( "Not to agencies." );
          end

          rule "Z-1 Direct" extends "Zoom letter"
          when
              Sale( channel == Channel.VENDOR_DIRECT )
          then
              ruling.review( "Ask." );
          end
          """;
  private static final String ALONE =
      HEAD
          + """
          rule "A-1 Alone"
              @source( "A law" )
              @status( CONFIRMED )
              @authority( LAW )
          when
              Customer( country == "RU" )
          then
              ruling.condition( "With a licence." );
          end
          """;

  private final List<Directive> directives =
      AuthorizationRules.load(Map.of("zoom/letter.drl", LETTER, "law/alone.drl", ALONE))
          .directives();

  @Test
  void directivesStandInTheOrderOfFilesAndTheirClausesInTheOrderOfLines() {
    assertEquals(
        List.of("A-1 Alone", "Zoom letter"), directives.stream().map(Directive::name).toList());
    assertEquals(
        List.of("Z-2", "Z-1"),
        directives.get(1).clauses().stream().map(Directive.Clause::id).toList());
  }

  @Test
  void aClauseCarriesWhatItInherits() {
    assertEquals(
        new Directive.Clause(
            "Z-2",
            "Z-2 Agencies",
            Outcome.REVOKED,
            "Not to agencies.",
            "Letter to partners",
            Optional.of("https://example.com/letter"),
            Authority.VENDOR,
            Status.RECEIVED,
            List.of(),
            Optional.of(LocalDate.of(2021, 4, 7)),
            Optional.of("Compliance desk"),
            Optional.of(LocalDate.of(2027, 3, 31)),
            List.of("Zoom"),
            List.of(
                "Grant( vendor == \"Zoom\" )",
                "Customer( buyerClass == BuyerClass.GOVERNMENT_AGENCY )"),
            List.of("the vendor is Zoom", "the customer is a government agency"),
            20),
        directives.get(1).clauses().get(0));
  }

  @Test
  void aClauseThatStandsAloneIsItsOwnDirectiveAndSpeaksOfAnyVendor() {
    Directive alone = directives.get(0);
    assertEquals("law/alone.drl", alone.file());
    assertEquals(1, alone.clauses().size());
    assertEquals(List.of(), alone.clauses().get(0).vendors());
    assertEquals(Outcome.CONDITIONAL, alone.clauses().get(0).verdict());
  }
}
