package io.partnerauth.internal.cell;

import io.partnerauth.internal.engine.Knowledge;
import io.partnerauth.internal.rule.Attribute;
import io.partnerauth.internal.rule.Rule;
import io.partnerauth.internal.rule.Situation;
import io.partnerauth.internal.space.Partitions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * What the rules say about a situation, remembered for its cell.
 *
 * <p>Drools is asked once per cell. What follows from the rules that spoke is computed once and
 * shared by all cells in which the same rules speak. Thread-safe; reads take no lock; never keeps
 * more cells than its bound.
 *
 * @param <V> what follows from the rules that speak; immutable
 */
public final class Memo<V> {
  private final Knowledge knowledge;
  private final Function<List<Rule>, V> verdicts;
  private final Map<String, VendorCells<V>> vendors = new HashMap<>();
  private final VendorCells<V> others;
  private final int mostCells;
  private final Map<List<String>, V> shared = new ConcurrentHashMap<>();
  private final CellTable<V> cells;

  /**
   * A memo with nothing in it.
   *
   * @param mostCells how many cells it may keep; 0 to ask Drools every time
   * @param places sets of regions that come up often, numbered by their order
   * @param verdicts what follows from the rules that spoke, which are sorted by id; must not return
   *     null
   */
  public Memo(
      Knowledge knowledge,
      int mostCells,
      List<Set<String>> places,
      Function<List<Rule>, V> verdicts) {
    if (mostCells < 0) {
      throw new IllegalArgumentException("A memo keeps 0 cells or more; got " + mostCells + ".");
    }
    this.knowledge = knowledge;
    this.verdicts = verdicts;
    this.mostCells = mostCells;
    // Two generations may be full at a time.
    this.cells = new CellTable<>(mostCells / 2);
    List<Set<String>> known = List.copyOf(places);
    for (String vendor : knowledge.vendors()) {
      List<Rule> rules = knowledge.rules(vendor);
      vendors.put(
          vendor, new VendorCells<>(vendors.size() + 1, rules, Optional.of(vendor), known, cells));
    }
    this.others = new VendorCells<>(0, knowledge.others(), Optional.empty(), known, cells);
  }

  /**
   * {@return what the rules say about the situation}
   *
   * @throws IllegalArgumentException when the situation lacks its vendor, or lacks another value
   *     that may not be absent and that a rule asks about
   */
  public V recall(Situation situation) {
    VendorCells<V> own =
        situation.get(Attribute.GRANT_VENDOR) instanceof String vendor ? cells(vendor) : others;
    Sieve sieve = mostCells < 2 ? null : own.sieve();
    if (sieve == null) {
      return follow(knowledge.ask(situation));
    }
    long[] more = sieve.allOthers();
    long passing = sieve.passing(situation, more);
    V known = own.known(passing, more);
    if (known == null) {
      List<Rule> spoke = knowledge.ask(situation);
      check(spoke, sieve.rules(passing, more));
      known = follow(spoke);
      own.keep(passing, more, known);
    }
    return known;
  }

  /** Has the rules of every vendor built, so that no question has to wait for it. */
  public void makeReady() {
    knowledge.makeReady();
  }

  /** Drools decides. A cell that it does not agree with would give wrong answers to others. */
  private static void check(List<Rule> spoke, List<Rule> passed) {
    boolean same = spoke.size() == passed.size();
    for (int i = 0; same && i < spoke.size(); i++) {
      same = spoke.get(i).id().equals(passed.get(i).id());
    }
    if (!same) {
      throw new IllegalStateException(
          "Drools fired " + ids(spoke) + ", but the cell is one of " + ids(passed) + ".");
    }
  }

  private static List<String> ids(List<Rule> rules) {
    String[] ids = new String[rules.size()];
    for (int i = 0; i < ids.length; i++) {
      ids[i] = rules.get(i).id();
    }
    return List.of(ids);
  }

  /** {@return how many cells it may keep} */
  public int mostCells() {
    return mostCells;
  }

  /** {@return how many cells it keeps now} */
  public int size() {
    return cells.size();
  }

  /** {@return the vendors that have cells of their own, in no order} */
  public Set<String> vendors() {
    return knowledge.vendors();
  }

  /** {@return the cells of the sales of all other vendors} */
  public VendorCells<V> others() {
    return others;
  }

  /** {@return the cells of this vendor's sales} */
  public VendorCells<V> cells(String vendor) {
    return vendors.getOrDefault(vendor, others);
  }

  /** {@return the rules that can speak about this vendor's sales, by id} */
  public List<Rule> rules(String vendor) {
    return knowledge.rules(vendor);
  }

  /** {@return the landmarks of the rules that can speak about this vendor's sales} */
  public Partitions landmarks(String vendor) {
    return cells(vendor).landmarks();
  }

  private V follow(List<Rule> spoke) {
    List<String> ids = ids(spoke);
    V known = shared.get(ids);
    if (known == null) {
      known = verdicts.apply(spoke);
      if (shared.size() < mostCells) {
        V before = shared.putIfAbsent(ids, known);
        known = before == null ? known : before;
      }
    }
    return known;
  }
}
