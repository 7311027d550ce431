package io.partnerauth;

/**
 * Is told of each decision with its question, on the thread that asked; see {@link
 * AuthorizationRules#onDecision}.
 *
 * <p>It is called before the decision is returned, so it should be quick, and from as many threads
 * as ask. What it reads of the decision beyond the outcome is worked out then, at the cost of
 * {@link Decision#rulings()}.
 */
@FunctionalInterface
public interface DecisionListener {
  /**
   * Takes note of a decision.
   *
   * @param customer who would buy
   * @param partner who would sell
   * @param sale the sale that was decided; of today when the question named none
   * @param decision the answer
   */
  void onDecision(Customer customer, Partner partner, Sale sale, Decision decision);
}
