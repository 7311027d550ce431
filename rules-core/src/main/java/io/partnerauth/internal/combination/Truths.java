package io.partnerauth.internal.combination;

import io.partnerauth.internal.space.Truth;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is known of every condition over one block. Worked out when it is asked, once; not for
 * several threads.
 */
public final class Truths {
  private final Combinations combinations;
  private final Box box;
  private final @Nullable Truth[] tests;
  private final @Nullable Truth[][] conditions;

  Truths(Combinations combinations, Box box) {
    this.combinations = combinations;
    this.box = box;
    this.tests = new Truth[combinations.readings().size()];
    this.conditions = new Truth[combinations.sides()][];
    for (int side = 0; side < conditions.length; side++) {
      conditions[side] = new Truth[combinations.formulas(side).size()];
    }
  }

  /** {@return the block} */
  public Box box() {
    return box;
  }

  /**
   * {@return what is known of a condition}
   *
   * @param side position of the side
   * @param condition position among the side's rules, then its other conditions
   */
  public Truth of(int side, int condition) {
    Truth known = conditions[side][condition];
    if (known == null) {
      known = combinations.formulas(side).get(condition).truth(this::test);
      conditions[side][condition] = known;
    }
    return known;
  }

  /** {@return the numbers of the open tests that leave a condition open} */
  Set<Integer> open(int side, int condition) {
    Set<Integer> found = new HashSet<>();
    combinations.formulas(side).get(condition).open(this::test, found);
    return found;
  }

  private Truth test(int number) {
    Truth known = tests[number];
    if (known == null) {
      known = combinations.readings().get(number).truth(box);
      tests[number] = known;
    }
    return known;
  }
}
