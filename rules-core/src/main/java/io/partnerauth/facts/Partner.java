package io.partnerauth.facts;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;

/**
 * The partner that sells, as rules see it.
 *
 * @param id the host's own identifier of the partner
 * @param country where the partner is established, ISO 3166-1 alpha-2
 * @param regions names of the regions that this country belongs to on the sale's date
 * @param role how the partner sells, in a word of {@code words.csv}
 * @param labels what else the pack tells partners apart by, in words of {@code words.csv}
 * @param number numbers of the partner that the pack adds, by name
 * @param day days of the partner that the pack adds, by name
 * @param flag what the pack adds that is true or false of the partner, by name
 */
public record Partner(
    String id,
    String country,
    Set<String> regions,
    String role,
    Set<String> labels,
    Map<String, Double> number,
    Map<String, LocalDate> day,
    Map<String, Boolean> flag) {
  /** Copies the sets and maps, so that a fact never changes. */
  public Partner {
    regions = Set.copyOf(regions);
    labels = Set.copyOf(labels);
    number = Map.copyOf(number);
    day = Map.copyOf(day);
    flag = Map.copyOf(flag);
  }
}
