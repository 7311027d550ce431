package io.partnerauth.internal.cell;

import io.partnerauth.internal.engine.Knowledge;
import io.partnerauth.internal.rule.Attribute;
import io.partnerauth.internal.rule.Rule;
import io.partnerauth.internal.rule.Situation;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

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
  private final Map<String, Space> spaces = new HashMap<>();
  private final Space others;
  private final int mostShared;
  private final Map<List<String>, V> shared = new ConcurrentHashMap<>();
  private final @Nullable CellTable<V> cells;

  /**
   * A memo with nothing in it.
   *
   * @param mostCells how many cells it may keep; 0 to ask Drools every time
   * @param verdicts what follows from the rules that spoke, which are sorted by id; must not return
   *     null
   */
  public Memo(Knowledge knowledge, int mostCells, Function<List<Rule>, V> verdicts) {
    if (mostCells < 0) {
      throw new IllegalArgumentException("A memo keeps 0 cells or more; got " + mostCells + ".");
    }
    this.knowledge = knowledge;
    this.verdicts = verdicts;
    this.mostShared = mostCells;
    // Two generations may be full at a time.
    this.cells = mostCells < 2 ? null : new CellTable<>(mostCells / 2);
    for (String vendor : knowledge.vendors()) {
      spaces.put(vendor, new Space(spaces.size() + 1, knowledge.rules(vendor), true));
    }
    this.others = new Space(0, knowledge.others(), false);
  }

  /**
   * {@return what the rules say about the situation}
   *
   * @throws IllegalArgumentException when the situation lacks its vendor, or lacks another value
   *     that may not be absent and that a rule asks about
   */
  public V recall(Situation situation) {
    CellTable<V> table = cells;
    if (table == null) {
      return ask(situation);
    }
    Space space = spaces.getOrDefault(situation.get(Attribute.GRANT_VENDOR), others);
    Packing packing = space.packing();
    if (packing == null) {
      return ask(situation);
    }
    long high = packing.high(situation);
    long low = packing.low(situation);
    V known = table.get(space.number(), high, low);
    if (known == null) {
      known = ask(situation);
      table.put(space.number(), high, low, known);
    }
    return known;
  }

  /** {@return how many cells it keeps now} */
  public int size() {
    return cells == null ? 0 : cells.size();
  }

  /** {@return the landmarks of the rules that can speak about this vendor's sales} */
  public Landmarks landmarks(String vendor) {
    return spaces.getOrDefault(vendor, others).landmarks();
  }

  private V ask(Situation situation) {
    List<Rule> spoke = knowledge.ask(situation);
    List<String> ids = spoke.stream().map(Rule::id).toList();
    V known = shared.get(ids);
    if (known == null) {
      known = verdicts.apply(spoke);
      if (shared.size() < mostShared) {
        V before = shared.putIfAbsent(ids, known);
        known = before == null ? known : before;
      }
    }
    return known;
  }
}
