package io.partnerauth.ownership.history;

import io.partnerauth.InvalidQuestionException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Collects statements, in any order. Not safe for several threads. */
public final class RegisterHistoryBuilder {
  private final Map<String, List<PartyStatement>> parties = new LinkedHashMap<>();
  private final Map<String, List<HolderStatement>> holdings = new LinkedHashMap<>();
  private final Set<String> declared = new TreeSet<>();
  private final Set<String> unnamed = new HashSet<>();
  private final List<StatementNote> notes = new ArrayList<>();
  private final Subjects subjects = new Subjects(this::settled, this::notUnderstood);

  RegisterHistoryBuilder() {}

  /**
   * Adds what a party is.
   *
   * @return this builder
   */
  public RegisterHistoryBuilder party(PartyStatement statement) {
    InvalidQuestionException.given("statement", statement);
    subjects.described(statement);
    parties.computeIfAbsent(statement.party().id(), id -> new ArrayList<>(1)).add(statement);
    return this;
  }

  /**
   * Adds a party that the register speaks of without naming it.
   *
   * @return this builder
   */
  public RegisterHistoryBuilder unnamed(PartyStatement statement) {
    unnamed.add(InvalidQuestionException.given("statement", statement).party().id());
    return party(statement);
  }

  /**
   * Adds another id that statements about holders may call a party by.
   *
   * @return this builder
   */
  public RegisterHistoryBuilder otherName(String written, String party) {
    InvalidQuestionException.given("other id", written);
    subjects.otherName(written, InvalidQuestionException.given("party", party));
    return this;
  }

  /**
   * Adds who has interests in a party.
   *
   * @return this builder
   */
  public RegisterHistoryBuilder holder(HolderStatement statement) {
    return holder(statement, Optional.empty());
  }

  /**
   * Adds who has interests in a party.
   *
   * @param declared the party that is meant where no statement of its record says which
   * @return this builder
   */
  public RegisterHistoryBuilder holder(HolderStatement statement, Optional<String> declared) {
    InvalidQuestionException.given("statement", statement);
    subjects.add(statement, InvalidQuestionException.given("declared subject", declared));
    return this;
  }

  private void settled(HolderStatement statement) {
    holdings.computeIfAbsent(statement.record(), id -> new ArrayList<>(1)).add(statement);
  }

  /**
   * Adds an id of a party that the register says it is about.
   *
   * @return this builder
   */
  public RegisterHistoryBuilder declared(String party) {
    declared.add(InvalidQuestionException.given("party", party));
    return this;
  }

  /**
   * Adds what was not understood of a statement.
   *
   * @return this builder
   */
  public RegisterHistoryBuilder notUnderstood(String statementId, String text) {
    notes.add(new StatementNote(statementId, StatementNote.Treatment.NOT_UNDERSTOOD, text));
    return this;
  }

  /**
   * Adds why a statement has no bearing on owners.
   *
   * @return this builder
   */
  public RegisterHistoryBuilder notCounted(String statementId, String text) {
    notes.add(new StatementNote(statementId, StatementNote.Treatment.NOT_COUNTED, text));
    return this;
  }

  /** {@return the history of all statements so far; the builder is used up} */
  public RegisterHistory build() {
    subjects.settle();
    return new RegisterHistory(this);
  }

  Map<String, List<PartyStatement>> parties() {
    return parties;
  }

  Map<String, List<HolderStatement>> holdings() {
    return holdings;
  }

  Set<String> unnamed() {
    return unnamed;
  }

  Set<String> declared() {
    return declared;
  }

  List<StatementNote> notes() {
    return notes;
  }
}
