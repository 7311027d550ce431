package io.partnerauth.ownership.history;

import io.partnerauth.InvalidQuestionException;
import io.partnerauth.ownership.PartyKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * All that a register stated, in whatever order, for asking what was so on a day.
 *
 * <pre>{@code
 * RegisterHistory history = BodsReader.read(json);
 * OwnersOnDay owners = history.owners(sale.date());
 * Customer customer = Customer.of("RU", COMPANY).ownership(owners.graph());
 * }</pre>
 *
 * <p>On a day, the newest statement that speaks about that day counts, by the instant at which it
 * was made. Where it is not sure whether an interest was in force, or where statements contradict
 * each other, the figures become ranges that contain everything that is possible:
 *
 * <ul>
 *   <li>A statement without a beginning tells what is so since it was made; before, it may have
 *       been so or not. One that is closed without an end ended some time before.
 *   <li>A holder stated twice for one party has between the least of the shares and their sum.
 *   <li>Indirect interests are explained by the direct ones along the way, or else are possible
 *       besides them, and the other holders have so much less. The same goes for nominators, and
 *       for interests of which nobody knows what they are.
 *   <li>Shares that add up to more than 100 only by rounding are taken as rounded; others as held
 *       jointly, or wrong: each of the holders has something between nothing and its share.
 *   <li>Who is a nominee in another arrangement may hold anything for others.
 *   <li>Parties that nobody describes, or that are described in two ways, are of unknown kind; who
 *       was told to be a state's is never told out of it for sure.
 *   <li>Who is described, and of whom nothing else is said, may hold anything of the party whose
 *       owners are declared.
 *   <li>A statement that does not say its record may belong to any other about the same party, and
 *       one that follows another which is not there, to any other about the same holder.
 *   <li>A record that is told to be a party and a matter of holders may be either.
 * </ul>
 *
 * <p>Registers are taken as partial: nobody says that they name all holders. Immutable and
 * thread-safe.
 */
public final class RegisterHistory {
  private final Map<String, List<PartyStatement>> parties;
  private final Map<String, List<HolderStatement>> holdings;
  private final Map<String, HolderStatement> ofLooseParties = new HashMap<>();
  private final Map<String, Set<String>> recordsByOwned = new LinkedHashMap<>();
  private final Map<String, Set<String>> recordsByNominee = new LinkedHashMap<>();
  private final Set<String> declared;
  private final Set<String> unnamed;
  private final List<StatementNote> notes;

  RegisterHistory(RegisterHistoryBuilder builder) {
    parties = builder.parties();
    holdings = builder.holdings();
    declared = builder.declared();
    unnamed = builder.unnamed();
    holdings.forEach(
        (record, statements) -> statements.forEach(statement -> index(statement, record)));
    for (HolderStatement possible : builder.loose().statements(this, builder::notUnderstood)) {
      ofLooseParties.put(possible.record(), possible);
      add(recordsByOwned, possible.owned(), possible.record());
    }
    notes = List.copyOf(builder.notes());
  }

  private void index(HolderStatement statement, String record) {
    add(recordsByOwned, statement.owned(), record);
    if (statement.interests().stream().anyMatch(one -> one.nature() == Nature.NOMINEE)) {
      add(recordsByNominee, statement.owner(), record);
    }
  }

  /** Most parties are held by few, for whom a set of two is enough. */
  private static void add(Map<String, Set<String>> records, String party, String record) {
    Set<String> before = records.get(party);
    if (before == null) {
      records.put(party, Set.of(record));
    } else if (!before.contains(record)) {
      Set<String> more = before.size() == 1 ? new LinkedHashSet<>(before) : before;
      more.add(record);
      records.put(party, more);
    }
  }

  /** {@return a builder without statements} */
  public static RegisterHistoryBuilder builder() {
    return new RegisterHistoryBuilder();
  }

  /** {@return ids of all parties that a statement describes, in the order of the register} */
  public Set<String> describedParties() {
    return Collections.unmodifiableSet(parties.keySet());
  }

  /** {@return all statements that describe a party, in the order of the register} */
  public List<PartyStatement> descriptions(String party) {
    return List.copyOf(
        parties.getOrDefault(InvalidQuestionException.given("party", party), List.of()));
  }

  /** {@return all statements about holders, by record and in the order of the register} */
  public List<HolderStatement> holders() {
    return holdings.values().stream().flatMap(List::stream).toList();
  }

  void eachHolder(Consumer<HolderStatement> action) {
    holdings.values().forEach(record -> record.forEach(action));
  }

  List<String> recordsOf(String owned) {
    return recordsByOwned.getOrDefault(owned, Set.of()).stream().sorted().toList();
  }

  /** {@return the records that say of a party that it is a nominee, whether of owned or not} */
  List<String> nomineeRecordsOf(String owner) {
    return recordsByNominee.getOrDefault(owner, Set.of()).stream().sorted().toList();
  }

