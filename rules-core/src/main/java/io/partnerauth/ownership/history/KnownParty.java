package io.partnerauth.ownership.history;

import io.partnerauth.internal.place.Jurisdiction;
import io.partnerauth.ownership.Party;
import io.partnerauth.ownership.PartyKind;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What is known of a party on one day.
 *
 * @param party of unknown kind where statements leave more than one kind possible
 * @param ended whether it may have ended by then, so that nobody knows whether it still holds
 * @param versions the statements that say so
 */
record KnownParty(Party party, boolean ended, List<PartyStatement> versions) {
  static KnownParty of(
      String id, List<PartyStatement> statements, LocalDate day, LocalDate knownOn) {
    List<PartyStatement> versions =
        new Succession<>(statements)
            .asKnownOn(
                knownOn,
                (statement, older) ->
                    day.isBefore(statement.made().lastDay())
                            || isPersonAndNot(statements, knownOn)
                            || isOtherThanState(statement.party(), statements, knownOn)
                        ? Succession.Says.MAYBE
                        : Succession.Says.ALL)
            .versions();
    boolean ended = versions.stream().anyMatch(version -> version.stage() == Stage.CLOSED);
    return new KnownParty(party(id, versions), ended, versions);
  }

  /** What is told to be a person and a body was never one of them first and then the other. */
  private static boolean isPersonAndNot(List<PartyStatement> statements, LocalDate knownOn) {
    Set<Boolean> told =
        statements.stream()
            .filter(statement -> !statement.made().firstDay().isAfter(knownOn))
            .map(statement -> statement.party().kind())
            .filter(kind -> kind != PartyKind.UNKNOWN)
            .map(kind -> kind == PartyKind.PERSON)
            .collect(Collectors.toSet());
    return told.size() > 1;
  }

  /** Who was told to be a state's is not told out of it for sure, nor into another state. */
  private static boolean isOtherThanState(
      Party party, List<PartyStatement> statements, LocalDate knownOn) {
    for (PartyStatement statement : statements) {
      Party told = statement.party();
      if (party.kind() != PartyKind.UNKNOWN
          && told.isStateByStatus()
          && !statement.made().firstDay().isAfter(knownOn)
          && (!party.isStateByStatus() || isOtherState(told, party))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isOtherState(Party one, Party other) {
    return one.state().isPresent()
        && other.state().isPresent()
        && !one.state().equals(other.state());
  }

  private static Party party(String id, List<PartyStatement> versions) {
    if (versions.isEmpty()) {
      return Party.of(id, PartyKind.UNKNOWN);
    }
    Party newest = versions.get(0).party();
    Set<Party> bare =
        versions.stream()
            .map(version -> version.party())
            .map(party -> Party.of(id, party.kind()).covered(party.coverage()))
            .collect(Collectors.toSet());
    Set<String> states =
        versions.stream()
            .map(version -> version.party().state().orElse(""))
            .collect(Collectors.toSet());
    boolean stateBodies = versions.stream().allMatch(one -> one.party().isStateByStatus());
    Party known =
        bare.size() == 1 && states.size() == 1
            ? newest
            : Party.of(id, stateBodies ? PartyKind.PUBLIC_BODY : PartyKind.UNKNOWN);
    return new Party(
        id,
        known.kind(),
        newest.name(),
        known.state(),
        place(versions).flatMap(Jurisdiction::state),
        Optional.empty(),
        known.coverage());
  }

  /** {@return the place that all versions agree on} */
  Optional<String> jurisdiction() {
    return place(versions);
  }

  private static Optional<String> place(List<PartyStatement> versions) {
    Set<Optional<String>> places =
        versions.stream().map(PartyStatement::jurisdiction).collect(Collectors.toSet());
    return places.size() == 1 ? places.iterator().next() : Optional.empty();
  }

  boolean isPerson() {
    return party.kind() == PartyKind.PERSON;
  }

  /** A body that owns shares in a person was mistaken for one. */
  KnownParty ofUnknownKind() {
    Party unknown = Party.of(party.id(), PartyKind.UNKNOWN);
    return new KnownParty(party.name().map(unknown::named).orElse(unknown), ended, versions);
  }
}
