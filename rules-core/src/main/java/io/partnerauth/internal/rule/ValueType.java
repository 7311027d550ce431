package io.partnerauth.internal.rule;

/** What kind of value an attribute has, and so which operators and literals fit it. */
public enum ValueType {
  /** A string. */
  TEXT,
  /** A word of the pack's own: a string. */
  WORD,
  /** A percentage, exact: {@link io.partnerauth.ownership.Share}. */
  NUMBER,
  /** A number of the pack's own, 0 or more, exact: {@link java.math.BigDecimal}. */
  QUANTITY,
  /** True or false. */
  FLAG,
  /** A day: {@link java.time.LocalDate}. */
  DATE,
  /** One constant of an enum. */
  CONSTANT,
  /** A set of strings. */
  TEXT_SET,
  /** A set of words of the pack's own. */
  WORD_SET;

  /** {@return whether values have an order, so that {@code < <= > >=} fit} */
  public boolean ordered() {
    return this == NUMBER || this == QUANTITY || this == DATE;
  }

  /** {@return whether the value is a set, so that {@code contains} fits} */
  public boolean set() {
    return this == TEXT_SET || this == WORD_SET;
  }

  /** {@return whether the value is a word that the pack declares, or a set of them} */
  public boolean declared() {
    return this == WORD || this == WORD_SET;
  }
}
