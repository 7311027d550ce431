package io.partnerauth.benchmarks.peers;

import static java.util.stream.Collectors.joining;

import io.partnerauth.benchmarks.policy.PolicyRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;

/**
 * Stock Drools: the policy as DRL over two facts, built as its manual says into an executable
 * model.
 *
 * <p>The executable model decides faster than the classic one; both compile generated Java while
 * loading.
 */
final class DroolsBase {
  /** The global to which each rule that fires adds its id. */
  static final String FIRED = "fired";

  private static final String FILE = "policy.drl";

  private DroolsBase() {}

  static void write(List<PolicyRule> rules, Path folder) throws IOException {
    String head =
        """
        package policy
        import io.partnerauth.benchmarks.peers.Buyer
        import io.partnerauth.benchmarks.peers.Seller
        global java.util.List fired

        """;
    Files.writeString(
        folder.resolve(FILE), rules.stream().map(DroolsBase::drl).collect(joining("\n", head, "")));
  }

  private static String drl(PolicyRule rule) {
    return """
        rule "%s"
        when
          Seller( vendor == "%s" )
          Buyer( sector == "%s", stateInterest >= %d, country in (%s)%s, day >= %d )
        then
          fired.add("%s");
        end
        """
        .formatted(
            rule.id(),
            rule.vendor(),
            rule.sector(),
            rule.minStateInterest(),
            rule.countries("\"", ", "),
            rule.anyProduct() ? "" : ", product == \"" + rule.product() + "\"",
            rule.fromDay(),
            rule.id());
  }

  static KieBase load(Path folder) throws IOException {
    KieServices services = KieServices.Factory.get();
    KieFileSystem files = services.newKieFileSystem();
    files.write("src/main/resources/policy/policy.drl", Files.readString(folder.resolve(FILE)));
    KieBuilder builder = services.newKieBuilder(files).buildAll(ExecutableModelProject.class);
    if (builder.getResults().hasMessages(Message.Level.ERROR)) {
      throw new IllegalStateException(builder.getResults().toString());
    }
    return services.newKieContainer(builder.getKieModule().getReleaseId()).getKieBase();
  }
}
