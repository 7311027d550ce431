package io.partnerauth.ownership.history;

import static java.util.Objects.requireNonNull;

import io.partnerauth.InvalidQuestionException;
import io.partnerauth.ownership.Party;
import io.partnerauth.ownership.PartyKind;
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
  private static final String EITHER_KIND =
      " for something else: a party, or what one holds; it may be either";

  private final Map<String, List<PartyStatement>> parties = new LinkedHashMap<>();
  private final Map<String, List<HolderStatement>> holdings = new LinkedHashMap<>();
  private final Map<String, HolderStatement> components = new LinkedHashMap<>();
  private final Set<String> declared = new TreeSet<>();
  private final Set<String> unnamed = new HashSet<>();
  private final List<StatementNote> notes = new ArrayList<>();
  private final Loose loose = new Loose();
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
   * Adds what a party is, of which statements should say what it has to do with owners.
   *
   * @param declared the party whose owners the statement is about; empty when it may be any
   * @return this builder
   */
  public RegisterHistoryBuilder party(PartyStatement statement, Optional<String> declared) {
    party(statement);
    InvalidQuestionException.given("declared subject", declared);
    loose.party(statement.party().id(), statement, declared);
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
    InvalidQuestionException.given("statement", statement);
    subjects.add(statement);
    return this;
  }

  /**
   * Adds who has interests in a party, where ids are written by people and may be wrong.
   *
   * @param declared the party that is meant where no statement of its record says which, and that
   *     the one it says may hold where none says so; empty when it may be any
   * @param tie how it is tied to others of its record
   * @return this builder
   */
  public RegisterHistoryBuilder holder(
      HolderStatement statement, Optional<String> declared, Tie tie) {
    InvalidQuestionException.given("statement", statement);
    InvalidQuestionException.given("declared subject", declared);
    InvalidQuestionException.given("tie", tie);
    subjects.add(statement, declared, tie);
    loose.party(statement.owned(), statement, declared);
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

  /**
   * Adds a record that a statement names as one of those that its interests are made of.
   *
   * @return this builder
   */
  public RegisterHistoryBuilder component(String record, HolderStatement of) {
    components.put(
        InvalidQuestionException.given("record", record),
        InvalidQuestionException.given("statement", of));
    return this;
  }

  /** What was named and is not there may be anything about the same party. */
  private void missing(String record, HolderStatement of) {
    loose.named(record);
    if (!parties.containsKey(record) && !subjects.records().contains(record)) {
      notUnderstood(
          of.statementId(),
          "no statement has its component " + record + ", which may be any share or control");
      subjects.add(anything(of.statementId(), of.made(), record, of.owned()));
    }
  }

  private static HolderStatement anything(
      String statementId, Moment made, String record, String owned) {
    String somebody = "somebody in record " + record;
    List<Interest> any = List.of(Interest.UNKNOWN);
    return new HolderStatement(statementId, made, Stage.UNKNOWN, record, somebody, owned, any);
  }

  /** A record is of one kind for good: one of the statements is wrong, and nobody knows which. */
  private void eitherKind(String record) {
    List<PartyStatement> asParty = requireNonNull(parties.get(record));
    List<HolderStatement> asHolder = subjects.statements(record);
    for (PartyStatement one : List.copyOf(asParty)) {
      notUnderstood(one.statementId(), "others take its record " + record + EITHER_KIND);
      subjects.add(
          anything(one.statementId(), one.made(), record, HolderStatement.ANYBODY),
          Optional.empty(),
          Tie.NAMED);
    }
    for (HolderStatement one : asHolder) {
      notUnderstood(one.statementId(), "others take its record " + record + EITHER_KIND);
      Party unknown = Party.of(record, PartyKind.UNKNOWN);
      asParty.add(
          new PartyStatement(
              one.statementId(), one.made(), Stage.UNKNOWN, unknown, Optional.empty()));
    }
  }

  /** {@return the history of all statements so far; the builder is used up} */
  public RegisterHistory build() {
    subjects.records().stream().filter(parties::containsKey).toList().forEach(this::eitherKind);
    components.forEach(this::missing);
    subjects.settle();
    declared.forEach(loose::named);
    return new RegisterHistory(this);
  }

  Map<String, List<PartyStatement>> parties() {
    return parties;
  }

  Map<String, List<HolderStatement>> holdings() {
    return holdings;
  }

  Loose loose() {
    return loose;
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
