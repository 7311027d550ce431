package io.partnerauth.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.partnerauth.AuthorizationRules;
import io.partnerauth.Decision;
import io.partnerauth.Enquiry;
import io.partnerauth.scenario.Assumption;
import io.partnerauth.scenario.Expectation;
import io.partnerauth.scenario.Scenario;
import io.partnerauth.scenario.ScenarioFile;
import io.partnerauth.scenario.ScenarioWriter;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Law 32 for scenarios: what is written out and read back is equal. */
class WrittenAndReadBackTest {
  private static final String PATH = "a.scenarios.yaml";
  private final AuthorizationRules rules = SmallPack.rules();

  @Provide
  Arbitrary<Scenario> scenarios() {
    return Combinators.combine(
            Arbitraries.oneOf(
                Given.of(rules).enquiries(),
                Given.enquiries()
                    .customers(c -> c.partlyKnown().withOwnership(Given.ownership().ranges()))),
            texts(),
            texts(),
            texts())
        .as(this::scenario);
  }

  /**
   * Texts of any kind; a blank one is none, and the reader refuses half of a pair of surrogates.
   */
  private static Arbitrary<String> texts() {
    return Arbitraries.strings()
        .ofMaxLength(12)
        .filter(
            text -> !text.isBlank() && text.codePoints().noneMatch(p -> p >= 0xD800 && p < 0xE000))
        .withoutEdgeCases();
  }

  private Scenario scenario(Enquiry enquiry, String name, String id, String title) {
    Decision decision =
        rules.evaluate(enquiry.customer(), enquiry.partner(), enquiry.sale().orElseThrow());
    return new Scenario(
        name,
        PATH,
        2,
        enquiry.customer().toBuilder().id(id).name(title).build(),
        enquiry.partner().toBuilder().name(title).build(),
        enquiry.sale().orElseThrow(),
        Assumption.NONE,
        Expectation.of(decision));
  }

  @Property(tries = 500)
  void aScenarioIsReadBackAndStillGetsItsAnswer(@ForAll("scenarios") Scenario scenario) {
    ScenarioFile file = ScenarioFile.read(PATH, ScenarioWriter.file(List.of(scenario)));
    assertEquals(List.of(), file.issues());
    assertEquals(List.of(scenario), file.scenarios());
    assertEquals(List.of(), scenario.check(rules).differences());
  }
}
