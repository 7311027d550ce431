package io.partnerauth.internal.engine;

import io.partnerauth.internal.rule.Rule;
import io.partnerauth.internal.rule.Situation;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.drools.modelcompiler.KieBaseBuilder;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieBase;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.FactHandle;

/**
 * The rules that can speak about one vendor's sales, in a knowledge base of their own.
 *
 * <p>The base is built when it is first asked, so that loading a pack costs no more than reading
 * it. Thread-safe.
 */
final class VendorKnowledge {
  private final List<Rule> rules;
  private final Map<String, Rule> byId = new HashMap<>();
  private volatile @Nullable SessionPool sessions;

  /** Knowledge of these rules, sorted by id, with ids that differ. */
  VendorKnowledge(List<Rule> rules) {
    this.rules = List.copyOf(rules);
    rules.forEach(rule -> byId.put(rule.id(), rule));
  }

  /** {@return the rules, by id} */
  List<Rule> rules() {
    return rules;
  }

  /** {@return those that speak about the situation, by id} */
  List<Rule> ask(Situation situation) {
    if (rules.isEmpty()) {
      return rules;
    }
    SessionQuestion question = new SessionQuestion(situation, byId);
    OwnLoader.run(() -> sessions().with(session -> ask(question, session)));
    return question.answer();
  }

  /** Builds the base and a session on it. */
  void makeReady() {
    if (!rules.isEmpty()) {
      OwnLoader.run(() -> sessions().with(session -> {}));
    }
  }

  /**
   * Fires each rule at most once: there is one fact, and no rule changes it.
   *
   * <p>A base that never changes forgets at once a fact that no rule begins with; to delete it
   * again would be a mistake, of which Drools warns.
   */
  private void ask(SessionQuestion question, KieSession session) {
    session.insert(question);
    int fired = session.fireAllRules(question, rules.size() + 1);
    FactHandle kept = session.getFactHandle(question);
    if (kept != null) {
      session.delete(kept);
    }
    if (fired != question.count()) {
      throw new IllegalStateException(
          "Drools reports " + fired + " firings, but " + question.count() + " rules spoke.");
    }
  }

  private SessionPool sessions() {
    SessionPool built = sessions;
    return built != null ? built : build();
  }

  private synchronized SessionPool build() {
    SessionPool built = sessions;
    if (built == null) {
      KieBase base =
          KieBaseBuilder.createKieBaseFromModel(CanonicalModel.of(rules), Options.base());
      int count = base.getKiePackages().stream().mapToInt(all -> all.getRules().size()).sum();
      if (count != rules.size()) {
        throw new IllegalStateException(
            "Drools has " + count + " rules of " + rules.size() + "; some got lost.");
      }
      built = new SessionPool(base);
      sessions = built;
    }
    return built;
  }
}
