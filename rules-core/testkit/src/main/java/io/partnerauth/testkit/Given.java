package io.partnerauth.testkit;

import io.partnerauth.AuthorizationRules;
import io.partnerauth.internal.text.Mistakes;

/**
 * Arbitrary customers, partners, sales, owners, rules: the one home of what properties are given.
 *
 * <pre>{@code
 * @Provide
 * Arbitrary<Customer> ministries() {
 *   return Given.of(rules).customers().in("RU", "KZ").buyerClass(BuyerClass.GOVERNMENT_AGENCY);
 * }
 * }</pre>
 *
 * <p>All of them are built from combinators, so that every failure shrinks to a small example.
 * Their refinements return new arbitraries.
 */
public final class Given {
  private Given() {}

  /**
   * {@return the same arbitraries, on and beside the landmarks of these rules: each threshold
   * exactly, just below and just above it, each literal and one outside, each day, the day before
   * and the day after}
   */
  public static GivenRules of(AuthorizationRules rules) {
    return GivenRules.of(Mistakes.given("rules", rules));
  }

  /**
   * {@return the same rules, which know every name that {@link #of} and the laws use: some vendors
   * besides their own, and each product and partner program for every vendor}
   *
   * <p>For properties of rules that are not about names: a name that is not known is an unknown
   * fact, of whatever rules.
   */
  public static AuthorizationRules allNamesKnown(AuthorizationRules rules) {
    return OtherNames.known(Mistakes.given("rules", rules));
  }

  /** {@return customers, most facts of them known, some unknown or known in part} */
  public static CustomerArbitrary customers() {
    return GivenRules.USUAL.customers();
  }

  /** {@return partners with up to three grants} */
  public static PartnerArbitrary partners() {
    return GivenRules.USUAL.partners();
  }

  /** {@return grants, some of them limited in product, territory, channel or time} */
  public static GrantArbitrary grants() {
    return GivenRules.USUAL.grants();
  }

  /** {@return sales of any kind, some of them under a contract} */
  public static SaleArbitrary sales() {
    return GivenRules.USUAL.sales();
  }

  /** {@return whole questions, each about a sale} */
  public static EnquiryArbitrary enquiries() {
    return GivenRules.USUAL.enquiries();
  }

  /** {@return graphs of owners: chains and loops, exact shares and ranges} */
  public static OwnershipArbitrary ownership() {
    return GivenRules.USUAL.ownership();
  }

  /** {@return countries and subdivisions} */
  public static PlaceArbitrary places() {
    return GivenRules.USUAL.places();
  }

  /** {@return days} */
  public static DateArbitrary dates() {
    return GivenRules.USUAL.dates();
  }

  /**
   * {@return spellings of a name that mean it: in other cases, with spaces, in full width; or
   * misspellings}
   */
  public static NameArbitrary names(String name) {
    return new NameArbitrary(Mistakes.given("name", name));
  }

  /** {@return texts of rule files that load without an error beside their tables} */
  public static RuleTextArbitrary ruleTexts() {
    return new RuleTextArbitrary();
  }

  /**
   * {@return whole packs: texts by path, for {@link AuthorizationRules#load(java.util.Map)}, that
   * load without an error}
   */
  public static PackArbitrary packs() {
    return new PackArbitrary();
  }
}
