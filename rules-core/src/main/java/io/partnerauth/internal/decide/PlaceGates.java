package io.partnerauth.internal.decide;

import io.partnerauth.Place;
import io.partnerauth.internal.cell.CountryGate;
import io.partnerauth.internal.cell.RegionsGate;
import io.partnerauth.internal.cell.Sieve;
import io.partnerauth.internal.cell.TextGate;
import io.partnerauth.internal.region.Countries;
import io.partnerauth.internal.region.Slices;
import io.partnerauth.internal.rule.Attribute;
import org.jspecify.annotations.Nullable;

/** What a customer's place lets pass. A gate that no rule asks for is null. */
final class PlaceGates {
  private final Slices slices;
  private final @Nullable CountryGate country;
  private final @Nullable TextGate subdivision;
  private final @Nullable RegionsGate regions;

  /** Whether a rule may tell parts of the country apart, by number of the country. */
  private final boolean[] divided = new boolean[Countries.codes().size()];

  PlaceGates(Sieve sieve, Slices slices) {
    this.slices = slices;
    country = sieve.gate(Attribute.CUSTOMER_COUNTRY, CountryGate.class);
    subdivision = sieve.gate(Attribute.CUSTOMER_SUBDIVISION, TextGate.class);
    regions = sieve.gate(Attribute.CUSTOMER_REGIONS, RegionsGate.class);
    for (String code : Countries.codes()) {
      divided[Countries.number(code)] = subdivision != null && !subdivision.isBlindTo(code + "-");
    }
  }

  /**
   * {@return those of {@code passing} that the place lets pass; 0 when it is not known which part
   * of a country it is, or which regions it belongs to}
   *
   * @param number of the place's country
   * @param memberships number of the place's regions
   */
  long pass(Place place, int number, int memberships, long all, long @Nullable [] others) {
    if (place.subdivision().isPresent()
        || divided[number]
        || slices.divided(number)
        || slices.open(memberships)) {
      return 0;
    }
    long passing = all;
    if (country != null) {
      passing = country.pass(number, passing, others);
    }
    if (subdivision != null) {
      passing = subdivision.pass(null, passing, others);
    }
    if (regions != null) {
      passing = regions.pass(memberships, passing, others);
    }
    return passing;
  }
}
