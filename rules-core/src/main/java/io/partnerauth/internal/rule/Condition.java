package io.partnerauth.internal.rule;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A question about one situation, built from comparisons of one attribute with one literal.
 *
 * <p>What depends on the kind of a condition is a {@link Visitor}; what only looks at its
 * comparisons takes them from {@link #tests()}.
 */
public sealed interface Condition {
  /** {@return whether it is true of the situation} */
  boolean test(Situation situation);

  /** {@return what the visitor gives for this kind of condition} */
  <R> R accept(Visitor<R> visitor);

  /** {@return every comparison in it, in the order in which they are written} */
  Stream<Test> tests();

  /** Hands every comparison in it to {@code visitor}, in the order in which they are written. */
  default void forEachTest(Consumer<Test> visitor) {
    tests().forEach(visitor);
  }

  /** {@return the conditions that must all be true for this one to be true; itself alone if one} */
  default Stream<Condition> conjuncts() {
    return Stream.of(this);
  }

  /**
   * {@return the same condition with another in the place of each comparison}
   *
   * @param change called once for each comparison, in the order in which they are written
   */
  default Condition replaceTests(Function<Test, Condition> change) {
    return accept(
        new Visitor<>() {
          @Override
          public Condition and(And all) {
            return new And(changed(all.parts));
          }

          @Override
          public Condition or(Or any) {
            return new Or(changed(any.parts));
          }

          @Override
          public Condition not(Not not) {
            return new Not(not.part.accept(this));
          }

          @Override
          public Condition test(Test test) {
            return change.apply(test);
          }

          private List<Condition> changed(List<Condition> parts) {
            return parts.stream().map(part -> part.accept(this)).toList();
          }
        });
  }

  /**
   * What to do with each kind of condition; the visitor itself goes on to the parts.
   *
   * @param <R> what it gives
   */
  interface Visitor<R> {
    /** {@return the result for conditions that must all be true} */
    R and(And all);

    /** {@return the result for conditions of which one must be true} */
    R or(Or any);

    /** {@return the result for a condition that must not be true} */
    R not(Not not);

    /** {@return the result for one comparison} */
    R test(Test test);
  }

  /** True when all parts are; true when there is none. */
  record And(List<Condition> parts) implements Condition {
    public And {
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
    public <R> R accept(Visitor<R> visitor) {
      return visitor.and(this);
    }

    @Override
    public Stream<Test> tests() {
      return parts.stream().flatMap(Condition::tests);
    }

    @Override
    public Stream<Condition> conjuncts() {
      return parts.stream().flatMap(Condition::conjuncts);
    }
  }

  /** True when one part is; false when there is none. */
  record Or(List<Condition> parts) implements Condition {
    public Or {
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
    public <R> R accept(Visitor<R> visitor) {
      return visitor.or(this);
    }

    @Override
    public Stream<Test> tests() {
      return parts.stream().flatMap(Condition::tests);
    }
  }

  /** True when the part is not. */
  record Not(Condition part) implements Condition {
    @Override
    public boolean test(Situation situation) {
      return !part.test(situation);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.not(this);
    }

    @Override
    public Stream<Test> tests() {
      return part.tests();
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
    public <R> R accept(Visitor<R> visitor) {
      return visitor.test(this);
    }

    @Override
    public Stream<Test> tests() {
      return Stream.of(this);
    }
  }
}
