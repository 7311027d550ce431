package io.partnerauth.benchmarks.peers;

import dev.cel.bundle.CelFactory;
import dev.cel.common.types.SimpleType;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime.Program;
import io.partnerauth.benchmarks.engine.Contender;
import io.partnerauth.benchmarks.engine.ListingEngine;
import io.partnerauth.benchmarks.policy.PolicyQuestion;
import io.partnerauth.benchmarks.policy.PolicyRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * CEL, the Common Expression Language: each rule is an expression, checked and planned once, then
 * evaluated.
 *
 * <p>The planner is the newer of its two runtimes, and the faster one.
 */
public final class Cel implements Contender {
  private static final String FILE = "policy.cel";

  /** Makes the contender. */
  public Cel() {}

  @Override
  public void write(List<PolicyRule> rules, Path folder) throws IOException {
    Files.write(folder.resolve(FILE), rules.stream().map(Cel::line).toList());
  }

  private static String line(PolicyRule rule) {
    return "%s: vendor == \"%s\" && sector == \"%s\" && interest >= %d && country in [%s]%s && day >= %d"
        .formatted(
            rule.id(),
            rule.vendor(),
            rule.sector(),
            rule.minStateInterest(),
            rule.countries("\"", ", "),
            rule.anyProduct() ? "" : " && product == \"" + rule.product() + "\"",
            rule.fromDay());
  }

  @Override
  public ListingEngine<Map<String, Object>> load(Path folder) throws Exception {
    dev.cel.bundle.Cel cel =
        CelFactory.plannerCelBuilder()
            .addVar("vendor", SimpleType.STRING)
            .addVar("sector", SimpleType.STRING)
            .addVar("interest", SimpleType.INT)
            .addVar("country", SimpleType.STRING)
            .addVar("product", SimpleType.STRING)
            .addVar("day", SimpleType.INT)
            .build();
    Map<String, Program> programs = new LinkedHashMap<>();
    for (String line : Files.readAllLines(folder.resolve(FILE))) {
      String[] idAndExpression = line.split(": ", 2);
      programs.put(idAndExpression[0], cel.createProgram(cel.compile(idAndExpression[1]).getAst()));
    }
    return new Loaded(programs, new ArrayList<>());
  }

  private record Loaded(Map<String, Program> programs, List<String> fired)
      implements ListingEngine<Map<String, Object>> {
    @Override
    public Map<String, Object> prepare(PolicyQuestion question) {
      return Map.of(
          "vendor", question.vendor(),
          "sector", question.sector(),
          "interest", (long) question.stateInterest(),
          "country", question.country(),
          "product", question.product(),
          "day", question.day());
    }

    @Override
    public List<String> decide(Map<String, Object> question) {
      fired.clear();
      programs.forEach(
          (id, program) -> {
            if (holds(program, question)) {
              fired.add(id);
            }
          });
      return fired;
    }

    private static boolean holds(Program program, Map<String, Object> question) {
      try {
        return (Boolean) program.eval(question);
      } catch (CelEvaluationException e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
