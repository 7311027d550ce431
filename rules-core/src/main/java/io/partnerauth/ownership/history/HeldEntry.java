package io.partnerauth.ownership.history;

import io.partnerauth.ownership.ControlBasis;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What all statements come to in one way of holding.
 *
 * @param slot who has what of whom
 * @param stated how much, and whether it is sure
 * @param basis on what it rests, where it is control
 * @param statements ids of the statements that say so
 * @param several whether more than one interest says so at once
 */
record HeldEntry(
    Slot slot, Stated stated, ControlBasis basis, Set<String> statements, boolean several) {

  private static HeldEntry joined(List<HeldEntry> all, Stated stated, boolean several) {
    HeldEntry first = all.get(0);
    if (all.size() == 1) {
      return first.stated.equals(stated) ? first : first.with(stated);
    }
    Set<String> statements = new LinkedHashSet<>();
    all.forEach(entry -> statements.addAll(entry.statements));
    return new HeldEntry(first.slot, stated, first.basis, statements, several);
  }

  private HeldEntry with(Stated other) {
    return new HeldEntry(slot, other, basis, statements, several);
  }

  /** {@return entries that are so at the same time, one for each way of holding} */
  static List<HeldEntry> together(List<HeldEntry> all) {
    if (all.size() == 1) {
      return all;
    }
    return bySlot(all).values().stream()
        .map(
            same ->
                joined(
                    same,
                    Stated.together(same.stream().map(HeldEntry::stated).toList()),
                    same.size() > 1 || same.get(0).several))
        .toList();
  }

  /**
   * {@return entries of which those of one version are so}
   *
   * @param versions the entries of each version
   * @param orNothing whether there may be none of them
   */
  static List<HeldEntry> either(List<List<HeldEntry>> versions, boolean orNothing) {
    List<HeldEntry> all = versions.stream().flatMap(List::stream).toList();
    return bySlot(all).values().stream()
        .map(
            same ->
                joined(
                    same,
                    Stated.either(
                        same.stream().map(HeldEntry::stated).toList(),
                        orNothing || same.size() < versions.size()),
                    same.stream().anyMatch(HeldEntry::several)))
        .toList();
  }

  private static Map<Slot, List<HeldEntry>> bySlot(List<HeldEntry> entries) {
    Map<Slot, List<HeldEntry>> bySlot = new LinkedHashMap<>();
    entries.forEach(
        entry -> bySlot.computeIfAbsent(entry.slot, slot -> new ArrayList<>(1)).add(entry));
    return bySlot;
  }
}
