package io.partnerauth.internal.doubt;

import io.partnerauth.Grant;
import io.partnerauth.internal.name.KnownNames;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which products a grant covers if its unknown names mean as little or as much as they could.
 *
 * @param known the vendor's products
 * @param sold the product that is sold; empty when nobody said
 * @param asked whether a rule asks about it
 */
record Products(KnownNames known, Optional<String> sold, boolean asked) {
  /**
   * The grant without products that perhaps are not the one that is sold; empty if none is left.
   */
  Optional<Grant> least(Grant grant) {
    if (isPlain(grant)) {
      return Optional.of(grant);
    }
    if (isNamed(grant)) {
      return Optional.of(unlimited(grant));
    }
    Set<String> sure = new TreeSet<>(grant.products());
    sure.removeIf(name -> !known.contains(name));
    return sure.isEmpty()
        ? Optional.empty()
        : Optional.of(grant.toBuilder().products(sure).build());
  }

  /** The grant with every product that its unknown ones could be. */
  Grant most(Grant grant) {
    return isPlain(grant) ? grant : unlimited(grant);
  }

  private static Grant unlimited(Grant grant) {
    return grant.toBuilder().products(Set.of()).build();
  }

  /** Without a product of the sale names count as they are, where no rule compares them. */
  private boolean isPlain(Grant grant) {
    return grant.products().stream().allMatch(known::contains) || (sold.isEmpty() && !asked);
  }

  /** Whether it names what is sold, in a word that nobody else knows: so it covers that. */
  private boolean isNamed(Grant grant) {
    return sold.isPresent()
        && !known.contains(sold.get())
        && Spelling.same(sold.get(), grant.products()).isPresent();
  }
}
