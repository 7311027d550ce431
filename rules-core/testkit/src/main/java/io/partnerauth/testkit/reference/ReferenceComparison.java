package io.partnerauth.testkit.reference;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One comparison of a rule.
 *
 * @param attribute such as {@code Customer.country}
 * @param operator as DRL writes it; {@code str} is named by how it looks: {@code startsWith}
 * @param negated whether the opposite is meant
 */
record ReferenceComparison(
    String attribute, String operator, boolean negated, @Nullable Object literal)
    implements ReferenceCondition {
  @Override
  public boolean test(ReferenceFacts facts) {
    return holds(facts.get(attribute)) != negated;
  }

  private boolean holds(@Nullable Object value) {
    return switch (operator) {
      case "==" -> value == null ? literal == null : value.equals(literal);
      case "!=" -> value == null ? literal != null : !value.equals(literal);
      case "<" -> value != null && compare(value) < 0;
      case "<=" -> value != null && compare(value) <= 0;
      case ">" -> value != null && compare(value) > 0;
      case ">=" -> value != null && compare(value) >= 0;
      case "contains" -> value != null && ((Set<?>) value).contains(literal);
      case "startsWith" -> value != null && ((String) value).startsWith(String.valueOf(literal));
      case "endsWith" -> value != null && ((String) value).endsWith(String.valueOf(literal));
      default -> throw new IllegalArgumentException("There is no operator " + operator);
    };
  }

  @SuppressWarnings("unchecked") // a literal has the type of its attribute
  private int compare(Object value) {
    return ((Comparable<Object>) value).compareTo(literal);
  }

  /** {@return whether it asks how a text begins or ends} */
  boolean looksInside() {
    return operator.endsWith("With");
  }
}
