package io.partnerauth.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.partnerauth.desk.DeskHere.Ran;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class VocabularyIT {
  private final Path folder = DeskHere.emptied();

  @Test
  void eachAttributeIsPrintedWithMeaningOperatorsAndExamples() throws Exception {
    Ran ran = DeskHere.run("vocabulary");
    assertEquals(0, ran.exitCode());
    assertTrue(
        ran.out()
            .contains(
                """
                  stateInterest: percentage that one state holds, directly and through others, 0 to 100
                    a percentage from 0 to 100; compare with ==  !=  <  <=  >  >=  in  not in
                    Customer( stateInterest >= 50 )
                    Customer( stateInterest < 50 )
                """),
        ran.out());
  }

  @Test
  void constantsAnnotationsAndVerdictsFollow() throws Exception {
    Ran ran = DeskHere.run("vocabulary");
    assertTrue(ran.out().contains("\n  BuyerClass.PERSON: A natural person.\n"), ran.out());
    assertTrue(
        ran.out()
            .contains(
                """
                  @source: Who said so, in words. Every clause has one, its own or its directive's.
                    @source( "Letter to partners of 31 March 2021" )
                """),
        ran.out());
    assertTrue(
        ran.out()
            .endsWith(
                """
                  ruling.condition: The partner may make this sale under a condition.
                    ruling.condition( "One sentence or more for the partner." );
                """),
        ran.out());
  }

  @Test
  void theNamesThatTheRulesKnowArePrinted() throws Exception {
    Ran ran = DeskHere.run("vocabulary");
    assertTrue(
        ran.out().contains("\n  Kaspersky, also AO Kaspersky Lab; Kaspersky Lab\n"), ran.out());
    assertTrue(ran.out().contains("\n    Zoom Phone, also Phone\n"), ran.out());
    assertTrue(ran.out().contains("Partner programs that these rules know\n  none\n"), ran.out());
  }

  @Test
  void machinesReadItAsJson() throws Exception {
    Ran ran = DeskHere.run("vocabulary", "--format", "json");
    assertEquals(0, ran.exitCode());
    assertTrue(ran.out().startsWith("{\n  \"attributes\" : [\n"), ran.out());
    assertTrue(ran.out().contains("\"constants\" : \"BuyerClass\""), ran.out());
    assertTrue(ran.out().contains("\"vendors\" : ["), ran.out());
  }
}
