package io.partnerauth.facts;

/**
 * What the then part of a clause says. It can only take an authorization away.
 *
 * <p>Rule files name it as {@code global io.partnerauth.facts.Ruling ruling} and call exactly one
 * of its methods with one string literal.
 */
public interface Ruling {
  /**
   * The partner may not make this sale.
   *
   * @param message why, in one or more sentences that end with a period
   */
  void revoke(String message);

  /**
   * A person has to look at this sale first.
   *
   * @param message why, in one or more sentences that end with a period
   */
  void review(String message);

  /**
   * The partner may make this sale under a condition.
   *
   * @param message the condition, in one or more sentences that end with a period
   */
  void condition(String message);
}
