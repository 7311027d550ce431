package io.partnerauth.analysis;

import static java.util.Objects.requireNonNull;

import io.partnerauth.Outcome;
import io.partnerauth.internal.rule.Rule;
import io.partnerauth.internal.space.Diagrams;
import io.partnerauth.internal.space.Space;
import io.partnerauth.internal.space.Table;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntPredicate;

/**
 * Where two packs answer otherwise about one vendor's sales, and how, as {@code evaluate} answers.
 *
 * <p>What a map of regions leaves unknown is unknown to the host too: the outcome is REVIEW where
 * it matters, and only what speaks in any case is a reason then.
 */
final class Difference {
  /** So many ways in which answers change are told apart. */
  private static final int MOST_SHIFTS = 20_000;

  /** What it comes to where something unknown gives several outcomes. */
  private static final int OPEN = Outcome.values().length;

  private static final int BASE = OPEN + 1;

  private final PackPair packs;
  private final Space space;
  private final Diagrams diagrams;
  private final Map<Shift, Integer> shifts = new LinkedHashMap<>();
  private final BigInteger cells;

  /** Where a rule says otherwise or in other words. */
  private int retold = Diagrams.NO;

  private boolean finished = true;

  Difference(PackPair packs, String vendor, int mostNodes) {
    this.packs = packs;
    this.space =
        Space.of(
            vendor, List.of(packs.before().side(vendor), packs.after().side(vendor)), mostNodes);
    this.diagrams = space.diagrams();
    this.cells = space.count();
    try {
      find();
    } catch (Diagrams.TooLarge e) {
      shifts.clear();
      finished = false;
    }
  }

  Space space() {
    return space;
  }

  /** {@return where answers change, by how they do} */
  Map<Shift, Integer> shifts() {
    return shifts;
  }

  /** {@return where some rule says otherwise or in other words, whether or not it decides} */
  Table retold() {
    return Table.of(space, List.of(retold));
  }

  BigInteger cells() {
    return cells;
  }

  boolean finished() {
    return finished;
  }

  /** What the rules of one pack come to. */
  private final class Half {
    private final Map<Integer, Rule> rules;
    private final Ruleset ruleset;
    private final Map<Integer, Integer> functions = new HashMap<>();

    /** The outcome, or OPEN. */
    private int outcome;

    /** Where the outcome is certain and no rule that speaks for certain accounts for it. */
    private int unaccounted = Diagrams.NO;

    Half(int side, Ruleset ruleset, Map<Integer, Rule> rules) {
      this.ruleset = ruleset;
      this.rules = rules;
      rules.forEach((pair, rule) -> functions.put(pair, space.rule(side, rule)));
    }

    void decide(int domain) {
      List<Integer> verdicts = new ArrayList<>();
      List<Integer> certain = new ArrayList<>();
      functions.forEach(
          (pair, function) -> {
            int weight = weight(pair).ordinal();
            int speaks = diagrams.and(function, domain);
            verdicts.add(diagrams.map(speaks, value -> value * weight));
            if (space.leavesUnknown()) {
              certain.add(diagrams.map(certain(speaks), value -> value * weight));
            }
          });
      outcome =
          space.asKnown(diagrams.max(verdicts), OPEN, (one, other) -> one == other ? one : OPEN);
      if (space.leavesUnknown()) {
        unaccounted =
            diagrams.apply(
                (is, most) -> is != OPEN && is != most ? 1 : 0, outcome, diagrams.max(certain));
      }
    }

    Outcome weight(int pair) {
      return ruleset.policy().weigh(requireNonNull(rules.get(pair)));
    }

    int function(int pair) {
      return functions.getOrDefault(pair, Diagrams.NO);
    }

    /** Where the pair's rule is a reason. */
    int reason(int pair, int domain) {
      int speaks = diagrams.and(function(pair), domain);
      return diagrams.or(certain(speaks), diagrams.and(possible(speaks), unaccounted));
    }
  }

  private int certain(int function) {
    return space.asKnown(function, 0, (one, other) -> one & other);
  }

  private int possible(int function) {
    return space.asKnown(function, 1, (one, other) -> one | other);
  }

  private void find() {
    String vendor = space.vendor();
    Half before = new Half(0, packs.before(), packs.rulesBefore(vendor));
    Half after = new Half(1, packs.after(), packs.rulesAfter(vendor));
    Set<Integer> pairs = new TreeSet<>(before.rules.keySet());
    pairs.addAll(after.rules.keySet());
    Map<Integer, Integer> changing = new LinkedHashMap<>();
    for (int pair : pairs) {
      int one = before.function(pair);
      int other = after.function(pair);
      int changed = packs.saysTheSame(pair) ? diagrams.differ(one, other) : diagrams.or(one, other);
      if (changed != Diagrams.NO) {
        changing.put(pair, possible(changed));
      }
      int told = packs.readsTheSame(pair) ? changed : diagrams.or(one, other);
      retold = diagrams.or(retold, possible(told));
    }
    int domain = diagrams.any(List.copyOf(changing.values()));
    if (diagrams.and(domain, space.possible()) == Diagrams.NO) {
      return;
    }
    int wide = space.wholeCountries(domain);
    before.decide(wide);
    after.decide(wide);
    int told = diagrams.and(domain, space.possible());
    int outcomes = diagrams.apply((was, is) -> was * BASE + is, before.outcome, after.outcome);
    pairs.removeIf(pair -> !changing.containsKey(pair) && !space.leavesUnknown());
    tell(told, outcomes, reasons(before, after, pairs, changing, wide, outcomes));
  }

