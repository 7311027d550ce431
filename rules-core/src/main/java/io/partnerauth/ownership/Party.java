package io.partnerauth.ownership;

import io.partnerauth.InvalidQuestionException;
import java.util.Optional;

/**
 * One owner or owned body in an ownership graph.
 *
 * @param id what stakes and control relations call it; not blank, unique in its graph
 * @param kind what it is
 * @param name for people; decides nothing
 * @param state the state that it belongs to, such as {@code RU}: levels of government with the same
 *     state count as one holder. A {@link PartyKind#STATE} without one is the state that its id
 *     names; a public body without one may belong to any state.
 * @param coverage whether its listed owners are all of them; means nothing for a state, a public
 *     body, a person or dispersed holders
 */
public record Party(
    String id, PartyKind kind, Optional<String> name, Optional<String> state, Coverage coverage) {

  /**
   * Checks that the id is there and that only a body that can be a state's names one.
   *
   * @throws InvalidQuestionException if the id or state is blank, the id has more than 1,000
   *     characters, or a person, dispersed holders or a company name a state
   */
  public Party {
    InvalidQuestionException.id("id of a party", id);
    InvalidQuestionException.given("kind of a party", kind);
    InvalidQuestionException.given("state of a party", state);
    InvalidQuestionException.given("name of a party", name);
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
   * {@return a party of that kind, without name, of no known state, with the coverage that is
   * usual: {@link Coverage#PARTIAL} for a company, an institution and an unknown party, else
   * complete}
   *
   * @param id not blank
   * @param kind what it is
   */
  public static Party of(String id, PartyKind kind) {
    return new Party(id, kind, Optional.empty(), Optional.empty(), usualCoverage(kind));
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
        coverage);
  }

  /** {@return this party under that name} */
  public Party named(String itsName) {
    return new Party(
        id,
        kind,
        Optional.of(InvalidQuestionException.given("name of a party", itsName)),
        state,
        coverage);
  }

  /** {@return this party with that coverage} */
  public Party covered(Coverage itsCoverage) {
    return new Party(id, kind, name, state, itsCoverage);
  }

  /** {@return whether it holds for a state by what it is, before any arithmetic} */
  public boolean isStateByStatus() {
    return switch (kind) {
      case STATE, PUBLIC_BODY -> true;
      case INSTITUTION -> state.isPresent();
      case COMPANY, PERSON, DISPERSED, UNKNOWN -> false;
    };
  }

  /** {@return the name with the id, or the id alone} */
  String label() {
    return name.map(known -> known + " (" + id + ")").orElse(id);
  }

  private static boolean mayNameState(PartyKind kind) {
    return kind == PartyKind.STATE
        || kind == PartyKind.PUBLIC_BODY
        || kind == PartyKind.INSTITUTION;
  }
}
