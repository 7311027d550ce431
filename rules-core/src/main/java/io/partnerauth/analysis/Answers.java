package io.partnerauth.analysis;

import io.partnerauth.Ruling;
import io.partnerauth.internal.cell.Memo;
import io.partnerauth.internal.decide.Decider;
import io.partnerauth.internal.decide.Question;
import io.partnerauth.internal.decide.Verdicts;
import io.partnerauth.internal.region.Regions;

/** What {@code evaluate} answers under a pack. Thread-safe. */
final class Answers {
  private static final int MOST_CELLS = 1 << 16;

  private final Decider decider;

  Answers(Ruleset ruleset, Regions regions) {
    Memo<Verdicts> memo =
        new Memo<>(ruleset.knowledge(), MOST_CELLS, regions.slices().sets(), Verdicts::of);
    this.decider = new Decider(memo, regions, ruleset.policy());
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
