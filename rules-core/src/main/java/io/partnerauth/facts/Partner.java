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
 * @param interestOfState percentage that a state holds, directly and through others, by its ISO
 *     3166-1 code: {@code interestOfState["RU"]}
 * @param ownedByState percentage that a state owns through majorities: a holder of which it owns
 *     half passes its whole stake; control does not count
 * @param controlledByState codes of the states that control the partner, by majorities or control
 *     relations
 * @param interestOfListed percentage that the parties on a list hold together, directly and through
 *     others, by the list's word in {@code words.csv}
 * @param ownedByListed percentage that the parties on a list own together through majorities, as
 *     the 50 percent rule of OFAC counts
 * @param singleListed percentage that the largest one of them owns through majorities
 * @param controlledByListed words of the lists whose parties control the partner
 * @param interestFrom percentage that the parties established in a country or region hold together,
 *     by its ISO 3166-1 code or its name in {@code regions.csv}
 * @param ownedFrom percentage that they own together through majorities
 * @param singleFrom percentage that the largest one of them owns through majorities
 * @param controlledFrom countries and regions whose parties control the partner
 */
public record Partner(
    String id,
    String country,
    Set<String> regions,
    String role,
    Set<String> labels,
    Map<String, Double> number,
    Map<String, LocalDate> day,
    Map<String, Boolean> flag,
    Map<String, Double> interestOfState,
    Map<String, Double> ownedByState,
    Set<String> controlledByState,
    Map<String, Double> interestOfListed,
    Map<String, Double> ownedByListed,
    Map<String, Double> singleListed,
    Set<String> controlledByListed,
    Map<String, Double> interestFrom,
    Map<String, Double> ownedFrom,
    Map<String, Double> singleFrom,
    Set<String> controlledFrom) {
  /** Copies the sets and maps, so that a fact never changes. */
  public Partner {
    regions = Set.copyOf(regions);
    labels = Set.copyOf(labels);
    number = Map.copyOf(number);
    day = Map.copyOf(day);
    flag = Map.copyOf(flag);
    interestOfState = Map.copyOf(interestOfState);
    ownedByState = Map.copyOf(ownedByState);
    controlledByState = Set.copyOf(controlledByState);
    interestOfListed = Map.copyOf(interestOfListed);
    ownedByListed = Map.copyOf(ownedByListed);
    singleListed = Map.copyOf(singleListed);
    controlledByListed = Set.copyOf(controlledByListed);
    interestFrom = Map.copyOf(interestFrom);
    ownedFrom = Map.copyOf(ownedFrom);
    singleFrom = Map.copyOf(singleFrom);
    controlledFrom = Set.copyOf(controlledFrom);
  }
}
