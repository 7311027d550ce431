package io.partnerauth.testkit;

import io.partnerauth.AuthorizationRules;
import io.partnerauth.Landmarks;
import java.util.List;

/**
 * The arbitraries of {@link Given} for one pack: on, beside and away from what its rules compare
 * facts with, so that a mistake on a boundary is found soon. Immutable and thread-safe.
 */
public final class GivenRules {
  /** Those of no pack in particular. */
  static final GivenRules USUAL = new GivenRules(Marks.usual(), List.of(Marks.usual()));

  private final Marks marks;
  private final List<Marks> rules;

  private GivenRules(Marks marks, List<Marks> rules) {
    this.marks = marks;
    this.rules = rules;
  }

  static GivenRules of(AuthorizationRules rules) {
    Landmarks landmarks = rules.landmarks();
    KnownWords known = KnownWords.of(rules);
    return new GivenRules(Marks.of(landmarks, known), Neighbourhoods.of(landmarks, known));
  }

  /** {@return customers: see {@link Given#customers()}} */
  public CustomerArbitrary customers() {
    return new CustomerArbitrary(marks);
  }

  /** {@return partners: see {@link Given#partners()}} */
  public PartnerArbitrary partners() {
    return new PartnerArbitrary(marks);
  }

  /** {@return grants: see {@link Given#grants()}} */
  public GrantArbitrary grants() {
    return new GrantArbitrary(marks);
  }

  /** {@return sales: see {@link Given#sales()}} */
  public SaleArbitrary sales() {
    return new SaleArbitrary(marks);
  }

  /** {@return whole questions: see {@link Given#enquiries()}} */
  public EnquiryArbitrary enquiries() {
    return new EnquiryArbitrary(rules);
  }

  /** {@return graphs of owners: see {@link Given#ownership()}} */
  public OwnershipArbitrary ownership() {
    return new OwnershipArbitrary(marks);
  }

  /** {@return places: see {@link Given#places()}} */
  public PlaceArbitrary places() {
    return new PlaceArbitrary(marks);
  }

  /** {@return days: see {@link Given#dates()}} */
  public DateArbitrary dates() {
    return new DateArbitrary(marks.of(Mark.DATE));
  }
}
