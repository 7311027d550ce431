package io.partnerauth.internal.decide;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Where a customer or partner could be, as far as a rule or a grant tells places apart.
 *
 * @param countries one of each kind; never empty
 */
record PlaceOptions(List<Country> countries) {
  /**
   * A country that stands for all that nobody tells apart from it.
   *
   * @param parts where in it: in none that is named (always first), or in one of each kind
   */
  record Country(String code, List<Subdivision> parts) {}

  /**
   * A part of a country, or the country as a whole.
   *
   * @param code null for the country as a whole
   * @param in the regions that somebody names and that it belongs to
   * @param maybe those of which that is not known
   */
  record Subdivision(@Nullable String code, Set<String> in, Set<String> maybe) {}

  /** How many parts the country has of which most are told apart. */
  int mostParts() {
    return countries.stream().mapToInt(country -> country.parts().size()).max().orElse(1);
  }

  /** The regions of which it is not known whether a place belongs to them. */
  Set<String> maybe() {
    Set<String> maybe = new TreeSet<>();
    countries.forEach(country -> country.parts().forEach(part -> maybe.addAll(part.maybe())));
    return maybe;
  }
}
