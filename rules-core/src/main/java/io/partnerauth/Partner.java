package io.partnerauth;

import io.partnerauth.facts.PartnerRole;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Who resells: its identity and its grants.
 *
 * @param id the host's own identifier
 * @param name a name for people; decides nothing
 * @param country where it is established, ISO 3166-1 alpha-2; empty when unknown
 * @param role how it sells; empty when unknown
 * @param grants what vendors allowed it to sell, sorted, each once
 */
public record Partner(
    String id,
    String name,
    Optional<String> country,
    Optional<PartnerRole> role,
    List<Grant> grants) {
  /**
   * Sorts the grants.
   *
   * @throws IllegalArgumentException when the id is blank or the country is not an ISO 3166-1 code
   */
  public Partner {
    Names.check("id of a partner", id);
    Names.given("name of a partner", name);
    Names.given("role of a partner", role);
    Names.given("country of a partner", country).ifPresent(Names::checkCountry);
    grants = Names.sortedList(Names.given("list of a partner's grants", grants));
  }

  /**
   * {@return a partner with these grants}
   *
   * @param id the host's own identifier
   * @param country where it is established, ISO 3166-1 alpha-2
   * @param grants what vendors allowed it to sell
   */
  public static Partner of(String id, String country, Grant... grants) {
    return new Partner(
        id,
        "",
        Names.present("country of a partner", country),
        Optional.empty(),
        Arrays.asList(grants));
  }

  /** {@return the same partner under another name for people} */
  public Partner name(String other) {
    return new Partner(id, other, country, role, grants);
  }

  /** {@return the same partner in this role} */
  public Partner role(PartnerRole known) {
    return new Partner(id, name, country, Names.present("role of a partner", known), grants);
  }

  /** {@return the same partner with one grant more} */
  public Partner grant(Grant another) {
    List<Grant> more = new ArrayList<>(grants);
    more.add(another);
    return new Partner(id, name, country, role, more);
  }
}
