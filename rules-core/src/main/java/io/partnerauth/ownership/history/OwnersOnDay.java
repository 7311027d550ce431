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
 * @param day the only day that the graph answers for; on any other, its owners are unknown
 * @param graph the owners; the party itself is {@link OwnershipGraph#SELF}
 * @param jurisdiction code of the place whose law the party is under; empty when no statement says,
 *     or several that may be so do not agree
 * @param used ids of the statements that the graph is made of, some of them with a note too
 * @param notes what became of all other statements; the most important first
 */
public record OwnersOnDay(
    LocalDate day,
    OwnershipGraph graph,
    Optional<String> jurisdiction,
    Set<String> used,
    List<StatementNote> notes) {
  /** Copies used and notes. */
  public OwnersOnDay {
    InvalidQuestionException.given("day", day);
    InvalidQuestionException.given("graph", graph);
    InvalidQuestionException.given("jurisdiction", jurisdiction);
    InvalidQuestionException.given("used", used);
    InvalidQuestionException.given("notes", notes);
    used = Set.copyOf(used);
    notes = List.copyOf(notes);
  }
}
