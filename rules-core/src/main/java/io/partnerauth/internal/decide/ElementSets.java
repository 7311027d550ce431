package io.partnerauth.internal.decide;

import io.partnerauth.FactValues;
import io.partnerauth.internal.rule.Attribute;
import io.partnerauth.internal.space.Diagrams;
import java.util.ArrayList;
import java.util.BitSet;
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

  private final Attribute attribute;

  ElementSets(PointSetAnswer answer, Attribute attribute) {
    this.answer = answer;
    this.diagrams = answer.points().diagrams();
    this.attribute = attribute;
    answer.levels(Set.of(attribute)).stream()
        .filter(level -> all().get(level).isOpen())
        .forEach(open::add);
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
            if (answer.matters(attribute, group(choice, stated))) {
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
