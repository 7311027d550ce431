package io.partnerauth.internal.decide;

import io.partnerauth.Grant;
import io.partnerauth.Sale;
import io.partnerauth.internal.rule.Attribute;
import io.partnerauth.internal.rule.Situation;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whether a grant covers a sale: closed world, so what it names is all that it covers. */
final class GrantCoverage {
  private GrantCoverage() {}

  static boolean covers(Grant grant, Sale sale, Situation situation) {
    return covers(grant, sale, text(situation, Attribute.SALE_PRODUCT))
        && inTerritory(
            grant.territory(),
            text(situation, Attribute.CUSTOMER_COUNTRY),
            text(situation, Attribute.CUSTOMER_SUBDIVISION),
            regions(situation));
  }

  /** Whether it covers the sale wherever the customer is. */
  static boolean covers(Grant grant, Sale sale, @Nullable String product) {
    return covers(grant, sale) && (grant.products().isEmpty() || holds(grant.products(), product));
  }

  /** Whether it covers the sale of some product somewhere. */
  static boolean covers(Grant grant, Sale sale) {
    return (grant.channels().isEmpty() || grant.channels().contains(sale.channel()))
        && (grant.from().isEmpty() || !sale.date().isBefore(grant.from().get()))
        && (grant.to().isEmpty() || sale.date().isBefore(grant.to().get()));
  }

  static boolean inTerritory(
      Set<String> territory,
      @Nullable String country,
      @Nullable String subdivision,
      Set<?> regions) {
    if (territory.isEmpty() || holds(territory, country) || holds(territory, subdivision)) {
      return true;
    }
    for (String name : territory) {
      if (regions.contains(name)) {
        return true;
      }
    }
    return false;
  }

  private static boolean holds(Set<String> names, @Nullable String name) {
    return name != null && names.contains(name);
  }

  private static @Nullable String text(Situation situation, Attribute attribute) {
    return (String) situation.get(attribute);
  }

  private static Set<?> regions(Situation situation) {
    return situation.get(Attribute.CUSTOMER_REGIONS) instanceof Set<?> regions ? regions : Set.of();
  }
}
