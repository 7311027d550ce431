package io.partnerauth.testkit;

import io.partnerauth.Fact;
import io.partnerauth.Grant;
import io.partnerauth.Partner;
import io.partnerauth.internal.text.Mistakes;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/**
 * Partners with up to three grants, the country and role of most of them known.
 *
 * <p>They shrink towards a partner of which only those facts are known that the failure needs.
 * Immutable: each refinement is a new arbitrary.
 */
public final class PartnerArbitrary extends Built<Partner> {
  private static final double KNOWN = 0.95;
  private static final int MOST_GRANTS = 3;

  private final Marks marks;
  private final Arbitrary<String> countries;
  private final Arbitrary<Grant> grants;
  private final int fewest;
  private final int most;
  private final boolean known;

  PartnerArbitrary(Marks marks) {
    this(
        marks,
        marks.<String>of(Mark.PARTNER_COUNTRY).arbitrary(),
        new GrantArbitrary(marks),
        0,
        MOST_GRANTS,
        false);
  }

  private PartnerArbitrary(
      Marks marks,
      Arbitrary<String> countries,
      Arbitrary<Grant> grants,
      int fewest,
      int most,
      boolean known) {
    this.marks = marks;
    this.countries = countries;
    this.grants = grants;
    this.fewest = fewest;
    this.most = most;
    this.known = known;
  }

  /**
   * {@return such partners in one of these countries}
   *
   * @param codes ISO 3166-1 alpha-2
   */
  public PartnerArbitrary in(String... codes) {
    return new PartnerArbitrary(
        marks, Arbitraries.of(Mistakes.all("place", codes)), grants, fewest, most, known);
  }

  /** {@return such partners whose country and role are known} */
  public PartnerArbitrary known() {
    return new PartnerArbitrary(marks, countries, grants, fewest, most, true);
  }

  /** {@return such partners, each with one grant of this vendor, without limits} */
  public PartnerArbitrary grantedAll(String vendor) {
    return withGrants(new GrantArbitrary(marks).of(vendor).unlimited(), 1, 1);
  }

  /** {@return such partners with one to three of these grants} */
  public PartnerArbitrary withGrants(Arbitrary<Grant> some) {
    return withGrants(some, 1, MOST_GRANTS);
  }

  /**
   * {@return such partners with so many of these grants}
   *
   * @param least how many at least, 0 or more
   * @param greatest how many at most
   */
  public PartnerArbitrary withGrants(Arbitrary<Grant> some, int least, int greatest) {
    return new PartnerArbitrary(
        marks, countries, Mistakes.given("arbitrary of grants", some), least, greatest, known);
  }

  @Override
  Arbitrary<Partner> build() {
    double often = known ? 1 : KNOWN;
    return Combinators.combine(
            marks.<String>of(Mark.PARTNER_ID).arbitrary(),
            countries.optional(often),
            marks.<String>of(Mark.ROLE).arbitrary().optional(often),
            marks.<Set<String>>of(Mark.PARTNER_LABELS).arbitrary().optional(often),
            marks.own().facts("Partner", often),
            marks.own().figures("Partner", often),
            granted())
        .as(
            (id, country, role, labels, own, figures, granted) ->
                Partner.builder(id)
                    .country(country)
                    .role(role)
                    .labels(labels.map(Fact::of).orElse(Fact.unknown()))
                    .own(own)
                    .figures(figures)
                    .grants(granted)
                    .build());
  }

  /** {@return the grants of a partner; where one is among what is asked for, mostly one} */
  private Arbitrary<List<Grant>> granted() {
    Arbitrary<List<Grant>> any = grants.list().ofMinSize(fewest).ofMaxSize(most);
    return fewest <= 1 && most >= 1
        ? Arbitraries.frequencyOf(Tuple.of(1, any), Tuple.of(2, grants.list().ofSize(1)))
        : any;
  }
}
