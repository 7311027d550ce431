package io.partnerauth.testkit.report;

import static java.util.Objects.requireNonNull;

import io.partnerauth.Customer;
import io.partnerauth.Decision;
import io.partnerauth.Enquiry;
import io.partnerauth.Partner;
import io.partnerauth.Sale;
import io.partnerauth.ownership.OwnershipGraph;
import io.partnerauth.scenario.Scenario;
import io.partnerauth.scenario.ScenarioWriter;
import java.util.Map;
import java.util.function.Function;
import net.jqwik.api.SampleReportingFormat;

/**
 * Prints customers, partners, sales, enquiries and decisions as they stand in a scenario file.
 *
 * <p>An enquiry is a whole scenario but for what is expected: paste it below {@code scenarios:} and
 * say what is right.
 */
public final class YamlFormat implements SampleReportingFormat {
  private static final String TO_PASTE =
      "# To keep it, paste it below \"scenarios:\" of a scenario file and write what to expect.\n";

  private static final Map<Class<?>, Function<Object, String>> BY_TYPE =
      Map.of(
          Customer.class, value -> value(ScenarioWriter.customer((Customer) value)),
          Partner.class, value -> value(ScenarioWriter.partner((Partner) value)),
          Sale.class, value -> value(ScenarioWriter.sale((Sale) value)),
          OwnershipGraph.class, value -> owners((OwnershipGraph) value),
          Decision.class, value -> value(ScenarioWriter.expect((Decision) value)),
          Enquiry.class, value -> enquiry((Enquiry) value),
          Scenario.class, value -> ScenarioWriter.scenario((Scenario) value));

  /** jqwik makes it. */
  public YamlFormat() {}

  @Override
  public boolean appliesTo(Object value) {
    return BY_TYPE.containsKey(value.getClass());
  }

  @Override
  public Object report(Object value) {
    return PlainTexts.of(requireNonNull(BY_TYPE.get(value.getClass())).apply(value));
  }

  private static String enquiry(Enquiry enquiry) {
    String parts =
        ScenarioWriter.customer(enquiry.customer())
            + ScenarioWriter.partner(enquiry.partner())
            + enquiry.sale().map(ScenarioWriter::sale).orElse("");
    return TO_PASTE + "- name: A falsified sample\n" + parts.indent(2);
  }

  private static String owners(OwnershipGraph graph) {
    return value(value(ScenarioWriter.customer(Customer.builder().ownership(graph).build())));
  }

  /** {@return what stands after the key, since jqwik prints the parameter's name there} */
  private static String value(String keyed) {
    String value = keyed.substring(keyed.indexOf(':') + 1).stripTrailing();
    return value.startsWith("\n") ? value.substring(1).stripIndent() : value.strip();
  }
}
