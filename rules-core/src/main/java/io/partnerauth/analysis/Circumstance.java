package io.partnerauth.analysis;

import io.partnerauth.internal.text.Mistakes;

/**
 * What a block of combinations has in common in one attribute.
 *
 * @param attribute as rules name it, such as {@code Customer.stateInterest}
 * @param text for people, such as {@code state interest 25 to below 50}
 */
public record Circumstance(String attribute, String text) {
  /** Refuses null. */
  public Circumstance {
    Mistakes.given(Circumstance.class, attribute, text);
  }

  /** {@return the text} */
  @Override
  public String toString() {
    return text;
  }
}
