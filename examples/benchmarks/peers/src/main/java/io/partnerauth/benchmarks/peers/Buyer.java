package io.partnerauth.benchmarks.peers;

import io.partnerauth.benchmarks.policy.PolicyQuestion;

/**
 * The customer's part of a question, as a fact for stock Drools.
 *
 * @param country ISO 3166-1 code of the customer's country
 * @param sector the customer's sector
 * @param stateInterest percentage that a state holds in the customer, 0 to 100
 * @param product the product that is sold
 * @param day day of the sale, counted from 1 January 1970
 */
public record Buyer(String country, String sector, int stateInterest, String product, long day) {
  /** Takes the customer's part of {@code question}. */
  Buyer(PolicyQuestion question) {
    this(
        question.country(),
        question.sector(),
        question.stateInterest(),
        question.product(),
        question.day());
  }
}
