package io.partnerauth;

import io.partnerauth.internal.text.Mistakes;

/**
 * What is decided, from mildest to most severe.
 *
 * <p>The order of the constants is the order of severity: the most severe verdict is the answer.
 */
public enum Outcome {
  /** A grant covers the sale and no rule speaks against it. */
  AUTHORIZED,
  /** The sale may be made under the conditions that the reasons name. */
  CONDITIONAL,
  /** A person has to look first: a rule says so, or a fact that matters is unknown. */
  REVIEW,
  /** No grant of the partner covers the sale. */
  NO_GRANT,
  /** A rule takes the authorization away. */
  REVOKED;

  /** {@return the more severe of the two} */
  public Outcome max(Outcome other) {
    Mistakes.given("other outcome", other);
    return compareTo(other) >= 0 ? this : other;
  }
}
