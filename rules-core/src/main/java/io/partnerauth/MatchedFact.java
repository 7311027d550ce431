package io.partnerauth;

import io.partnerauth.internal.text.Mistakes;

/**
 * One fact that a rule looked at, with the value that it had.
 *
 * @param attribute as rules name it, such as {@code Customer.stateInterest}
 * @param value the value; several where the rule speaks for every value that it could have
 */
public record MatchedFact(String attribute, FactValues value) {
  /** Refuses null. */
  public MatchedFact {
    Mistakes.given(MatchedFact.class, attribute, value);
  }

  /** {@return attribute and value, such as {@code Customer.country = RU}} */
  @Override
  public String toString() {
    return attribute + " = " + value;
  }
}
