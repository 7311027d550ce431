package io.partnerauth.scenario;

import io.partnerauth.AuthorizationRules;
import io.partnerauth.Customer;
import io.partnerauth.Partner;
import io.partnerauth.Sale;
import io.partnerauth.internal.pack.PackFiles;
import io.partnerauth.internal.text.Mistakes;

/**
 * A written case with its expected answer.
 *
 * @param name what it is about, in words; unique in its file
 * @param file the file that it stands in, as a path within the pack
 * @param line the line that it begins on, from 1
 * @param assume in what its world differs from the pack
 */
public record Scenario(
    String name,
    String file,
    int line,
    Customer customer,
    Partner partner,
    Sale sale,
    Assumption assume,
    Expectation expect) {
  /** Refuses null. */
  public Scenario {
    Mistakes.given(Scenario.class, name, file, customer, partner, sale, assume, expect);
  }

  /** {@return the path of the rules that it is written beside, such as {@code zoom/letter.drl}} */
  public String ruleFile() {
    return PackFiles.rulesOf(file);
  }

  /**
   * {@return what these rules answer, held against what is expected; nobody asked, so the decision
   * log and listeners do not hear of it}
   */
  public ScenarioResult check(AuthorizationRules rules) {
    Mistakes.given("rules", rules);
    return new ScenarioResult(this, assume.of(rules.silent()).evaluate(customer, partner, sale));
  }

  /**
   * Fails unless these rules answer what is expected; for a test in any framework.
   *
   * @throws AssertionError with expected and actual answer and the reasons, when they differ
   */
  public void verify(AuthorizationRules rules) {
    Mistakes.given("rules", rules);
    ScenarioResult result = check(rules);
    if (!result.passed()) {
      throw new AssertionError(result.toString());
    }
  }

  /** {@return its place and name, such as {@code zoom/letter.scenarios.yaml:12: A ministry}} */
  @Override
  public String toString() {
    return file + ":" + line + ": " + name;
  }
}
