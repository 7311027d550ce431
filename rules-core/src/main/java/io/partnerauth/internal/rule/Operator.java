package io.partnerauth.internal.rule;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How a rule compares an attribute with a literal. */
public enum Operator {
  EQUAL("=="),
  NOT_EQUAL("!="),
  LESS("<"),
  AT_MOST("<="),
  GREATER(">"),
  AT_LEAST(">="),
  CONTAINS("contains"),
  NOT_CONTAINS("not contains"),
  STARTS_WITH("str[startsWith]"),
  ENDS_WITH("str[endsWith]");

  private final String symbol;

  Operator(String symbol) {
    this.symbol = symbol;
  }

  /** {@return how a rule file writes it} */
  public String symbol() {
    return symbol;
  }

  /** {@return whether it fits an attribute of this type} */
  public boolean fits(ValueType type) {
    return switch (this) {
      case EQUAL, NOT_EQUAL -> !type.set();
      case LESS, AT_MOST, GREATER, AT_LEAST -> type.ordered();
      case CONTAINS, NOT_CONTAINS -> type.set();
      case STARTS_WITH, ENDS_WITH -> type == ValueType.TEXT;
    };
  }

  /**
   * Compares as Drools does: nothing is less than, greater than, or begins with an absent value,
   * and an absent value equals only {@code null}.
   */
  @SuppressWarnings("unchecked") // a checked test compares values of the attribute's own type
  boolean holds(@Nullable Object value, @Nullable Object literal) {
    return switch (this) {
      case EQUAL -> value == null ? literal == null : value.equals(literal);
      case NOT_EQUAL -> value == null ? literal != null : !value.equals(literal);
      case LESS -> value != null && ((Comparable<Object>) value).compareTo(literal) < 0;
      case AT_MOST -> value != null && ((Comparable<Object>) value).compareTo(literal) <= 0;
      case GREATER -> value != null && ((Comparable<Object>) value).compareTo(literal) > 0;
      case AT_LEAST -> value != null && ((Comparable<Object>) value).compareTo(literal) >= 0;
      case CONTAINS -> value != null && ((Set<?>) value).contains(literal);
      case NOT_CONTAINS -> value == null || !((Set<?>) value).contains(literal);
      case STARTS_WITH -> value != null && ((String) value).startsWith((String) literal);
      case ENDS_WITH -> value != null && ((String) value).endsWith((String) literal);
    };
  }
}
