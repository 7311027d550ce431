package io.partnerauth.internal.rule;

import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A question about one situation, built from comparisons of one attribute with one literal.
 *
 * <p>Here and in a few other records that every start compares, {@code equals} and {@code hashCode}
 * are written out: those that a record has by itself are put together at run time when they are
 * first called, which cost a start a twentieth of a second.
 */
public sealed interface Condition {
  /** {@return whether it is true of the situation} */
  boolean test(Situation situation);

  /** Hands every comparison in it to {@code visitor}, in the order in which they are written. */
  void forEachTest(Consumer<Test> visitor);

  /** True when all parts are; true when there is none. */
  record All(List<Condition> parts) implements Condition {
    public All {
      parts = List.copyOf(parts);
    }

    @Override
    public boolean test(Situation situation) {
      for (Condition part : parts) {
        if (!part.test(situation)) {
          return false;
        }
      }
      return true;
    }

    @Override
    public void forEachTest(Consumer<Test> visitor) {
      parts.forEach(part -> part.forEachTest(visitor));
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof All all && parts.equals(all.parts);
    }

    @Override
    public int hashCode() {
      return parts.hashCode();
    }
  }

  /** True when one part is; false when there is none. */
  record Any(List<Condition> parts) implements Condition {
    public Any {
      parts = List.copyOf(parts);
    }

    @Override
    public boolean test(Situation situation) {
      for (Condition part : parts) {
        if (part.test(situation)) {
          return true;
        }
      }
      return false;
    }

    @Override
    public void forEachTest(Consumer<Test> visitor) {
      parts.forEach(part -> part.forEachTest(visitor));
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Any any && parts.equals(any.parts);
    }

    @Override
    public int hashCode() {
      return ~parts.hashCode();
    }
  }

  /** True when the part is not. */
  record Not(Condition part) implements Condition {
    @Override
    public boolean test(Situation situation) {
      return !part.test(situation);
    }

    @Override
    public void forEachTest(Consumer<Test> visitor) {
      part.forEachTest(visitor);
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Not not && part.equals(not.part);
    }

    @Override
    public int hashCode() {
      return 31 * part.hashCode();
    }
  }

  /**
   * One comparison.
   *
   * @param literal of the attribute's own type: String, Share, Boolean, LocalDate or an enum
   *     constant; for a set, the type of its elements; null only with EQUAL and NOT_EQUAL
   */
  record Test(Attribute attribute, Operator operator, @Nullable Object literal)
      implements Condition {
    public Test {
      if (!operator.fits(attribute.type())) {
        throw new IllegalArgumentException(operator.symbol() + " does not fit " + attribute);
      }
    }

    @Override
    public boolean test(Situation situation) {
      return operator.holds(situation.get(attribute), literal);
    }

    @Override
    public void forEachTest(Consumer<Test> visitor) {
      visitor.accept(this);
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Test test
          && attribute == test.attribute
          && operator == test.operator
          && Objects.equals(literal, test.literal);
    }

    @Override
    public int hashCode() {
      return 31 * (31 * attribute.hashCode() + operator.hashCode()) + Objects.hashCode(literal);
    }
  }
}
