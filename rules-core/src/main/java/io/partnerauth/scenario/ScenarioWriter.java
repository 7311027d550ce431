package io.partnerauth.scenario;

import io.partnerauth.Customer;
import io.partnerauth.Decision;
import io.partnerauth.Partner;
import io.partnerauth.Sale;
import io.partnerauth.internal.form.CustomerWriter;
import io.partnerauth.internal.form.Keys;
import io.partnerauth.internal.form.PartnerWriter;
import io.partnerauth.internal.form.SaleWriter;
import io.partnerauth.internal.text.Mistakes;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Writes scenarios, and what they are made of, as YAML; what {@link ScenarioFile#read} makes of it
 * is equal.
 *
 * <p>Shares are written exactly, so that 1/3 stays 1/3. What is unknown is left out, and so is a
 * blank id or name. Texts end with a line's end. Thread-safe; needs no optional dependency.
 */
public final class ScenarioWriter {
  private static final int INDENT = 2;

  private ScenarioWriter() {}

  /** {@return a whole file of these scenarios, in their order, without defaults} */
  public static String file(Collection<Scenario> scenarios) {
    Mistakes.given("scenarios", scenarios);
    return scenarios.stream()
        .map(ScenarioWriter::scenario)
        .collect(Collectors.joining("", "scenarios:\n", ""));
  }

  /** {@return the scenario as it stands below {@code scenarios:} in a file} */
  public static String scenario(Scenario scenario) {
    Mistakes.given("scenario", scenario);
    Keys keys =
        new Keys()
            .text("name", scenario.name())
            .value("customer", CustomerWriter.write(scenario.customer()))
            .value("partner", PartnerWriter.write(scenario.partner()))
            .value("sale", SaleWriter.write(scenario.sale()));
    if (!scenario.assume().equals(Assumption.NONE)) {
      keys.value("assume", ExpectationWriter.write(scenario.assume()));
    }
    keys.value("expect", ExpectationWriter.write(scenario.expect()));
    return YamlText.item(keys.map(), INDENT);
  }

  /** {@return a scenario's {@code customer:}} */
  public static String customer(Customer customer) {
    Mistakes.given("customer", customer);
    return YamlText.of(Map.of("customer", CustomerWriter.write(customer)), 0);
  }

  /** {@return a scenario's {@code partner:}} */
  public static String partner(Partner partner) {
    Mistakes.given("partner", partner);
    return YamlText.of(Map.of("partner", PartnerWriter.write(partner)), 0);
  }

  /** {@return a scenario's {@code sale:}} */
  public static String sale(Sale sale) {
    Mistakes.given("sale", sale);
    return YamlText.of(Map.of("sale", SaleWriter.write(sale)), 0);
  }

  /** {@return a scenario's {@code expect:}, which this decision meets in every part} */
  public static String expect(Decision decision) {
    Mistakes.given("decision", decision);
    return YamlText.of(Map.of("expect", ExpectationWriter.write(Expectation.of(decision))), 0);
  }
}
