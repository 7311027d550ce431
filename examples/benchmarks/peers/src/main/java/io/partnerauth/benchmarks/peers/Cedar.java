package io.partnerauth.benchmarks.peers;

import com.cedarpolicy.BasicAuthorizationEngine;
import com.cedarpolicy.model.AuthorizationRequest;
import com.cedarpolicy.model.AuthorizationResponse;
import com.cedarpolicy.model.AuthorizationSuccessResponse;
import com.cedarpolicy.model.entity.Entities;
import com.cedarpolicy.model.exception.AuthException;
import com.cedarpolicy.model.policy.Policy;
import com.cedarpolicy.model.policy.PolicySet;
import com.cedarpolicy.model.schema.Schema;
import com.cedarpolicy.value.EntityTypeName;
import com.cedarpolicy.value.EntityUID;
import com.cedarpolicy.value.PrimLong;
import com.cedarpolicy.value.PrimString;
import io.partnerauth.benchmarks.engine.Contender;
import io.partnerauth.benchmarks.engine.Engine;
import io.partnerauth.benchmarks.policy.PolicyQuestion;
import io.partnerauth.benchmarks.policy.PolicyRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Cedar through its Java binding: policies and schema are cached on the native side, where its
 * memory is too.
 *
 * <p>One policy permits everything; each rule is a policy that forbids.
 */
public final class Cedar implements Contender {
  private static final String FILE = "policy.cedar";
  private static final String SCHEMA =
      """
      entity Partner;
      entity Customer;
      action sell appliesTo {
        principal: Partner,
        resource: Customer,
        context: {
          vendor: String, sector: String, interest: Long, country: String, product: String, day: Long
        }
      };
      """;

  /** Makes the contender. */
  public Cedar() {}

  @Override
  public void write(List<PolicyRule> rules, Path folder) throws IOException {
    Files.write(folder.resolve(FILE), rules.stream().map(Cedar::line).toList());
  }

  private static String line(PolicyRule rule) {
    return rule.id()
        + ": forbid(principal, action == Action::\"sell\", resource) when { context.vendor == \""
        + rule.vendor()
        + "\" && context.sector == \""
        + rule.sector()
        + "\" && context.interest >= "
        + rule.minStateInterest()
        + " && ["
        + rule.countries("\"", ", ")
        + "].contains(context.country)"
        + (rule.anyProduct() ? "" : " && context.product == \"" + rule.product() + "\"")
        + " && context.day >= "
        + rule.fromDay()
        + " };";
  }

  @Override
  public Engine<AuthorizationRequest, AuthorizationSuccessResponse> load(Path folder)
      throws Exception {
    Set<Policy> policies = new LinkedHashSet<>();
    policies.add(new Policy("permit(principal, action, resource);", "base"));
    for (String line : Files.readAllLines(folder.resolve(FILE))) {
      String[] idAndPolicy = line.split(": ", 2);
      policies.add(new Policy(idAndPolicy[1], idAndPolicy[0]));
    }
    PolicySet policySet = new PolicySet(policies);
    policySet.cache();
    Schema schema = Schema.parse(Schema.JsonOrCedar.Cedar, SCHEMA);
    schema.cache();
    return new Loaded(
        policySet,
        schema,
        new BasicAuthorizationEngine(),
        new Entities(),
        entity("Partner", "p"),
        entity("Action", "sell"),
        entity("Customer", "c"));
  }

  private static EntityUID entity(String type, String id) {
    return EntityTypeName.parse(type).orElseThrow().of(id);
  }

  private record Loaded(
      PolicySet policySet,
      Schema schema,
      BasicAuthorizationEngine engine,
      Entities entities,
      EntityUID partner,
      EntityUID sell,
      EntityUID customer)
      implements Engine<AuthorizationRequest, AuthorizationSuccessResponse> {
    @Override
    public AuthorizationRequest prepare(PolicyQuestion question) {
      return new AuthorizationRequest(
          partner,
          sell,
          customer,
          Optional.of(
              Map.of(
                  "vendor", new PrimString(question.vendor()),
                  "sector", new PrimString(question.sector()),
                  "interest", new PrimLong(question.stateInterest()),
                  "country", new PrimString(question.country()),
                  "product", new PrimString(question.product()),
                  "day", new PrimLong(question.day()))),
          Optional.of(schema),
          false);
    }

    @Override
    public AuthorizationSuccessResponse decide(AuthorizationRequest question) {
      try {
        AuthorizationResponse response = engine.isAuthorized(question, policySet, entities);
        return response.success.orElseThrow(() -> new IllegalStateException(response.toString()));
      } catch (AuthException e) {
        throw new IllegalStateException(e);
      }
    }

    @Override
    public boolean revokes(AuthorizationSuccessResponse answer) {
      if (!answer.getErrors().isEmpty()) {
        throw new IllegalStateException(answer.getErrors().toString());
      }
      return !answer.isAllowed();
    }

    @Override
    public Set<String> rules(AuthorizationSuccessResponse answer) {
      return answer.isAllowed() ? Set.of() : answer.getReason();
    }
  }
}
