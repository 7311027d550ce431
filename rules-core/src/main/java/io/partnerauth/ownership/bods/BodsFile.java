package io.partnerauth.ownership.bods;

import io.partnerauth.InvalidQuestionException;
import io.partnerauth.ownership.PartyKind;
import io.partnerauth.ownership.history.HolderStatement;
import io.partnerauth.ownership.history.OwnersOnDay;
import io.partnerauth.ownership.history.PartyStatement;
import io.partnerauth.ownership.history.RegisterHistory;
import io.partnerauth.ownership.history.StatementNote;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * All statements of a file, to be asked for the owners of an entity on a day.
 *
 * <pre>{@code
 * BodsFile file = BodsReader.read(json);
 * BodsOwners owners = file.owners(sale.date());
 * Customer customer = Customer.of("RU", COMPANY).ownership(owners.graph());
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 */
public final class BodsFile {
  private final RegisterHistory history;
  private final Set<String> declared;
  private final List<StatementNote> notes;

  BodsFile(RegisterHistory history, Set<String> declared, List<StatementNote> notes) {
    this.history = history;
    this.declared = declared;
    this.notes = List.copyOf(notes);
  }

  /** {@return what was not understood while reading, in the order of the file} */
  public List<StatementNote> notes() {
    return notes;
  }

  /**
   * {@return the record id of the entity that the file is about: the only declared subject, or
   * where none is declared, the only entity that holds nothing of another}
   *
   * @throws IllegalArgumentException when there is not exactly one
   */
  public String subject() {
    if (declared.size() > 1) {
      throw new IllegalArgumentException(
          "The file declares the owners of %d entities, such as \"%s\"; say which one is meant"
              .formatted(declared.size(), declared.iterator().next()));
    }
    if (declared.size() == 1) {
      return described(declared.iterator().next());
    }
    Set<String> subjects = new TreeSet<>();
    for (String id : history.describedParties()) {
      if (history.descriptions(id).stream().anyMatch(BodsFile::isEntity)) {
        subjects.add(id);
      }
    }
    history.holders().stream().map(HolderStatement::owner).forEach(subjects::remove);
    if (subjects.size() != 1) {
      throw new IllegalArgumentException(
          "One entity that owns no other is needed to tell whose owners these are; there are %d%s"
              .formatted(
                  subjects.size(),
                  subjects.isEmpty() ? "" : ", such as \"" + subjects.iterator().next() + "\""));
    }
    return subjects.iterator().next();
  }

  private static boolean isPerson(PartyStatement statement) {
    return statement.party().kind() == PartyKind.PERSON;
  }

  private static boolean isEntity(PartyStatement statement) {
    return !isPerson(statement) && !Undisclosed.is(statement.party().id());
  }

  /**
   * {@return the owners of the file's subject on a day, as all of its statements tell}
   *
   * @param day the day that is decided for
   * @throws IllegalArgumentException as {@link #subject} does
   */
  public BodsOwners owners(LocalDate day) {
    return owners(subject(), day, LocalDate.MAX);
  }

  /**
   * {@return the owners of an entity on a day, as known on a day}
   *
   * @param subject the record id of the entity that is the customer
   * @param day the day that is decided for
   * @param knownOn statements made later are left out; {@link LocalDate#MAX} takes all
   * @throws IllegalArgumentException when no statement of the file describes that entity, or it is
   *     a person, or {@code day} is {@link LocalDate#MAX}
   */
  public BodsOwners owners(String subject, LocalDate day, LocalDate knownOn) {
    InvalidQuestionException.given("subject", subject);
    InvalidQuestionException.given("day", day);
    InvalidQuestionException.given("day of knowledge", knownOn);
    OwnersOnDay owners = history.owners(described(subject), day, knownOn);
    return BodsOwners.of(subject, owners, notes);
  }

  private String described(String subject) {
    if (history.descriptions(subject).isEmpty()) {
      throw new IllegalArgumentException(
          "No entity of the file has the record id \"%s\"; it has %,d records"
              .formatted(subject, history.describedParties().size()));
    }
    if (history.descriptions(subject).stream().allMatch(BodsFile::isPerson)) {
      throw new IllegalArgumentException(
          "The record \"%s\" is a person, whom nobody owns; say which entity is the customer"
              .formatted(subject));
    }
    return subject;
  }
}
