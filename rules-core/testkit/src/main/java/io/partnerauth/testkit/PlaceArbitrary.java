package io.partnerauth.testkit;

import io.partnerauth.Place;
import io.partnerauth.internal.text.Mistakes;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/**
 * Places: mostly those that rules and regions speak of.
 *
 * <p>They shrink towards the first that a rule speaks of. Immutable: each refinement is a new
 * arbitrary.
 */
public final class PlaceArbitrary extends Built<Place> {
  private final Arbitrary<String> codes;

  PlaceArbitrary(Marks marks) {
    this(marks.<String>of(Mark.PLACE).arbitrary());
  }

  private PlaceArbitrary(Arbitrary<String> codes) {
    this.codes = codes;
  }

  /**
   * {@return these places}
   *
   * @param some ISO 3166-1 alpha-2 countries or ISO 3166-2 subdivisions
   */
  public PlaceArbitrary in(String... some) {
    return new PlaceArbitrary(Arbitraries.of(Mistakes.all("place", some)));
  }

  /** {@return the countries of such places, without subdivisions} */
  public PlaceArbitrary countries() {
    return new PlaceArbitrary(codes.map(code -> code.substring(0, 2)));
  }

  @Override
  Arbitrary<Place> build() {
    return codes.map(Place::of);
  }
}
