package io.partnerauth.internal.decide;

import io.partnerauth.FactValues;
import io.partnerauth.internal.rule.Attribute;
import io.partnerauth.internal.space.Diagrams;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The sets that an attribute could be, in as few groups as can be told by which elements are in
 * them and which are not; within a group all have the same answers, whatever else is unknown.
 */
final class ElementSets {
  /** Groups are listed up to this number; what is left is told as others. */
  private static final int MOST = 200;

  private final PointSetAnswer answer;
  private final Diagrams diagrams;

  /** Levels of the elements that are open. */
  private final List<Integer> open = new ArrayList<>();

  /** What the sets leave of the outcomes, each once: most sets leave the same. */
  private final List<Integer> rests = new ArrayList<>();

  /** By elements the number of what is left, counted from 1. */
  private final int restOf;

  private final Map<Set<Integer>, Boolean> differ = new HashMap<>();

  ElementSets(PointSetAnswer answer, Attribute attribute) {
    this.answer = answer;
    this.diagrams = answer.points().diagrams();
    answer.levels(Set.of(attribute)).stream()
        .filter(level -> all().get(level).isOpen())
        .forEach(open::add);
    this.restOf = rest(answer.reached(attribute), 0, new HashMap<>());
  }

  /** By the elements from one on, what is left of these outcomes. */
  private int rest(int outcomes, int from, Map<List<Integer>, Integer> done) {
    if (from == open.size()) {
      int known = rests.indexOf(outcomes);
      if (known < 0) {
        rests.add(outcomes);
      }
      return Diagrams.constant(known < 0 ? rests.size() : known + 1);
    }
    List<Integer> key = List.of(outcomes, from);
    Integer known = done.get(key);
    if (known == null) {
      int level = open.get(from);
      known =
          diagrams.node(
              level, option -> rest(diagrams.at(outcomes, level, option), from + 1, done));
      done.put(key, known);
    }
    return known;
  }

  /** Whether it matters which of the sets it is that meet a condition. */
  private boolean matters(int condition) {
    int[] met = diagrams.values(restOf, condition).stream().toArray();
    for (int i = 0; i < met.length; i++) {
      for (int k = 0; k < i; k++) {
        int one = rests.get(met[i] - 1);
        int other = rests.get(met[k] - 1);
        if (differ.computeIfAbsent(Set.of(one, other), pair -> answer.differ(one, other))) {
          return true;
        }
      }
    }
    return false;
  }

  private List<Level> all() {
    return answer.points().levels().all();
  }

  Map<FactValues, Integer> groups() {
    Map<FactValues, Integer> groups = new LinkedHashMap<>();
    int left = Diagrams.YES;
    while (left != Diagrams.NO && groups.size() < MOST) {
      int[] choice = first(left);
      BitSet stated = new BitSet();
      open.forEach(stated::set);
      // first what is not in the sets: most rules ask what is
      for (int with = 0; with < 2; with++) {
        for (int level : open) {
          if (choice[level] == with) {
            stated.clear(level);
            if (matters(group(choice, stated))) {
              stated.set(level);
            }
          }
        }
      }
      int group = group(choice, stated);
      groups.put(values(choice, stated), group);
      left = diagrams.minus(left, group);
    }
    if (left != Diagrams.NO) {
      groups.put(FactValues.inWords("others"), left);
    }
    return groups;
  }

  /** The set with the most elements is met last. */
  private int[] first(int left) {
    int[] choice = new int[all().size()];
    int some = left;
    for (int level : open) {
      int without = diagrams.and(some, answer.points().where(level, option -> option == 0));
      choice[level] = without == Diagrams.NO ? 1 : 0;
      int chosen = choice[level];
      some = diagrams.and(some, answer.points().where(level, option -> option == chosen));
    }
    return choice;
  }

  private int group(int[] choice, BitSet stated) {
    int group = Diagrams.YES;
    for (int level : open) {
      if (stated.get(level)) {
        group =
            diagrams.and(group, answer.points().where(level, option -> option == choice[level]));
      }
    }
    return group;
  }

  private FactValues values(int[] choice, BitSet stated) {
    List<String> with = new ArrayList<>();
    List<String> without = new ArrayList<>();
    for (int level : open) {
      if (stated.get(level)) {
        (choice[level] == 1 ? with : without).add(String.valueOf(all().get(level).element()));
      }
    }
    boolean none = with.isEmpty() && without.size() == open.size();
    return new FactValues.Containing(with, none ? List.of() : without);
  }
}
