package io.partnerauth.analysis;

import io.partnerauth.Ruling;
import io.partnerauth.internal.decide.Decider;
import io.partnerauth.internal.decide.OutcomeTables;
import io.partnerauth.internal.decide.Question;
import io.partnerauth.internal.region.Regions;

/** What {@code evaluate} answers under a pack. Thread-safe. */
final class Answers {
  private final Decider decider;

  Answers(Ruleset ruleset, Regions regions) {
    OutcomeTables tables = new OutcomeTables(ruleset.knowledge(), regions, ruleset.policy(), false);
    this.decider = new Decider(tables, regions);
  }

  /** {@return the ruling on the example's sale} */
  Ruling of(Example example) {
    return decider.rule(
        new Question(
            example.customer(),
            example.partner(),
            example.sale(),
            example.sale().vendor().orElseThrow()));
  }
}
