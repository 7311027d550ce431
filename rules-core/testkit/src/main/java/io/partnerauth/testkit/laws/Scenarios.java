package io.partnerauth.testkit.laws;

import io.partnerauth.Enquiry;
import io.partnerauth.Outcome;
import io.partnerauth.scenario.Assumption;
import io.partnerauth.scenario.Expectation;
import io.partnerauth.scenario.Scenario;
import io.partnerauth.scenario.ScenarioFile;
import io.partnerauth.scenario.ScenarioWriter;
import java.util.Optional;

/** Questions as scenarios, written and read. */
final class Scenarios {
  private static final String NAME = "example of a law";

  private Scenarios() {}

  /** {@return what stands in a scenario file for this question, but for what is expected} */
  static String yaml(Enquiry enquiry) {
    return ScenarioWriter.customer(enquiry.customer())
        + ScenarioWriter.partner(enquiry.partner())
        + ScenarioWriter.sale(Questions.sale(enquiry));
  }

  static Scenario of(Enquiry enquiry) {
    return new Scenario(
        NAME,
        "law.scenarios.yaml",
        1,
        enquiry.customer(),
        enquiry.partner(),
        Questions.sale(enquiry),
        Assumption.NONE,
        new Expectation(Outcome.REVIEW, Optional.empty(), Optional.empty()));
  }

  /**
   * {@return the question of the only scenario in a file}
   *
   * @throws AssertionError when the file has a mistake
   */
  static Enquiry read(String yaml) {
    ScenarioFile file = ScenarioFile.read("law.scenarios.yaml", yaml);
    if (!file.issues().isEmpty() || file.scenarios().size() != 1) {
      throw new AssertionError("This is no scenario: " + file.issues() + "\n" + yaml);
    }
    Scenario scenario = file.scenarios().get(0);
    return Enquiry.of(scenario.customer(), scenario.partner(), scenario.sale());
  }
}
