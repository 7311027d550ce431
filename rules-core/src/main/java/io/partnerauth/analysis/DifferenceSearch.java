package io.partnerauth.analysis;

import io.partnerauth.Outcome;
import io.partnerauth.internal.combination.Box;
import io.partnerauth.internal.combination.Combination;
import io.partnerauth.internal.combination.Combinations;
import io.partnerauth.internal.combination.Splitter;
import io.partnerauth.internal.combination.Truths;
import io.partnerauth.internal.space.Variable;
import java.math.BigInteger;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Finds every combination about one vendor's sales whose answer two packs give differently, by
 * splitting blocks until each has one answer in each pack.
 *
 * <p>What a map of regions leaves unknown is not split: it is unknown to the host too, and the
 * answer is what {@code evaluate} makes of it.
 */
final class DifferenceSearch {
  private final PackPair packs;
  private final Combinations combinations;
  private final List<Watched> watched;
  private final List<EngineProof> proofs;
  private final Splitter splitter;
  private final Map<Shift, List<Box>> blocks = new LinkedHashMap<>();
  private BigInteger examined = BigInteger.ZERO;
  private boolean finished = true;

  DifferenceSearch(PackPair packs, String vendor, Budget budget) {
    this.packs = packs;
    this.combinations =
        Combinations.of(vendor, List.of(packs.before().side(vendor), packs.after().side(vendor)));
    this.watched = packs.watched(combinations);
    this.proofs = List.of(proof(packs.before(), 0), proof(packs.after(), 1));
    this.splitter =
        new Splitter(combinations, dimension -> !(dimension instanceof Variable.Assumption));
    search(budget);
  }

  private EngineProof proof(Ruleset ruleset, int side) {
    var rules = ruleset.rules(combinations.vendor());
    int[] all = IntStream.range(0, rules.size()).toArray();
    return new EngineProof(ruleset, combinations, side, rules, all);
  }

  private void search(Budget budget) {
    Deque<Box> waiting = new ArrayDeque<>(List.of(combinations.all()));
    while (!waiting.isEmpty()) {
      if (!budget.spend()) {
        finished = false;
        return;
      }
      Truths truths = combinations.truths(waiting.pop());
      List<Watched> changing = watched.stream().filter(one -> !one.keeps(truths)).toList();
      List<Box> parts = parts(truths, changing);
      if (parts.isEmpty()) {
        decided(truths, changing);
      } else {
        parts.forEach(waiting::push);
      }
    }
  }

  /**
   * First decides the rules that changed; where one of them speaks, also those that outweigh it.
   */
  private List<Box> parts(Truths truths, List<Watched> changing) {
    List<Splitter.Open> open = open(truths, changing);
    List<Box> parts = splitter.split(truths, open);
    if (!parts.isEmpty() || changing.isEmpty()) {
      return parts;
    }
    Outcome least = certain(truths);
    open.addAll(open(truths, watched.stream().filter(one -> one.exceeds(least)).toList()));
    parts = splitter.split(truths, open);
    // Where only the map leaves something open, a milder rule can matter too.
    return parts.isEmpty() && !open.isEmpty()
        ? splitter.split(truths, open(truths, watched))
        : parts;
  }

  private static List<Splitter.Open> open(Truths truths, Collection<Watched> some) {
    List<Splitter.Open> open = new ArrayList<>();
    some.forEach(one -> one.addOpen(truths, open));
    return open;
  }

  /** The milder of what both packs come to at least; nothing milder than that matters. */
  private Outcome certain(Truths truths) {
    Outcome before = Outcome.AUTHORIZED;
    Outcome after = Outcome.AUTHORIZED;
    for (Watched one : watched) {
      before = before.max(one.before().certain(truths));
      after = after.max(one.after().certain(truths));
    }
    return before.compareTo(after) < 0 ? before : after;
  }

  private void decided(Truths truths, List<Watched> changing) {
    proofs.forEach(proof -> proof.accept(truths));
    TreeSet<Integer> causes = new TreeSet<>();
    changing.forEach(one -> causes.add(one.pair()));
    Combination combination = combinations.example(truths.box());
    Shift shift = packs.shift(Examples.of(combination), causes);
    if (!shift.isNone()) {
      if (changing.isEmpty()) {
        throw new IllegalStateException(
            "The answer changes and no rule does, in " + combination + ". Please report this.");
      }
      blocks.computeIfAbsent(shift, key -> new ArrayList<>()).add(truths.box());
    }
    examined = examined.add(combinations.count(truths.box()));
  }

  Combinations combinations() {
    return combinations;
  }

  /** {@return blocks without a combination in common, by how their answer changes} */
  Map<Shift, List<Box>> blocks() {
    return blocks;
  }

  /** {@return how many combinations were covered} */
  BigInteger examined() {
    return examined;
  }

  /** {@return whether every combination was covered} */
  boolean finished() {
    return finished;
  }
}
