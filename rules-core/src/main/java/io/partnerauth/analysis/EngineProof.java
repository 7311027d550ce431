package io.partnerauth.analysis;

import static java.util.stream.Collectors.toSet;

import io.partnerauth.internal.combination.Combinations;
import io.partnerauth.internal.combination.Truths;
import io.partnerauth.internal.rule.Rule;
import io.partnerauth.internal.rule.Situation;
import io.partnerauth.internal.space.Truth;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Asks the engine about one combination of every decided block, and throws when it answers
 * otherwise: an analysis that does not tell what the engine does is worth nothing.
 */
record EngineProof(
    Ruleset ruleset, Combinations combinations, int side, List<Rule> rules, int[] watched)
    implements Consumer<Truths> {
  /** A proof about the only side. */
  EngineProof(Ruleset ruleset, Combinations combinations, List<Rule> rules, int[] watched) {
    this(ruleset, combinations, 0, rules, watched);
  }

  @Override
  public void accept(Truths truths) {
    Situation situation = combinations.example(truths.box()).situation(side);
    Set<String> spoke = ruleset.ask(situation).stream().map(Rule::id).collect(toSet());
    for (int rule : watched) {
      Truth truth = truths.of(side, rule);
      if (truth != Truth.OPEN && (truth == Truth.YES) != spoke.contains(rules.get(rule).id())) {
        throw new IllegalStateException(
            "The engine and the analysis disagree on "
                + rules.get(rule).id()
                + " in "
                + situation
                + ". Please report this with the rule file.");
      }
    }
  }
}
