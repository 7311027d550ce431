package io.partnerauth.ownership;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The facts of a graph on the days between two dates that it names, with the parties numbered.
 *
 * <p>Its facts do not change; it keeps what it has found of them, and is not safe for several
 * threads.
 */
final class Slice {
  /** Sets of closed parties for which orphans are kept. */
  private static final int MOST_KEPT = 16;

  private final List<Party> parties;
  private final Map<String, Integer> index = new HashMap<>();
  private final List<List<Register>> kinds;
  private final List<List<Control>> controlsBy = new ArrayList<>();
  private final List<List<Control>> controlsOver = new ArrayList<>();
  private final Map<String, DataError> faultyRegisters;
  private final Map<BitSet, List<Orphans>> orphans = new HashMap<>();
  private final LocalDate day;

  Slice(OwnershipGraph graph, LocalDate day) {
    this.day = day;
    parties = List.copyOf(graph.parties().values());
    for (int i = 0; i < parties.size(); i++) {
      index.put(parties.get(i).id(), i);
      controlsBy.add(new ArrayList<>());
      controlsOver.add(new ArrayList<>());
    }
    List<Stake> held = graph.stakes().stream().filter(stake -> stake.isOn(day)).toList();
    FaultyRegisters faulty = new FaultyRegisters();
    kinds = Registers.of(parties, held, index, faulty);
    faultyRegisters = faulty.byParty();
    for (Control control : graph.controls()) {
      if (control.isOn(day)) {
        controlsBy.get(indexOf(control.by())).add(control);
        controlsOver.get(indexOf(control.over())).add(control);
      }
    }
  }

  List<Party> parties() {
    return parties;
  }

  Party party(int party) {
    return parties.get(party);
  }

  LocalDate day() {
    return day;
  }

  /** {@return the parties that are a state's by status} */
  BitSet stateBodies() {
    BitSet bodies = new BitSet();
    for (int i = 0; i < size(); i++) {
      bodies.set(i, party(i).isStateByStatus());
    }
    return bodies;
  }

  /** {@return whether stakes in the party are listed} */
  boolean hasOwners(int party) {
    return kinds.stream().anyMatch(kind -> !kind.get(party).lines().isEmpty());
  }

  int size() {
    return parties.size();
  }

  /** {@return the parties and lines together: how much there is to look at} */
  int weight() {
    int lines = kinds().stream().flatMap(List::stream).mapToInt(kind -> kind.lines().size()).sum();
    return size() + lines;
  }

  int indexOf(String id) {
    return requireNonNull(index.get(id));
  }

  /** {@return the registers by party, of capital and of votes, or once where both are the same} */
  List<List<Register>> kinds() {
    return kinds;
  }

  List<Control> controlsBy(int party) {
    return controlsBy.get(party);
  }

  List<Control> controlsOver(int party) {
    return controlsOver.get(party);
  }

  /** {@return whether there is any control relation} */
  boolean hasControls() {
    return controlsBy.stream().anyMatch(controls -> !controls.isEmpty());
  }

  /** {@return whether the shares listed for a party cannot add up} */
  boolean isFaulty(int party) {
    return faultyRegisters.containsKey(party(party).id());
  }

  /**
   * {@return the parties that may belong to nobody in a kind of register, as {@link #kinds} numbers
   * it}
   *
   * @param closed those whose owners are of no matter
   */
  BitSet orphans(int kind, BitSet closed) {
    return found(closed).get(kind).possible();
  }

  /** {@return the parties that may belong to nobody in any kind of register} */
  BitSet orphans(BitSet closed) {
    BitSet any = new BitSet();
    found(closed).forEach(kind -> any.or(kind.possible()));
    return any;
  }

  private List<Orphans> found(BitSet closed) {
    List<Orphans> known = orphans.get(closed);
    if (known == null) {
      known = kinds().stream().map(kind -> Orphans.of(this, kind, closed)).toList();
      if (orphans.size() >= MOST_KEPT) {
        orphans.clear();
      }
      orphans.put((BitSet) closed.clone(), known);
    }
    return known;
  }

  /** {@return whether one of those parties may belong to nobody, in any kind of register} */
  boolean hasOrphans(BitSet among, BitSet closed) {
    return orphans(closed).intersects(among);
  }

  /**
   * {@return for each party the number of its circle in a kind of register: parties that own each
   * other}
   */
  int[] circles(int kind) {
    int[] circles = new int[size()];
    int[][] owners = LookThrough.owners(kinds().get(kind), notFixed());
    List<int[]> components = Components.of(owners);
    for (int i = 0; i < components.size(); i++) {
      for (int member : components.get(i)) {
        circles[member] = i;
      }
    }
    return circles;
  }

  private int[] notFixed() {
    int[] fixed = new int[size()];
    Arrays.fill(fixed, LookThrough.BY_REGISTER);
    return fixed;
  }

  /**
   * {@return the party itself and all parties that have a way to it by stakes or control, up to
   * those that are closed}
   */
  BitSet ancestors(int party, BitSet closed) {
    BitSet seen = new BitSet();
    Deque<Integer> open = new ArrayDeque<>();
    reach(party, seen, open);
    while (!open.isEmpty()) {
      int at = open.remove();
      if (closed.get(at)) {
        continue;
      }
      for (List<Register> kind : kinds()) {
        kind.get(at).lines().forEach(line -> reach(line.owner(), seen, open));
      }
      controlsOver(at).forEach(control -> reach(indexOf(control.by()), seen, open));
    }
    return seen;
  }

  /** Adds a party that has not been seen before to those that are still to be looked at. */
  static void reach(int party, BitSet seen, Deque<Integer> open) {
    if (!seen.get(party)) {
      seen.set(party);
      open.add(party);
    }
  }

  /** {@return the errors in what is said of those parties, other than the closed ones} */
  List<DataError> errors(BitSet among, BitSet closed) {
    List<DataError> errors = new ArrayList<>();
    for (DataError error : faultyRegisters.values()) {
      int party = indexOf(error.party());
      if (among.get(party) && !closed.get(party)) {
        errors.add(error);
      }
    }
    for (Orphans kind : found(closed)) {
      for (DataError error : kind.errors()) {
        if (among.get(indexOf(error.party())) && !errors.contains(error)) {
          errors.add(error);
        }
      }
    }
    return errors;
  }
}
