package io.partnerauth.testkit.laws;

import io.partnerauth.Decision;
import io.partnerauth.Enquiry;
import io.partnerauth.scenario.Assumption;
import io.partnerauth.scenario.Expectation;
import io.partnerauth.scenario.Scenario;
import io.partnerauth.scenario.ScenarioFile;
import io.partnerauth.scenario.ScenarioWriter;

/** Questions as scenarios, written and read. */
final class WrittenQuestions {
  private static final String NAME = "example of a law";
  private static final String FILE = "law.scenarios.yaml";

  private WrittenQuestions() {}

  /** {@return what stands in a scenario file for this question, but for what is expected} */
  static String yaml(Enquiry enquiry) {
    return ScenarioWriter.customer(enquiry.customer())
        + ScenarioWriter.partner(enquiry.partner())
        + ScenarioWriter.sale(ChangedQuestion.sale(enquiry));
  }

  /** {@return a scenario of this question that expects what was decided} */
  static Scenario of(Enquiry enquiry, Decision decision) {
    return new Scenario(
        NAME,
        FILE,
        2,
        enquiry.customer(),
        enquiry.partner(),
        ChangedQuestion.sale(enquiry),
        Assumption.NONE,
        Expectation.of(decision));
  }

  /** {@return what a scenario asks} */
  static Enquiry question(Scenario scenario) {
    return Enquiry.of(scenario.customer(), scenario.partner(), scenario.sale());
  }

  /**
   * {@return the only scenario in a file}
   *
   * @throws AssertionError when the file has a mistake
   */
  static Scenario read(String yaml) {
    ScenarioFile file = ScenarioFile.read(FILE, yaml);
    if (!file.issues().isEmpty() || file.scenarios().size() != 1) {
      throw new AssertionError("This is no scenario: " + file.issues() + "\n" + yaml);
    }
    return file.scenarios().get(0);
  }
}
