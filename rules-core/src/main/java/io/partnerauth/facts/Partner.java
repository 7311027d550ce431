package io.partnerauth.facts;

import java.util.Set;

/**
 * The partner that sells, as rules see it.
 *
 * @param id the host's own identifier of the partner
 * @param country where the partner is established, ISO 3166-1 alpha-2
 * @param regions names of the regions that this country belongs to on the sale's date
 * @param role how the partner sells, in a word of {@code words.csv}
 * @param labels what else the pack tells partners apart by, in words of {@code words.csv}
 */
public record Partner(
    String id, String country, Set<String> regions, String role, Set<String> labels) {
  /** Copies the sets, so that a fact never changes. */
  public Partner {
    regions = Set.copyOf(regions);
    labels = Set.copyOf(labels);
  }
}
