package io.partnerauth.internal.rule;

import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What rules are asked about: one definite value per attribute, absent (null) where an attribute
 * may be.
 *
 * <p>One flat fact, so that a rule is one pattern and Drools joins nothing. Immutable; equal when
 * all values are.
 */
public final class Situation implements FactSource {
  /** By kind. */
  private final @Nullable Object[] values;

  /** Attributes of the pack's own. */
  private final SortedMap<Attribute, Object> own;

  private Situation(@Nullable Object[] values, SortedMap<Attribute, Object> own) {
    this.values = values;
    this.own = own;
  }

  /** {@return a situation in which every attribute is absent, to be filled with {@link #with}} */
  public static Situation empty() {
    return new Situation(new Object[AttributeKind.values().length], Collections.emptySortedMap());
  }

  /** {@return the situation as far as these attributes go; null when one of them is not known} */
  public static @Nullable Situation of(Collection<Attribute> attributes, FactSource facts) {
    @Nullable Object[] values = new Object[AttributeKind.values().length];
    SortedMap<Attribute, Object> own = Collections.emptySortedMap();
    for (Attribute attribute : attributes) {
      Object value = facts.get(attribute);
      if (value == UNKNOWN) {
        return null;
      }
      if (!attribute.kind().isKeyed()) {
        values[attribute.kind().ordinal()] = value;
      } else if (value != null) {
        own = own.isEmpty() ? new TreeMap<>() : own;
        own.put(attribute, value);
      }
    }
    return new Situation(values, own);
  }

  /** {@return the same situation with one value changed} */
  public Situation with(Attribute attribute, @Nullable Object value) {
    if (attribute.kind().isKeyed()) {
      SortedMap<Attribute, Object> more = new TreeMap<>(own);
      if (value == null) {
        more.remove(attribute);
      } else {
        more.put(attribute, value);
      }
      return new Situation(values, more);
    }
    @Nullable Object[] copy = values.clone();
    copy[attribute.kind().ordinal()] = value;
    return new Situation(copy, own);
  }

  /** {@return the attribute's value; null when it is absent} */
  @Override
  public @Nullable Object get(Attribute attribute) {
    return attribute.kind().isKeyed() ? own.get(attribute) : values[attribute.kind().ordinal()];
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Situation situation
        && Arrays.equals(values, situation.values)
        && own.equals(situation.own);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(values) + own.hashCode();
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder("Situation[");
    for (Attribute attribute : Attribute.all()) {
      text.append(attribute).append('=').append(get(attribute)).append(' ');
    }
    own.forEach((attribute, value) -> text.append(attribute).append('=').append(value).append(' '));
    text.setCharAt(text.length() - 1, ']');
    return text.toString();
  }
}
