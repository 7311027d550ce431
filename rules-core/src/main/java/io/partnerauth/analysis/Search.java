package io.partnerauth.analysis;

import io.partnerauth.internal.combination.Box;
import io.partnerauth.internal.combination.Combinations;
import io.partnerauth.internal.combination.Splitter;
import io.partnerauth.internal.combination.Truths;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Looks for combinations by splitting blocks until each is decided, so that all combinations are
 * covered without looking at each.
 */
final class Search {
  private final Combinations combinations;
  private final Splitter splitter;
  private final Consumer<Truths> proof;

  /**
   * What a search found.
   *
   * @param block combinations that are looked for; empty when none was found
   * @param finished whether that is all: something was found, or everything was covered
   */
  record Result(Optional<Box> block, boolean finished) {}

  /**
   * A search among these combinations.
   *
   * @param proof is shown every block that is decided, to hold it against the engine
   */
  Search(Combinations combinations, Consumer<Truths> proof) {
    this.combinations = combinations;
    this.splitter = new Splitter(combinations, dimension -> true);
    this.proof = proof;
  }

  /** {@return the first block found} */
  Result first(Goal goal, Budget budget) {
    Deque<Box> waiting = new ArrayDeque<>(List.of(combinations.all()));
    while (!waiting.isEmpty()) {
      if (!budget.spend()) {
        return new Result(Optional.empty(), false);
      }
      Truths truths = combinations.truths(waiting.pop());
      Goal.Step step = goal.look(truths);
      if (step instanceof Goal.Decide decide) {
        List<Box> parts = splitter.split(truths, decide.open());
        if (parts.isEmpty()) {
          throw new IllegalStateException(
              "Nothing tells the parts of this block apart: " + truths.box());
        }
        for (int i = parts.size() - 1; i >= 0; i--) {
          waiting.push(parts.get(i));
        }
      } else {
        proof.accept(truths);
        if (step instanceof Goal.Found) {
          return new Result(Optional.of(truths.box()), true);
        }
      }
    }
    return new Result(Optional.empty(), true);
  }
}
