package io.partnerauth.ownership;

import io.partnerauth.InvalidQuestionException;
import io.partnerauth.Place;
import java.util.Collection;
import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Holders whose shares a law adds up: a state, the parties on a list, the parties of a country.
 *
 * <p>A party of the group counts whole, whoever owns it in turn. What is not known of a party
 * leaves it open whether it belongs to the group. A state body that is asked about belongs to its
 * state by status; a listed party, or one of the country, that is asked about is not its own
 * holder: whether it is listed itself is another question.
 */
public sealed interface HolderGroup {
  /** Every body of any state. */
  HolderGroup STATES = new AnyState();

  /** Every body of any state. */
  record AnyState() implements HolderGroup {}

  /**
   * The bodies of one state, of all levels of government.
   *
   * @param state its name in the graph, such as {@code RU}; kept in capitals, without blanks around
   */
  record State(String state) implements HolderGroup {
    /**
     * Takes the name in capitals.
     *
     * @throws InvalidQuestionException if it is blank
     */
    public State {
      state = name("state", state).toUpperCase(Locale.ROOT);
    }
  }

  /**
   * The parties on one list, or on any of several lists that a law counts together.
   *
   * @param lists the words of the lists, as parties carry them
   * @param known all words that are understood: a party with any other may be on the lists. Empty
   *     when all are.
   */
  record Listed(SortedSet<String> lists, Optional<SortedSet<String>> known) implements HolderGroup {
    /**
     * Copies the words.
     *
     * @throws InvalidQuestionException if there are none, or one is blank
     */
    public Listed {
      known =
          InvalidQuestionException.given("known words of a group", known)
              .map(all -> Collections.unmodifiableSortedSet(new TreeSet<>(all)));
      SortedSet<String> words = new TreeSet<>();
      InvalidQuestionException.given("lists of a group", lists)
          .forEach(list -> words.add(name("list", list)));
      if (words.isEmpty()) {
        throw InvalidQuestionException.notAllowed(
            "A group of listed parties needs the word of a list; got none");
      }
      lists = Collections.unmodifiableSortedSet(words);
    }

    boolean understands(String list) {
      return known.isEmpty() || known.get().contains(list);
    }
  }

  /**
   * The parties established in one country, or in any country of a region.
   *
   * @param countries ISO 3166-1 alpha-2 codes
   * @param perhaps countries of which only a part belongs to the region, or nobody knows
   */
  record From(SortedSet<String> countries, SortedSet<String> perhaps) implements HolderGroup {
    /**
     * Copies the codes; a country that surely counts is not among {@code perhaps}.
     *
     * @throws InvalidQuestionException if one is no country
     */
    public From {
      countries = codes(countries, Set.of());
      perhaps = codes(perhaps, countries);
    }

    private static SortedSet<String> codes(Collection<String> given, Set<String> without) {
      SortedSet<String> codes = new TreeSet<>();
      InvalidQuestionException.given("countries of a group", given)
          .forEach(code -> codes.add(Place.of(code).country()));
      codes.removeAll(without);
      return Collections.unmodifiableSortedSet(codes);
    }
  }

  /** {@return the bodies of that state} */
  static HolderGroup state(String state) {
    return new State(state);
  }

  /** {@return the parties on one of these lists} */
  static HolderGroup listed(String... lists) {
    return new Listed(copy("list", lists), Optional.empty());
  }

  /** {@return the parties established in one of these countries} */
  static HolderGroup from(String... countries) {
    return new From(copy("country", countries), Collections.emptySortedSet());
  }

  private static SortedSet<String> copy(String what, String[] given) {
    SortedSet<String> words = new TreeSet<>();
    for (String word : InvalidQuestionException.given(what + " of a group", given)) {
      words.add(InvalidQuestionException.given(what + " of a group", word));
    }
    return words;
  }

  private static String name(String what, String given) {
    String name = InvalidQuestionException.given(what + " of a group", given).strip();
    if (name.isEmpty()) {
      throw InvalidQuestionException.notAllowed("The " + what + " of a group is blank; name it");
    }
    return name;
  }
}
