package io.partnerauth;

import io.partnerauth.facts.BuyerClass;
import io.partnerauth.internal.text.Mistakes;
import io.partnerauth.internal.text.Printable;
import io.partnerauth.ownership.OwnershipGraph;
import io.partnerauth.ownership.ShareRange;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The buyer, as far as the host knows it. What is left out is unknown, and unknown is never
 * permission.
 *
 * <pre>{@code
 * Customer.builder().places("RU").buyerClass(BuyerClass.COMPANY).stateInterest(40).build();
 * }</pre>
 *
 * <p>A state body or state institution is the state's by its class, whatever its shares. A private
 * institution or a person has no owners unless the host says otherwise. For a company, give the
 * figures that are known ({@code stateInterest}, {@code stateControlled}) or the graph of its
 * owners ({@code ownership}), not both. Figures may also say whose they are ({@code figures}).
 *
 * @param id the host's own identifier, at most 1,000 characters; empty when there is none
 * @param name a name for people; decides nothing
 * @param places where it is established or uses the product, sorted; empty when unknown; each is
 *     asked about and the most severe answer wins
 * @param headquarters the country of its ultimate parent, or its own where it has none, by its ISO
 *     3166-1 alpha-2 code; empty when unknown
 * @param buyerClass what kind of body it is
 * @param sector what it mainly does, in a word of the pack
 * @param listings the official lists that name it, all of them, in words of the pack
 * @param endUses what it will use the product for, all that matters, in words of the pack
 * @param labels what else the pack tells customers apart by, in its words
 * @param own what is known of the attributes that the pack adds
 * @param figures what is known of its owners by whose figure it is
 * @param stateInterest percentage that one state holds, directly and through others, 0 to 100
 * @param stateControlled whether a state controls it
 * @param ownership who owns it; the customer is the party {@link OwnershipGraph#SELF}
 */
public record Customer(
    String id,
    String name,
    List<Place> places,
    Optional<String> headquarters,
    Fact<BuyerClass> buyerClass,
    Fact<String> sector,
    Fact<Set<String>> listings,
    Fact<Set<String>> endUses,
    Fact<Set<String>> labels,
    OwnFacts own,
    OwnerFigures figures,
    Optional<ShareRange> stateInterest,
    Fact<Boolean> stateControlled,
    Optional<OwnershipGraph> ownership) {
  /**
   * Sorts the places.
   *
   * @throws InvalidQuestionException when both figures and a graph of owners are given, or the id
   *     is too long
   */
  public Customer {
    InvalidQuestionException.id("id of a customer", id);
    Names.given("name of a customer", name);
    places = Names.sortedList(Names.all("place of a customer", places));
    Names.given("buyer class of a customer", buyerClass);
    Mistakes mistakes = new Mistakes();
    Names.given("headquarters of a customer", headquarters)
        .ifPresent(code -> Names.checkCountry(mistakes, code));
    Names.given("sector of a customer", sector)
        .candidates()
        .forEach(word -> Names.check(mistakes, "sector of a customer", word));
    listings = Names.words(mistakes, "listings of a customer", listings);
    endUses = Names.words(mistakes, "end uses of a customer", endUses);
    labels = Names.words(mistakes, "labels of a customer", labels);
    Names.given("own facts of a customer", own);
    Names.given("figures of a customer", figures);
    Names.given("state interest of a customer", stateInterest);
    Names.given("state control of a customer", stateControlled);
    Names.given("ownership of a customer", ownership);
    mistakes.check();
    boolean known = stateInterest.isPresent() || !stateControlled.isUnknown() || !figures.isEmpty();
    if (ownership.isPresent() && known) {
      throw Names.refused(
          "Customer \"%s\" has both a graph of owners and a known figure; give one of them"
              .formatted(Printable.of(id)));
    }
  }

  /**
   * {@return a customer of this class in this place}
   *
   * @param place ISO 3166-1 alpha-2 country or ISO 3166-2 subdivision
   * @param buyerClass what kind of body it is
   * @throws InvalidQuestionException when the place is not such a code
   */
  public static Customer of(String place, BuyerClass buyerClass) {
    return builder().places(place).buyerClass(buyerClass).build();
  }

  /** {@return a builder that knows nothing yet} */
  public static CustomerBuilder builder() {
    return new CustomerBuilder();
  }

  /** {@return a builder that knows what this customer says, for one that differs in some facts} */
  public CustomerBuilder toBuilder() {
    return new CustomerBuilder(this);
  }
}