  /** By pair: 1 where its rule stops to be a reason, 2 where it starts, 4 where it is a cause. */
  private Map<Integer, Integer> reasons(
      Half before,
      Half after,
      Set<Integer> pairs,
      Map<Integer, Integer> changing,
      int wide,
      int outcomes) {
    Map<Integer, Integer> reasons = new LinkedHashMap<>();
    int accounted = Diagrams.NO;
    for (int pair : pairs) {
      int was = before.reason(pair, wide);
      int is = after.reason(pair, wide);
      int lasting = packs.saysTheSame(pair) ? diagrams.and(was, is) : Diagrams.NO;
      int stopped =
          was == Diagrams.NO
              ? was
              : diagrams.and(
                  diagrams.minus(was, lasting),
                  where(
                      outcomes, (b, a) -> a == b || (b > a && b == before.weight(pair).ordinal())));
      int started =
          is == Diagrams.NO
              ? is
              : diagrams.and(
                  diagrams.minus(is, lasting),
                  where(
                      outcomes, (b, a) -> a == b || (a > b && a == after.weight(pair).ordinal())));
      int cause =
          diagrams.and(diagrams.or(stopped, started), changing.getOrDefault(pair, Diagrams.NO));
      accounted = diagrams.or(accounted, cause);
      reasons.put(
          pair,
          diagrams.apply(
              (a, b) -> a + 4 * b, diagrams.apply((a, b) -> a + 2 * b, stopped, started), cause));
    }
    int others = diagrams.not(accounted);
    // An outcome that only something unknown brings about has no reason of that severity.
    reasons.replaceAll(
        (pair, code) ->
            diagrams.apply(
                (a, b) -> a | 4 * b,
                code,
                diagrams.and(changing.getOrDefault(pair, Diagrams.NO), others)));
    return reasons;
  }

  private interface OutcomeTest {
    boolean test(int before, int after);
  }

  private int where(int outcomes, OutcomeTest test) {
    return diagrams.map(
        outcomes, value -> test.test(outcome(value / BASE), outcome(value % BASE)) ? 1 : 0);
  }

  /** What is open is REVIEW. */
  private static int outcome(int value) {
    return value == OPEN ? Outcome.REVIEW.ordinal() : value;
  }

  /** Brings together what all pairs do, and groups it by how the answer changes. */
  private void tell(int told, int outcomes, Map<Integer, Integer> reasons) {
    Tuples tuples = new Tuples();
    int function =
        diagrams.apply(
            (is, value) ->
                is == 0
                    ? 0
                    : tuples.of(
                        new Changed(outcome(value / BASE), outcome(value % BASE), Map.of())),
            told,
            outcomes);
    for (Map.Entry<Integer, Integer> pair : reasons.entrySet()) {
      function =
          diagrams.apply(
              (tuple, code) ->
                  tuple == 0 || code == 0 ? tuple : tuples.with(tuple, pair.getKey(), code),
              function,
              pair.getValue());
    }
    Map<Shift, BitSet> values = new LinkedHashMap<>();
    BitSet all = diagrams.values(function);
    all.clear(0);
    all.stream()
        .forEach(
            value -> {
              Shift shift = packs.shift(tuples.get(value));
              if (!shift.isNone()) {
                values.computeIfAbsent(shift, key -> new BitSet()).set(value);
              }
            });
    int total = function;
    values.forEach(
        (shift, some) -> {
          IntPredicate meant = some::get;
          shifts.put(shift, diagrams.map(total, value -> meant.test(value) ? 1 : 0));
        });
  }

  /**
   * What changes somewhere.
   *
   * @param reasons by pair: 1 when its rule stops to be a reason, 2 when it starts, 4 when it is a
   *     cause; added up
   */
  record Changed(int before, int after, Map<Integer, Integer> reasons) {}

  /** Numbers what changes, from 1. */
  private static final class Tuples {
    private final Map<Changed, Integer> numbers = new HashMap<>();
    private final List<Changed> all = new ArrayList<>();

    int of(Changed changed) {
      Integer known = numbers.get(changed);
      if (known == null) {
        if (all.size() == MOST_SHIFTS) {
          throw new Diagrams.TooLarge(MOST_SHIFTS);
        }
        all.add(changed);
        known = all.size();
        numbers.put(changed, known);
      }
      return known;
    }

    int with(int tuple, int pair, int code) {
      Changed changed = get(tuple);
      Map<Integer, Integer> more = new HashMap<>(changed.reasons());
      more.put(pair, code);
      return of(new Changed(changed.before(), changed.after(), more));
    }

    Changed get(int tuple) {
      return all.get(tuple - 1);
    }
  }
}
