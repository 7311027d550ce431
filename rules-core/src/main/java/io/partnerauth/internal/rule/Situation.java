package io.partnerauth.internal.rule;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What rules are asked about: one definite value per attribute, absent (null) where an attribute
 * may be.
 *
 * <p>One flat fact, so that a rule is one pattern and Drools joins nothing. Immutable; equal when
 * all values are.
 */
public final class Situation implements FactSource {
  private final @Nullable Object[] values;

  private Situation(@Nullable Object[] values) {
    this.values = values;
  }

  /** {@return a situation in which every attribute is absent, to be filled with {@link #with}} */
  public static Situation empty() {
    return new Situation(new Object[Attribute.all().size()]);
  }

  /**
   * {@return the situation with these values}
   *
   * @param values in the order of {@link Attribute#all()}; null where it is absent
   */
  public static Situation of(@Nullable Object[] values) {
    if (values.length != Attribute.all().size()) {
      throw new IllegalArgumentException(
          "A situation has " + Attribute.all().size() + " values; got " + values.length + ".");
    }
    return new Situation(values.clone());
  }

  /** {@return the same situation with one value changed} */
  public Situation with(Attribute attribute, @Nullable Object value) {
    @Nullable Object[] copy = values.clone();
    copy[attribute.kind().ordinal()] = value;
    return new Situation(copy);
  }

  /** {@return the attribute's value; null when it is absent} */
  @Override
  public @Nullable Object get(Attribute attribute) {
    return values[attribute.kind().ordinal()];
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Situation situation && Arrays.equals(values, situation.values);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(values);
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder("Situation[");
    for (Attribute attribute : Attribute.all()) {
      text.append(attribute).append('=').append(get(attribute)).append(' ');
    }
    text.setCharAt(text.length() - 1, ']');
    return text.toString();
  }
}
