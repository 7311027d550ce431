package io.partnerauth.testkit.reference;

import java.util.List;
import java.util.stream.Stream;

/** What a rule asks of one situation. */
interface ReferenceCondition {
  /** {@return whether it is true of the situation} */
  boolean test(ReferenceFacts facts);

  /** {@return every comparison in it} */
  default Stream<ReferenceComparison> tests() {
    return this instanceof ReferenceComparison test
        ? Stream.of(test)
        : this instanceof Joined joined
            ? joined.parts().stream().flatMap(ReferenceCondition::tests)
            : ((Opposite) this).part().tests();
  }

  /**
   * Several conditions.
   *
   * @param any whether one of them is enough
   */
  record Joined(boolean any, List<ReferenceCondition> parts) implements ReferenceCondition {
    @Override
    public boolean test(ReferenceFacts facts) {
      return any
          ? parts.stream().anyMatch(part -> part.test(facts))
          : parts.stream().allMatch(part -> part.test(facts));
    }
  }

  /** The opposite of a condition. */
  record Opposite(ReferenceCondition part) implements ReferenceCondition {
    @Override
    public boolean test(ReferenceFacts facts) {
      return !part.test(facts);
    }
  }
}
