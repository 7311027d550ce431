package io.partnerauth.analysis;

import io.partnerauth.Outcome;
import io.partnerauth.internal.combination.Splitter;
import io.partnerauth.internal.combination.Truths;
import io.partnerauth.internal.space.Truth;
import java.util.List;

/**
 * A pair of rules among those that can speak about one vendor's sales.
 *
 * @param pair position of the pair
 * @param before the rule before
 * @param after the rule after
 * @param same whether both, where they speak, come to the same
 * @param steady whether both also speak about the same
 */
record Watched(int pair, Half before, Half after, boolean same, boolean steady) {
  /**
   * One rule of the pair.
   *
   * @param side 0 for before, 1 for after
   * @param condition position among the rules of that side; -1 when it does not count there
   * @param weight what it comes to where it speaks
   */
  record Half(int side, int condition, Outcome weight) {
    Truth truth(Truths truths) {
      return condition < 0 ? Truth.NO : truths.of(side, condition);
    }

    /** {@return what it comes to everywhere in the block} */
    Outcome certain(Truths truths) {
      return truth(truths) == Truth.YES ? weight : Outcome.AUTHORIZED;
    }
  }

  /** {@return whether nothing that this pair says changes anywhere in the block} */
  boolean keeps(Truths truths) {
    Truth one = before.truth(truths);
    Truth other = after.truth(truths);
    return steady
        || (one == Truth.NO && other == Truth.NO)
        || (same && one == Truth.YES && other == Truth.YES);
  }

  /** {@return whether one of the two can come to more than that} */
  boolean exceeds(Outcome least) {
    return before.weight.max(after.weight).compareTo(least) > 0;
  }

  /** Adds its conditions that are not decided for the block. */
  void addOpen(Truths truths, List<Splitter.Open> open) {
    for (Half half : List.of(before, after)) {
      if (half.truth(truths) == Truth.OPEN) {
        open.add(new Splitter.Open(half.side, half.condition));
      }
    }
  }
}
