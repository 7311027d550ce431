package io.partnerauth.internal.combination;

import io.partnerauth.internal.rule.Condition;
import io.partnerauth.internal.space.Side;
import io.partnerauth.internal.space.Variable;
import io.partnerauth.internal.space.Variables;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Every combination of facts about one vendor's sales that can occur, as far as rules tell them
 * apart: one option per dimension. Immutable and thread-safe.
 *
 * <p>A country decides its regions by date, a buyer's class may decide what the state holds, and a
 * contract is not signed after the sale: combinations that cannot occur are in no block.
 */
public final class Combinations {
  private final String vendor;
  private final List<Variable> dimensions;
  private final Limits limits;
  private final List<Reading> readings = new ArrayList<>();
  private final List<List<Formula>> formulas = new ArrayList<>();

  private Combinations(String vendor, List<Variable> dimensions, Limits limits, List<Side> sides) {
    this.vendor = vendor;
    this.dimensions = dimensions;
    this.limits = limits;
    Readings make = new Readings(vendor, dimensions);
    for (int i = 0; i < sides.size(); i++) {
      int side = i;
      List<Formula> own = new ArrayList<>();
      Map<Condition.Test, Integer> numbers = new HashMap<>();
      for (Condition condition : sides.get(i).conditions()) {
        own.add(
            Formula.of(
                condition,
                test ->
                    numbers.computeIfAbsent(
                        test,
                        key -> {
                          readings.add(make.of(side, test));
                          return readings.size() - 1;
                        })));
      }
      formulas.add(List.copyOf(own));
    }
  }

  /** {@return all combinations about this vendor's sales that the sides tell apart} */
  public static Combinations of(String vendor, List<Side> sides) {
    List<Variable> dimensions = Variables.of(sides);
    return new Combinations(vendor, dimensions, new Limits(dimensions), sides);
  }

  /**
   * {@return the same combinations, with other conditions watched; finding what they differ in is
   * most of the work, and is not done again}
   *
   * @param sales the vendor whose sales they are about now
   * @param sides as many as before, on the same maps; they ask nothing that these did not ask
   */
  public Combinations watching(String sales, List<Side> sides) {
    return new Combinations(sales, dimensions, limits, sides);
  }

  /** {@return the vendor whose sales they are about} */
  public String vendor() {
    return vendor;
  }

  /** {@return in what the combinations differ, in the order in which the facts declare it} */
  public List<Variable> dimensions() {
    return dimensions;
  }

  /** {@return the block of all combinations} */
  public Box all() {
    return narrow(Box.all(dimensions)).orElseThrow();
  }

  /**
   * {@return the block without options that occur in none of its combinations; empty if none is}
   */
  public Optional<Box> narrow(Box box) {
    return limits.narrow(box);
  }

  /**
   * {@return how many combinations are in the block; what the regions of a side leave unknown is
   * not counted}
   */
  public BigInteger count(Box box) {
    return limits.count(box);
  }

  /** {@return what is known of each condition over the block} */
  public Truths truths(Box box) {
    return new Truths(this, box);
  }

  /** {@return one combination of the block, with values that people meet often} */
  public Combination example(Box box) {
    return new Sampler(dimensions, vendor, box).sample();
  }

  List<Reading> readings() {
    return readings;
  }

  int sides() {
    return formulas.size();
  }

  List<Formula> formulas(int side) {
    return formulas.get(side);
  }
}
