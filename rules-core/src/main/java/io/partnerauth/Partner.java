package io.partnerauth;

import io.partnerauth.internal.place.PlaceCodes;
import io.partnerauth.internal.text.IssueCode;
import io.partnerauth.internal.text.Mistakes;
import io.partnerauth.internal.text.Printable;
import io.partnerauth.ownership.OwnershipGraph;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Who resells: its identity and its grants.
 *
 * @param id the host's own identifier
 * @param name a name for people; decides nothing
 * @param country where it is established, ISO 3166-1 alpha-2; empty when unknown
 * @param role how it sells, in a word of the pack; empty when unknown
 * @param labels what else the pack tells partners apart by, in its words
 * @param figures what is known of its owners by whose figure it is
 * @param ownership who owns it; the partner is the party {@link OwnershipGraph#SELF}. Empty when
 *     the host says nothing
 * @param own what is known of the attributes that the pack adds
 * @param grants what vendors allowed it to sell, sorted, each once
 */
public record Partner(
    String id,
    String name,
    Optional<String> country,
    Optional<String> role,
    Fact<Set<String>> labels,
    OwnerFigures figures,
    Optional<OwnershipGraph> ownership,
    OwnFacts own,
    List<Grant> grants) {
  /**
   * Sorts the grants.
   *
   * @throws InvalidQuestionException when the id is blank, the country is not an ISO 3166-1 code or
   *     there are figures together with a graph of owners
   */
  public Partner {
    Mistakes mistakes = new Mistakes();
    Names.check(mistakes, "id of a partner", id);
    Names.given("name of a partner", name);
    Names.given("role of a partner", role)
        .ifPresent(word -> Names.check(mistakes, "role of a partner", word));
    labels = Names.words(mistakes, "labels of a partner", labels);
    Names.given("figures of a partner", figures);
    Names.given("ownership of a partner", ownership);
    if (ownership.isPresent() && !figures.isEmpty()) {
      mistakes.add(
          IssueCode.NOT_ALLOWED,
          "Partner \"%s\" has both a graph of owners and a known figure; give one of them"
              .formatted(Printable.of(id)));
    }
    Names.given("own facts of a partner", own);
    country = Names.given("country of a partner", country).map(PlaceCodes::canonical);
    country.ifPresent(code -> Names.checkCountry(mistakes, code));
    grants = Names.sortedList(Names.all("grant of a partner", grants));
    mistakes.check();
  }

  /**
   * {@return a partner with these grants}
   *
   * @param id the host's own identifier
   * @param country where it is established, ISO 3166-1 alpha-2
   * @param grants what vendors allowed it to sell
   */
  public static Partner of(String id, String country, Grant... grants) {
    return builder(id).country(country).grants(Names.all("grant of a partner", grants)).build();
  }

  /**
   * {@return a builder of a partner of which only this is known}
   *
   * @param id the host's own identifier
   */
  public static PartnerBuilder builder(String id) {
    return new PartnerBuilder(id);
  }

  /** {@return a builder that knows what this partner says, for one that differs in something} */
  public PartnerBuilder toBuilder() {
    return new PartnerBuilder(this);
  }
}
