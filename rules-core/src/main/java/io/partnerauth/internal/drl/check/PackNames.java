package io.partnerauth.internal.drl.check;

import io.partnerauth.internal.name.DeclaredWords;
import io.partnerauth.internal.name.KnownNames;
import io.partnerauth.internal.name.NameTables;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The names that a pack's rules may use, besides ISO 3166 codes.
 *
 * @param regions those of its {@code regions.csv}
 * @param vendors those of its {@code vendors.csv}; empty when any may be named
 * @param products those of its {@code products.csv}, by vendor; empty when any may be named
 * @param words those of its {@code words.csv}
 * @param categories those that its products have; empty when none has any
 */
public record PackNames(
    SortedSet<String> regions,
    Optional<KnownNames> vendors,
    Optional<Map<String, KnownNames>> products,
    DeclaredWords words,
    Set<String> categories) {
  /** Sorts a copy of the regions. */
  public PackNames {
    regions = new TreeSet<>(regions);
    categories = Set.copyOf(categories);
  }

  /** {@return the names that these regions and tables allow} */
  public static PackNames of(Set<String> regions, NameTables tables) {
    return new PackNames(
        new TreeSet<>(regions),
        tables.vendorNames(),
        tables.productsByVendor(),
        tables.words(),
        tables.categories());
  }
}
