package io.partnerauth.testkit;

import io.partnerauth.AuthorizationRules;
import io.partnerauth.Customer;
import io.partnerauth.Enquiry;
import io.partnerauth.Grant;
import io.partnerauth.Partner;
import io.partnerauth.Place;
import io.partnerauth.Sale;
import io.partnerauth.ownership.OwnershipGraph;
import java.time.LocalDate;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.DomainContextBase;

/**
 * The arbitraries of {@link Given} as a domain: {@code @Domain(GivenDomain.class)}, or a class that
 * extends it with the rules that they are to be near.
 *
 * <pre>{@code
 * class OurDomain extends GivenDomain {
 *   OurDomain() {
 *     super(AuthorizationRules.load(Path.of("rules")));
 *   }
 * }
 * }</pre>
 */
public class GivenDomain extends DomainContextBase {
  private final GivenRules given;

  /** Near no pack in particular. */
  public GivenDomain() {
    this.given = GivenRules.USUAL;
  }

  /** On and beside the landmarks of these rules: see {@link Given#of}. */
  protected GivenDomain(AuthorizationRules rules) {
    this.given = Given.of(rules);
  }

  /** {@return see {@link Given#customers()}} */
  @Provide
  public Arbitrary<Customer> customers() {
    return given.customers();
  }

  /** {@return see {@link Given#partners()}} */
  @Provide
  public Arbitrary<Partner> partners() {
    return given.partners();
  }

  /** {@return see {@link Given#grants()}} */
  @Provide
  public Arbitrary<Grant> grants() {
    return given.grants();
  }

  /** {@return see {@link Given#sales()}} */
  @Provide
  public Arbitrary<Sale> sales() {
    return given.sales();
  }

  /** {@return see {@link Given#enquiries()}} */
  @Provide
  public Arbitrary<Enquiry> enquiries() {
    return given.enquiries();
  }

  /** {@return see {@link Given#places()}} */
  @Provide
  public Arbitrary<Place> places() {
    return given.places();
  }

  /** {@return see {@link Given#dates()}} */
  @Provide
  public Arbitrary<LocalDate> dates() {
    return given.dates();
  }

  /** {@return see {@link Given#ownership()}} */
  @Provide
  public Arbitrary<OwnershipGraph> ownership() {
    return given.ownership();
  }
}
