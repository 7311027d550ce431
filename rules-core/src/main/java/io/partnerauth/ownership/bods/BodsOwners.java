package io.partnerauth.ownership.bods;

import io.partnerauth.InvalidQuestionException;
import io.partnerauth.ownership.OwnershipGraph;
import io.partnerauth.ownership.history.OwnersOnDay;
import io.partnerauth.ownership.history.StatementNote;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a file says of the owners of one entity on one day.
 *
 * @param subject the record id of that entity
 * @param day the only day that the graph answers for; on any other, its owners are unknown
 * @param graph the owners; the entity itself is {@link OwnershipGraph#SELF}
 * @param jurisdiction code of the country or subdivision whose law it is under: ISO 3166 where the
 *     file's code is understood, else as it is written; empty when the file does not say
 * @param used ids of the statements that the graph is made of
 * @param notes what was not understood, what made a figure a range, and what has no bearing: each
 *     statement of the file is used, or has a note, or both
 */
public record BodsOwners(
    String subject,
    LocalDate day,
    OwnershipGraph graph,
    Optional<String> jurisdiction,
    Set<String> used,
    List<StatementNote> notes) {
  /** Copies used and notes. */
  public BodsOwners {
    InvalidQuestionException.given("subject", subject);
    InvalidQuestionException.given("day", day);
    InvalidQuestionException.given("graph", graph);
    InvalidQuestionException.given("jurisdiction", jurisdiction);
    InvalidQuestionException.given("used", used);
    InvalidQuestionException.given("notes", notes);
    used = Set.copyOf(used);
    notes = List.copyOf(notes);
  }

  static BodsOwners of(String subject, OwnersOnDay owners, List<StatementNote> ofReading) {
    List<StatementNote> notes = new ArrayList<>(ofReading);
    notes.addAll(owners.notes());
    return new BodsOwners(
        subject, owners.day(), owners.graph(), owners.jurisdiction(), owners.used(), notes);
  }
}
