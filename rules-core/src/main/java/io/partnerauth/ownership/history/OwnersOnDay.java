package io.partnerauth.ownership.history;

import io.partnerauth.InvalidQuestionException;
import io.partnerauth.ownership.OwnershipGraph;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Who owned a party on one day, as known on another.
 *
 * @param party id of the party in the register
 * @param day the only day that the graph answers for; on any other, its owners are unknown
 * @param graph the owners; the party itself is {@link OwnershipGraph#SELF}
 * @param jurisdiction code of the country or subdivision whose law the party is under: ISO 3166
 *     where the register's code is understood, else as it is written; empty when no statement says,
 *     or several that may be so do not agree
 * @param used ids of the statements that the graph is made of, some of them with a note too
 * @param notes what was not understood, what made a figure a range, and what has no bearing; the
 *     most important first
 */
public record OwnersOnDay(
    String party,
    LocalDate day,
    OwnershipGraph graph,
    Optional<String> jurisdiction,
    Set<String> used,
    List<StatementNote> notes) {
  /** Copies used and notes. */
  public OwnersOnDay {
    InvalidQuestionException.given("party", party);
    InvalidQuestionException.given("day", day);
    InvalidQuestionException.given("graph", graph);
    InvalidQuestionException.given("jurisdiction", jurisdiction);
    InvalidQuestionException.given("used", used);
    InvalidQuestionException.given("notes", notes);
    used = Set.copyOf(used);
    notes = List.copyOf(notes);
  }
}
