package io.partnerauth.internal.decide;

import io.partnerauth.Grant;
import io.partnerauth.Sale;
import io.partnerauth.internal.rule.Attribute;
import io.partnerauth.internal.rule.Situation;
import java.util.Set;

/** Whether a grant covers a sale: closed world, so what it names is all that it covers. */
final class Coverage {
  private Coverage() {}

  static boolean covers(Grant grant, Sale sale, Situation situation) {
    return (grant.channels().isEmpty() || grant.channels().contains(sale.channel()))
        && (grant.from().isEmpty() || !sale.date().isBefore(grant.from().get()))
        && (grant.to().isEmpty() || sale.date().isBefore(grant.to().get()))
        && (grant.products().isEmpty()
            || holds(grant.products(), situation, Attribute.SALE_PRODUCT))
        && (grant.territory().isEmpty() || inTerritory(grant.territory(), situation));
  }

  private static boolean inTerritory(Set<String> territory, Situation situation) {
    if (holds(territory, situation, Attribute.CUSTOMER_COUNTRY)
        || holds(territory, situation, Attribute.CUSTOMER_SUBDIVISION)) {
      return true;
    }
    return situation.get(Attribute.CUSTOMER_REGIONS) instanceof Set<?> regions
        && regions.stream().anyMatch(territory::contains);
  }

  private static boolean holds(Set<String> names, Situation situation, Attribute attribute) {
    return situation.get(attribute) instanceof String name && names.contains(name);
  }
}
