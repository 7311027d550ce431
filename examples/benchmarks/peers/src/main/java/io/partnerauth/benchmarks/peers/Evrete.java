package io.partnerauth.benchmarks.peers;

import io.partnerauth.benchmarks.engine.Contender;
import io.partnerauth.benchmarks.engine.ListingEngine;
import io.partnerauth.benchmarks.policy.PolicyFile;
import io.partnerauth.benchmarks.policy.PolicyQuestion;
import io.partnerauth.benchmarks.policy.PolicyRule;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.evrete.KnowledgeService;
import org.evrete.api.FactHandle;
import org.evrete.api.Knowledge;
import org.evrete.api.StatefulSession;
import org.evrete.api.ValuesPredicate;
import org.evrete.api.builders.LhsBuilder;
import org.evrete.api.builders.RuleSetBuilder;

/**
 * Evrete: a RETE network built from Java lambdas, with one session for all questions.
 *
 * <p>A stateless session for each question takes about twice as long.
 */
public final class Evrete implements Contender {
  private static final String FACT = "$q";

  /** Makes the contender. */
  public Evrete() {}

  @Override
  public ListingEngine<PolicyQuestion> load(Path folder) throws IOException {
    List<String> fired = new ArrayList<>();
    Knowledge knowledge = new KnowledgeService().newKnowledge();
    RuleSetBuilder<Knowledge> builder = knowledge.builder();
    for (PolicyRule rule : PolicyFile.read(folder)) {
      add(rule, builder, fired);
    }
    builder.build();
    return new Loaded(knowledge.newStatefulSession(), fired);
  }

  private static void add(PolicyRule rule, RuleSetBuilder<Knowledge> builder, List<String> fired) {
    LhsBuilder<Knowledge> conditions =
        builder.newRule(rule.id()).forEach(FACT, PolicyQuestion.class);
    where(conditions, "vendor", values -> rule.vendor().equals(values.get(0)));
    where(conditions, "sector", values -> rule.sector().equals(values.get(0)));
    where(conditions, "stateInterest", values -> values.<Integer>get(0) >= rule.minStateInterest());
    where(conditions, "country", values -> rule.countries().contains(values.<String>get(0)));
    where(conditions, "day", values -> values.<Long>get(0) >= rule.fromDay());
    if (!rule.anyProduct()) {
      where(conditions, "product", values -> rule.product().equals(values.get(0)));
    }
    conditions.execute(context -> fired.add(rule.id()));
  }

  private static void where(
      LhsBuilder<Knowledge> conditions, String field, ValuesPredicate predicate) {
    conditions.where(predicate, FACT + "." + field);
  }

  private record Loaded(StatefulSession session, List<String> fired)
      implements ListingEngine<PolicyQuestion> {
    @Override
    public PolicyQuestion prepare(PolicyQuestion question) {
      return question;
    }

    @Override
    public List<String> decide(PolicyQuestion question) {
      fired.clear();
      FactHandle fact = session.insert(question);
      session.fire();
      session.delete(fact);
      return fired;
    }
  }
}
