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
import org.jeasy.rules.api.Facts;
import org.jeasy.rules.api.Rules;
import org.jeasy.rules.core.DefaultRulesEngine;
import org.jeasy.rules.core.RuleBuilder;

/** Easy Rules: every rule is a Java object with a condition and an action. */
public final class EasyRules implements Contender {
  private static final String QUESTION = "question";

  /** Makes the contender. */
  public EasyRules() {}

  @Override
  public ListingEngine<Facts> load(Path folder) throws IOException {
    List<String> fired = new ArrayList<>();
    Rules rules = new Rules();
    for (PolicyRule rule : PolicyFile.read(folder)) {
      rules.register(
          new RuleBuilder()
              .name(rule.id())
              .when(facts -> rule.revokes(facts.<PolicyQuestion>get(QUESTION)))
              .then(facts -> fired.add(rule.id()))
              .build());
    }
    return new Loaded(rules, fired);
  }

  private record Loaded(Rules rules, List<String> fired, DefaultRulesEngine engine)
      implements ListingEngine<Facts> {
    Loaded(Rules rules, List<String> fired) {
      this(rules, fired, new DefaultRulesEngine());
    }

    @Override
    public Facts prepare(PolicyQuestion question) {
      Facts facts = new Facts();
      facts.put(QUESTION, question);
      return facts;
    }

    @Override
    public List<String> decide(Facts question) {
      fired.clear();
      engine.fire(rules, question);
      return fired;
    }
  }
}
