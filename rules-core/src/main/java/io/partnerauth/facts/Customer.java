package io.partnerauth.facts;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The buyer, as rules see it: definite in every attribute.
 *
 * @param country the place's ISO 3166-1 alpha-2 code, such as {@code "RU"}
 * @param subdivision the place's ISO 3166-2 code, such as {@code "UA-43"}; null when the place is
 *     in none; a host that names only the country leaves it unknown
 * @param regions names of the regions (of {@code regions.csv}) that the place belongs to on the
 *     sale's date
 * @param headquarters the country of its ultimate parent, or its own where it has none, by its ISO
 *     3166-1 alpha-2 code
 * @param buyerClass what kind of body the customer is
 * @param sector what the customer mainly does, in a word of {@code words.csv}
 * @param stateInterest percentage that one state holds, directly and through others, 0 to 100
 * @param stateControlled whether a state controls it: by a majority along the chain of holders, or
 *     by a control relation such as a golden share
 * @param listings official lists that name the customer, in words of {@code words.csv}
 * @param endUses what the customer will use the product for, as far as it matters to a law, in
 *     words of {@code words.csv}
 * @param labels what else the pack tells customers apart by, in words of {@code words.csv}
 * @param number numbers of the customer that the pack adds, by name
 * @param day days of the customer that the pack adds, by name
 * @param flag what the pack adds that is true or false of the customer, by name
 * @param interestOfState percentage that a state holds, directly and through others, by its ISO
 *     3166-1 code: {@code interestOfState["RU"]}
 * @param ownedByState percentage that a state owns through majorities: a holder of which it owns
 *     half passes its whole stake; control does not count
 * @param controlledByState codes of the states that control the customer, by majorities or control
 *     relations
 * @param interestOfListed percentage that the parties on a list hold together, directly and through
 *     others, by the list's word in {@code words.csv}
 * @param ownedByListed percentage that the parties on a list own together through majorities, as
 *     the 50 percent rule of OFAC counts
 * @param singleListed percentage that the largest one of them owns through majorities
 * @param controlledByListed words of the lists whose parties control the customer
 * @param interestFrom percentage that the parties established in a country or region hold together,
 *     by its ISO 3166-1 code or its name in {@code regions.csv}
 * @param ownedFrom percentage that they own together through majorities
 * @param singleFrom percentage that the largest one of them owns through majorities
 * @param controlledFrom countries and regions whose parties control the customer
 */
public record Customer(
    String country,
    @Nullable String subdivision,
    Set<String> regions,
    String headquarters,
    BuyerClass buyerClass,
    String sector,
    double stateInterest,
    boolean stateControlled,
    Set<String> listings,
    Set<String> endUses,
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
  public Customer {
    regions = Set.copyOf(regions);
    listings = Set.copyOf(listings);
    endUses = Set.copyOf(endUses);
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