  /** {@return the statements of a record, or what a loose party may hold} */
  List<HolderStatement> record(String record) {
    HolderStatement possible = ofLooseParties.get(record);
    return possible == null ? holdings.getOrDefault(record, List.of()) : List.of(possible);
  }

  Set<String> records() {
    return holdings.keySet();
  }

  /** {@return ids of all that the register names, except persons, in the order of the register} */
  public Stream<String> bodies() {
    return parties.entrySet().stream()
        .filter(party -> !party.getValue().stream().allMatch(RegisterHistory::isPerson))
        .map(Map.Entry::getKey)
        .filter(id -> !unnamed.contains(id));
  }

  /** {@return what was not understood while reading, and what has no bearing, in that order} */
  public List<StatementNote> notes() {
    return notes;
  }

  /**
   * {@return the id of the party that the register is about: the only one that it declares, or
   * where it declares none, the only party but persons that holds nothing of another}
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
    Set<String> subjects = bodies().collect(Collectors.toCollection(TreeSet::new));
    holders().stream().map(HolderStatement::owner).forEach(subjects::remove);
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

  private String described(String party) {
    List<PartyStatement> statements = descriptions(party);
    if (statements.isEmpty()) {
      throw new IllegalArgumentException(
          "No entity of the file has the record id \"%s\"; it has %,d records"
              .formatted(party, parties.size()));
    }
    if (statements.stream().allMatch(RegisterHistory::isPerson)) {
      throw new IllegalArgumentException(
          "The record \"%s\" is a person, whom nobody owns; say which entity is the customer"
              .formatted(party));
    }
    return party;
  }

  /**
   * {@return who owned the register's subject on a day, as all of its statements tell}
   *
   * @param day the day that is asked about
   * @throws IllegalArgumentException as {@link #subject} does
   */
  public OwnersOnDay owners(LocalDate day) {
    return owners(subject(), day, LocalDate.MAX);
  }

  /**
   * {@return who owned a party on a day, as known on a day} Each statement of the register is used,
   * or has a note, or both.
   *
   * <p>Time and memory grow with the statements of the register. For many parties of one register,
   * ask {@link #each}.
   *
   * @param party id of the party, which becomes {@code self} in the graph
   * @param day the day that is asked about
   * @param knownOn statements made later are left out; {@link LocalDate#MAX} takes all
   * @throws IllegalArgumentException when no statement describes that party, or it is a person, or
   *     {@code day} is {@link LocalDate#MAX}, after which is none
   */
  public OwnersOnDay owners(String party, LocalDate day, LocalDate knownOn) {
    return with(finder(party, day, knownOn).find(true), notes);
  }

  /**
   * {@return who owned each of these parties on a day, as known on a day, one after the other}
   * Notes are about statements on these owners only.
   *
   * <p>For each, time and memory grow with the statements about the party and those above it.
   *
   * @param asked ids of the parties, as in {@link #owners}
   * @param day the day that is asked about
   * @param knownOn statements made later are left out; {@link LocalDate#MAX} takes all
   * @throws IllegalArgumentException as {@link #owners} does, when the stream comes to that party
   */
  public Stream<OwnersOnDay> each(Stream<String> asked, LocalDate day, LocalDate knownOn) {
    InvalidQuestionException.given("day", day);
    InvalidQuestionException.given("day of knowledge", knownOn);
    Map<String, List<StatementNote>> byStatement =
        notes.stream().collect(Collectors.groupingBy(StatementNote::statementId));
    return InvalidQuestionException.given("parties", asked)
        .map(party -> finder(party, day, knownOn).find(false))
        .map(owners -> with(owners, ofReading(owners, byStatement)));
  }

  private static List<StatementNote> ofReading(
      OwnersOnDay owners, Map<String, List<StatementNote>> byStatement) {
    Set<String> statements = new TreeSet<>(owners.used());
    owners.notes().forEach(note -> statements.add(note.statementId()));
    return statements.stream()
        .flatMap(statement -> byStatement.getOrDefault(statement, List.of()).stream())
        .toList();
  }

  private static OwnersOnDay with(OwnersOnDay owners, List<StatementNote> ofReading) {
    List<StatementNote> all = new ArrayList<>(ofReading);
    all.addAll(owners.notes());
    return new OwnersOnDay(
        owners.party(), owners.day(), owners.graph(), owners.jurisdiction(), owners.used(), all);
  }

  private OwnersFinder finder(String party, LocalDate day, LocalDate knownOn) {
    InvalidQuestionException.given("party", party);
    InvalidQuestionException.given("day", day);
    InvalidQuestionException.given("day of knowledge", knownOn);
    if (day.equals(LocalDate.MAX)) {
      throw new IllegalArgumentException("Owners are asked for on a day; got LocalDate.MAX");
    }
    return new OwnersFinder(this, described(party), day, knownOn);
  }
}
