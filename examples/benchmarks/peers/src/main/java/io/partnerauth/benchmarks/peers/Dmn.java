package io.partnerauth.benchmarks.peers;

import static java.util.stream.Collectors.joining;

import io.partnerauth.benchmarks.engine.Contender;
import io.partnerauth.benchmarks.engine.Engine;
import io.partnerauth.benchmarks.policy.PolicyQuestion;
import io.partnerauth.benchmarks.policy.PolicyRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kie.dmn.api.core.DMNContext;
import org.kie.dmn.api.core.DMNModel;
import org.kie.dmn.api.core.DMNRuntime;
import org.kie.dmn.core.internal.utils.DMNRuntimeBuilder;
import org.kie.internal.io.ResourceFactory;

/** DMN: the policy as one decision table that collects the ids of all rows that match. */
public final class Dmn implements Contender {
  private static final String FILE = "policy.dmn";
  private static final String DECISION = "Revocations";
  private static final Map<String, String> INPUTS =
      Map.of(
          "vendor", "string",
          "sector", "string",
          "interest", "number",
          "country", "string",
          "product", "string",
          "day", "number");
  private static final List<String> COLUMNS =
      List.of("vendor", "sector", "interest", "country", "product", "day");

  /** Makes the contender. */
  public Dmn() {}

  @Override
  public void write(List<PolicyRule> rules, Path folder) throws IOException {
    String model =
        """
        <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="d" name="policy" namespace="urn:policy">
        %s<decision id="revocations" name="%s">
        <variable name="%s"/>
        %s<decisionTable id="table" hitPolicy="COLLECT">
        %s<output id="rule"/>
        %s</decisionTable>
        </decision>
        </definitions>
        """
            .formatted(
                columns(
                    "<inputData id=\"%1$s\" name=\"%1$s\"><variable name=\"%1$s\" typeRef=\"%2$s\"/></inputData>"),
                DECISION,
                DECISION,
                columns(
                    "<informationRequirement><requiredInput href=\"#%1$s\"/></informationRequirement>"),
                columns(
                    "<input id=\"in_%1$s\"><inputExpression typeRef=\"%2$s\"><text>%1$s</text></inputExpression></input>"),
                rules.stream().map(Dmn::row).collect(joining()));
    Files.writeString(folder.resolve(FILE), model);
  }

  private static String columns(String template) {
    return COLUMNS.stream()
        .map(name -> template.formatted(name, INPUTS.get(name)))
        .collect(joining("\n", "", "\n"));
  }

  private static String row(PolicyRule rule) {
    return Stream.of(
            quoted(rule.vendor()),
            quoted(rule.sector()),
            "&gt;= " + rule.minStateInterest(),
            rule.countries("\"", ", "),
            rule.anyProduct() ? "-" : quoted(rule.product()),
            "&gt;= " + rule.fromDay())
        .map(entry -> "<inputEntry><text>" + entry + "</text></inputEntry>")
        .collect(
            joining(
                "",
                "<rule>",
                "<outputEntry><text>" + quoted(rule.id()) + "</text></outputEntry></rule>\n"));
  }

  private static String quoted(String text) {
    return '"' + text + '"';
  }

  @Override
  public Engine<DMNContext, Object> load(Path folder) {
    DMNRuntime runtime =
        DMNRuntimeBuilder.fromDefaults()
            .buildConfiguration()
            .fromResources(List.of(ResourceFactory.newFileResource(folder.resolve(FILE).toFile())))
            .getOrElseThrow(IllegalStateException::new);
    DMNModel model = runtime.getModels().get(0);
    if (model.hasErrors()) {
      throw new IllegalStateException(model.getMessages().toString());
    }
    return new Loaded(runtime, model);
  }

  private record Loaded(DMNRuntime runtime, DMNModel model) implements Engine<DMNContext, Object> {
    @Override
    public DMNContext prepare(PolicyQuestion question) {
      DMNContext context = runtime.newContext();
      context.set("vendor", question.vendor());
      context.set("sector", question.sector());
      context.set("interest", question.stateInterest());
      context.set("country", question.country());
      context.set("product", question.product());
      context.set("day", question.day());
      return context;
    }

    @Override
    public Object decide(DMNContext question) {
      return runtime.evaluateAll(model, question).getDecisionResultByName(DECISION).getResult();
    }

    @Override
    public boolean revokes(@Nullable Object answer) {
      return !rules(answer).isEmpty();
    }

    /** The engine answers a list, one value alone when one row matches, and null when none does. */
    @Override
    public Set<String> rules(@Nullable Object answer) {
      if (answer == null) {
        return Set.of();
      }
      Collection<?> ids = answer instanceof Collection<?> many ? many : List.of(answer);
      return ids.stream().map(Object::toString).collect(Collectors.toSet());
    }
  }
}
