package io.partnerauth.spring;

import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import io.partnerauth.Customer;
import io.partnerauth.Decision;
import io.partnerauth.Directive;
import io.partnerauth.Enquiry;
import io.partnerauth.Evaluation;
import io.partnerauth.Partner;
import io.partnerauth.RuleTrace;
import io.partnerauth.Rules;
import io.partnerauth.Sale;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Rules each of whose single decisions is the observation {@code partnerauth.decision}, with its
 * outcome and the vendor that was asked about.
 *
 * <p>A vendor that no rule names is {@code other}, so that callers cannot make tags without bound.
 * {@code evaluateAll} is not observed: it is many decisions.
 */
final class ObservedRules implements Rules {
  private final Rules rules;
  private final ObservationRegistry registry;

  ObservedRules(Rules rules, ObservationRegistry registry) {
    this.rules = rules;
    this.registry = registry;
  }

  @Override
  public Decision evaluate(Customer customer, Partner partner) {
    return observed("all", () -> rules.evaluate(customer, partner));
  }

  @Override
  public Decision evaluate(Customer customer, Partner partner, Sale sale) {
    return observed(vendor(sale.vendor()), () -> rules.evaluate(customer, partner, sale));
  }

  @Override
  public Stream<Evaluation> evaluateAll(Stream<Enquiry> enquiries) {
    return rules.evaluateAll(enquiries);
  }

  @Override
  public List<RuleTrace> trace(Customer customer, Partner partner, Sale sale) {
    return rules.trace(customer, partner, sale);
  }

  @Override
  public List<Directive> directives() {
    return rules.directives();
  }

  @Override
  public String packVersion() {
    return rules.packVersion();
  }

  private String vendor(Optional<String> asked) {
    if (asked.isEmpty()) {
      return "all";
    }
    boolean known =
        rules.directives().stream()
            .flatMap(directive -> directive.clauses().stream())
            .anyMatch(clause -> clause.vendors().contains(asked.get()));
    return known ? asked.get() : "other";
  }

  private Decision observed(String vendor, Supplier<Decision> work) {
    Observation observation =
        Observation.createNotStarted("partnerauth.decision", registry)
            .contextualName("decide authorization")
            .lowCardinalityKeyValue("vendor", vendor);
    return observation.observe(
        () -> {
          Decision decision = work.get();
          observation.lowCardinalityKeyValue("outcome", decision.outcome().name());
          return decision;
        });
  }
}
