package io.partnerauth.ownership.history;

import io.partnerauth.InvalidQuestionException;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * All that a register stated, in whatever order, for asking what was so on a day.
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
 *   <li>Parties that nobody describes, or that are described in two ways, are of unknown kind.
 * </ul>
 *
 * <p>Registers are taken as partial: nobody says that they name all holders. Immutable and
 * thread-safe.
 */
public final class RegisterHistory {
  private final Map<String, List<PartyStatement>> parties;
  private final Map<String, List<HolderStatement>> holdings;
  private final Map<String, Set<String>> recordsByOwned = new LinkedHashMap<>();
  private final Map<String, Set<String>> recordsByNominee = new LinkedHashMap<>();

  RegisterHistory(RegisterHistoryBuilder builder) {
    parties = builder.parties();
    holdings = builder.holdings();
    holdings.forEach(
        (record, statements) -> statements.forEach(statement -> index(statement, record)));
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

  List<String> recordsOf(String owned) {
    return recordsByOwned.getOrDefault(owned, Set.of()).stream().sorted().toList();
  }

  /** {@return the records that say of a party that it is a nominee, whether of owned or not} */
  List<String> nomineeRecordsOf(String owner) {
    return recordsByNominee.getOrDefault(owner, Set.of()).stream().sorted().toList();
  }

  List<HolderStatement> record(String record) {
    return holdings.getOrDefault(record, List.of());
  }

  Set<String> records() {
    return holdings.keySet();
  }

  /**
   * {@return who owned a party on a day, as known on a day}
   *
   * <p>Time and memory grow with the statements about the party and those above it.
   *
   * @param party id of the party, which becomes {@code self} in the graph; one that nobody
   *     describes is of unknown kind
   * @param day the day that is asked about
   * @param knownOn statements made later are left out; {@link LocalDate#MAX} takes all
   * @throws IllegalArgumentException when {@code day} is {@link LocalDate#MAX}, after which is none
   */
  public OwnersOnDay owners(String party, LocalDate day, LocalDate knownOn) {
    InvalidQuestionException.given("party", party);
    InvalidQuestionException.given("day", day);
    InvalidQuestionException.given("day of knowledge", knownOn);
    if (day.equals(LocalDate.MAX)) {
      throw new IllegalArgumentException("Owners are asked for on a day; got LocalDate.MAX");
    }
    return new OwnersFinder(this, party, day, knownOn).find();
  }
}
