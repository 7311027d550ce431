package io.partnerauth.testkit;

import io.partnerauth.Customer;
import io.partnerauth.Enquiry;
import io.partnerauth.Grant;
import io.partnerauth.Partner;
import io.partnerauth.Place;
import io.partnerauth.Sale;
import io.partnerauth.internal.text.Mistakes;
import io.partnerauth.ownership.OwnershipGraph;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.providers.ArbitraryProvider;
import net.jqwik.api.providers.TypeUsage;

/**
 * Lets a property say {@code @ForAll Customer customer}: the arbitraries of {@link Given} for no
 * pack in particular. jqwik finds it by itself; {@link GivenDomain} gives those of a pack.
 */
public final class GivenProvider implements ArbitraryProvider {
  private static final Map<Class<?>, Arbitrary<?>> BY_TYPE =
      Map.of(
          Customer.class, Given.customers(),
          Partner.class, Given.partners(),
          Grant.class, Given.grants(),
          Sale.class, Given.sales(),
          Enquiry.class, Given.enquiries(),
          Place.class, Given.places(),
          OwnershipGraph.class, Given.ownership());

  /** jqwik makes it. */
  public GivenProvider() {}

  @Override
  public boolean canProvideFor(TypeUsage type) {
    Mistakes.given("type", type);
    return BY_TYPE.keySet().stream().anyMatch(type::isOfType);
  }

  @Override
  public Set<Arbitrary<?>> provideFor(TypeUsage type, SubtypeProvider subtypes) {
    Mistakes.given("type", type);
    Mistakes.given("provider of subtypes", subtypes);
    return Set.of(BY_TYPE.get(type.getRawType()));
  }
}
