package io.partnerauth.testkit.reference;

import java.util.List;
import java.util.stream.Stream;

/** What a rule asks of one situation. */
interface Condition {
  /** {@return whether it is true of the situation} */
  boolean test(Facts facts);

  /** {@return every comparison in it} */
  default Stream<Test> tests() {
    return this instanceof Test test
        ? Stream.of(test)
        : this instanceof Joined joined
            ? joined.parts().stream().flatMap(Condition::tests)
            : ((Opposite) this).part().tests();
  }

  /**
   * Several conditions.
   *
   * @param any whether one of them is enough
   */
  record Joined(boolean any, List<Condition> parts) implements Condition {
    @Override
    public boolean test(Facts facts) {
      return any
          ? parts.stream().anyMatch(part -> part.test(facts))
          : parts.stream().allMatch(part -> part.test(facts));
    }
  }

  /** The opposite of a condition. */
  record Opposite(Condition part) implements Condition {
    @Override
    public boolean test(Facts facts) {
      return !part.test(facts);
    }
  }
}
