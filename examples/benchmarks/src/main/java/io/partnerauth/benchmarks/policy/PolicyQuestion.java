package io.partnerauth.benchmarks.policy;

/**
 * One question to the policy: may a partner of this vendor sell this product to this customer?
 *
 * @param vendor the vendor whose product the partner sells
 * @param country ISO 3166-1 code of the customer's country
 * @param sector the customer's sector
 * @param stateInterest percentage that a state holds in the customer, 0 to 100
 * @param product the product that is sold
 * @param day day of the sale, counted from 1 January 1970
 */
public record PolicyQuestion(
    String vendor, String country, String sector, int stateInterest, String product, long day) {}
