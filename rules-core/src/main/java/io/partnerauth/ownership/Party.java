package io.partnerauth.ownership;

import io.partnerauth.InvalidQuestionException;
import io.partnerauth.Place;
import io.partnerauth.internal.place.Countries;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * One owner or owned body in an ownership graph.
 *
 * <p>What is left out is unknown: a party of which nobody says whether it is listed may be listed.
 *
 * @param id what stakes and control relations call it; not blank, unique in its graph
 * @param kind what it is
 * @param name for people; decides nothing
 * @param state the state that it belongs to, such as {@code RU}: levels of government with the same
 *     state count as one holder. A {@link PartyKind#STATE} without one is the state that its id
 *     names; a public body without one may belong to any state.
 * @param country where it is established, of a person where it lives: an ISO 3166-1 alpha-2 code.
 *     Empty when it is not known; then a state's body is established where its state is.
 * @param listings its entries on official lists, all of them, sorted; none when it is on no list,
 *     empty when nobody knows
 * @param coverage whether its listed owners are all of them; means nothing for a person, dispersed
 *     holders and, where states are asked about, their bodies
 */
public record Party(
    String id,
    PartyKind kind,
    Optional<String> name,
    Optional<String> state,
    Optional<String> country,
    Optional<Set<ListEntry>> listings,
    Coverage coverage) {

  /**
   * Checks that the id is there and that only a body that can be a state's names one.
   *
   * @throws InvalidQuestionException if the id or state is blank, the id has more than 1,000
   *     characters, the country is none, or a person, dispersed holders or a company name a state
   */
  public Party {
    InvalidQuestionException.id("id of a party", id);
    InvalidQuestionException.given("kind of a party", kind);
    InvalidQuestionException.given("state of a party", state);
    InvalidQuestionException.given("name of a party", name);
    InvalidQuestionException.given("country of a party", country).ifPresent(Party::checkCountry);
    listings =
        InvalidQuestionException.given("listings of a party", listings)
            .map(
                entries -> {
                  SortedSet<ListEntry> sorted = new TreeSet<>();
                  entries.forEach(
                      entry ->
                          sorted.add(InvalidQuestionException.given("listing of a party", entry)));
                  return Collections.unmodifiableSortedSet(sorted);
                });
    InvalidQuestionException.given("coverage of a party", coverage);
    if (id.isBlank()) {
      throw InvalidQuestionException.notAllowed(
          "A party needs an id that is not blank; got \"" + id + "\"");
    }
    if (state.isPresent() && state.get().isBlank()) {
      throw InvalidQuestionException.notAllowed(
          "The state of party \"" + id + "\" is blank; leave it out when it is not known");
    }
    if (state.isPresent() && !mayNameState(kind)) {
      throw InvalidQuestionException.notAllowed(
          "Party \""
              + id
              + "\" is of kind "
              + kind
              + " and cannot belong to state \""
              + state.get()
              + "\" by status; only STATE, PUBLIC_BODY and INSTITUTION can. "
              + "State what the state holds of it as a stake.");
    }
  }

  /**
   * {@return a party of that kind, without name, of no known state, country or listing, with the
   * coverage that is usual: {@link Coverage#PARTIAL} for a company, an institution and an unknown
   * party, else complete}
   *
   * @param id not blank
   * @param kind what it is
   */
  public static Party of(String id, PartyKind kind) {
    return new Party(
        id,
        kind,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        usualCoverage(kind));
  }

  /**
   * {@return what is assumed of a party of that kind when nobody says whether owners are missing}
   */
  public static Coverage usualCoverage(PartyKind kind) {
    return switch (InvalidQuestionException.given("kind of a party", kind)) {
      case COMPANY, INSTITUTION, UNKNOWN -> Coverage.PARTIAL;
      case STATE, PUBLIC_BODY, PERSON, DISPERSED -> Coverage.COMPLETE;
    };
  }

  /** {@return this party as one that belongs to that state} */
  public Party ofState(String itsState) {
    return new Party(
        id,
        kind,
        name,
        Optional.of(InvalidQuestionException.given("state of a party", itsState)),
        country,
        listings,
        coverage);
  }

  /** {@return this party under that name} */
  public Party named(String itsName) {
    return new Party(
        id,
        kind,
        Optional.of(InvalidQuestionException.given("name of a party", itsName)),
        state,
        country,
        listings,
        coverage);
  }

  /** {@return this party with that coverage} */
  public Party covered(Coverage itsCoverage) {
    return new Party(id, kind, name, state, country, listings, itsCoverage);
  }

  /**
   * {@return this party as one that is established in that country}
   *
   * @throws InvalidQuestionException if it is no ISO 3166-1 alpha-2 code
   */
  public Party in(String itsCountry) {
    return new Party(
        id,
        kind,
        name,
        state,
        Optional.of(InvalidQuestionException.given("country of a party", itsCountry)),
        listings,
        coverage);
  }

  /** {@return this party with those entries on lists and no others; with none, it is on no list} */
  public Party listed(ListEntry... entries) {
    return new Party(
        id,
        kind,
        name,
        state,
        country,
        Optional.of(
            new LinkedHashSet<>(
                Arrays.asList(InvalidQuestionException.given("listings of a party", entries)))),
        coverage);
  }

  /** {@return this party on those lists and no others, without dates} */
  public Party listed(String... lists) {
    return listed(
        Stream.of(InvalidQuestionException.given("listings of a party", lists))
            .map(ListEntry::of)
            .toArray(ListEntry[]::new));
  }

  /** {@return this party as one that is on no list} */
  public Party unlisted() {
    return listed(new ListEntry[0]);
  }

  /** {@return whether it holds for a state by what it is, before any arithmetic} */
  public boolean isStateByStatus() {
    return switch (kind) {
      case STATE, PUBLIC_BODY -> true;
      case INSTITUTION -> state.isPresent();
      case COMPANY, PERSON, DISPERSED, UNKNOWN -> false;
    };
  }

  /**
   * {@return the country where it is established; of a state's body that of the state, unless its
   * country is told}
   */
  public Optional<String> seat() {
    return country.or(
        () ->
            Optional.of(this)
                .filter(Party::isStateByStatus)
                .map(Role::stateOf)
                .filter(Countries::isCountry));
  }

  /** {@return the name with the id, or the id alone} */
  String label() {
    return name.map(known -> known + " (" + id + ")").orElse(id);
  }

  private static void checkCountry(String code) {
    if (!code.equals(Place.of(code).country())) {
      throw InvalidQuestionException.notAllowed(
          "The country of a party is a code of two letters, such as \"RU\"; got \"" + code + "\"");
    }
  }

  private static boolean mayNameState(PartyKind kind) {
    return kind == PartyKind.STATE
        || kind == PartyKind.PUBLIC_BODY
        || kind == PartyKind.INSTITUTION;
  }
}
