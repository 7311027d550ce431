package io.partnerauth.benchmarks.peers;

/**
 * The partner's part of a question, as a fact for stock Drools.
 *
 * @param vendor the vendor whose product the partner sells
 */
public record Seller(String vendor) {}
