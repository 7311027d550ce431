package io.partnerauth.benchmarks.policy;

import static java.util.stream.Collectors.joining;

import java.util.Set;

/**
 * One rule of the common policy: whom a vendor's partners may no longer sell to.
 *
 * @param id unique in the policy, such as {@code "R17"}
 * @param vendor the vendor whose authorization it takes away
 * @param countries ISO 3166-1 codes of the countries where it holds
 * @param sector the customers' sector
 * @param minStateInterest percentage of state interest from which it holds, 0 to 100
 * @param product the product it is about, or the empty string for all of them
 * @param fromDay first day on which it holds, counted from 1 January 1970
 */
public record PolicyRule(
    String id,
    String vendor,
    Set<String> countries,
    String sector,
    int minStateInterest,
    String product,
    long fromDay) {
  /** Copies the countries, so that a rule never changes. */
  public PolicyRule {
    countries = Set.copyOf(countries);
  }

  /** {@return whether the rule is about every product of the vendor} */
  public boolean anyProduct() {
    return product.isEmpty();
  }

  /** {@return the countries in order, each between two {@code quote}s, with {@code separator}s} */
  public String countries(String quote, String separator) {
    return countries.stream()
        .sorted()
        .map(country -> quote + country + quote)
        .collect(joining(separator));
  }

  /** {@return whether the rule revokes the sale that {@code question} asks about} */
  public boolean revokes(PolicyQuestion question) {
    return vendor.equals(question.vendor())
        && sector.equals(question.sector())
        && question.stateInterest() >= minStateInterest
        && countries.contains(question.country())
        && (anyProduct() || product.equals(question.product()))
        && question.day() >= fromDay;
  }
}
