package io.partnerauth.internal.engine;

import io.partnerauth.internal.rule.Attribute;
import io.partnerauth.internal.rule.Condition;
import io.partnerauth.internal.rule.Rule;
import io.partnerauth.internal.rule.Situation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kie.api.runtime.rule.AgendaFilter;
import org.kie.api.runtime.rule.Match;

/**
 * The one fact that a session holds while it is asked, and the list of rules that fired for it.
 *
 * <p>Drools shows every firing to a filter before it runs the consequence, so the consequences are
 * empty and nothing of one question is left in a session for the next. A consequence that takes the
 * fact as a parameter would not do: it keeps its parameters in a field that all sessions of a base
 * share.
 */
final class SessionQuestion implements AgendaFilter {
  private static final Comparator<Rule> BY_ID = Comparator.comparing(Rule::id);

  private final Situation situation;
  private final Map<String, Rule> rules;
  private final List<Rule> fired = new ArrayList<>();

  /** A question about the situation to a base that holds these rules, by id. */
  SessionQuestion(Situation situation, Map<String, Rule> rules) {
    this.situation = situation;
    this.rules = rules;
  }

  /** {@return whether the condition is true of the situation} */
  boolean meets(Condition condition) {
    return condition.test(situation);
  }

  /** {@return the attribute's value; null when it is absent} */
  @Nullable Object get(Attribute attribute) {
    return situation.get(attribute);
  }

  /** Records that a rule fires, and lets it. */
  @Override
  public boolean accept(Match match) {
    fired.add(rules.get(match.getRule().getName()));
    return true;
  }

  /** {@return how many rules fired} */
  int count() {
    return fired.size();
  }

  /** {@return the rules that fired, by id} */
  List<Rule> answer() {
    fired.sort(BY_ID);
    return List.copyOf(fired);
  }
}
