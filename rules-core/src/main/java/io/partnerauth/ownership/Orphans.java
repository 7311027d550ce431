package io.partnerauth.ownership;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;

/**
 * Companies that own each other in a circle, wholly, and the parties that belong to nobody else.
 *
 * <p>Whom they belong to has no answer: the system of equations is singular.
 *
 * @param possible those that belong to nobody in some completion; in every one if errors say so
 * @param errors one for each circle of those from which no chain of owners ends anywhere
 */
record Orphans(BitSet possible, List<DataError> errors) {
  private static final int MOST_SHOWN = 10;

  static Orphans of(Slice slice, List<Register> registers, BitSet closed) {
    BitSet ends = ends(slice, registers, closed);
    List<List<Integer>> heldBy = heldBy(registers);
    Deque<Integer> open = new ArrayDeque<>();
    ends.stream().forEach(open::add);
    while (!open.isEmpty()) {
      for (int held : heldBy.get(open.remove())) {
        if (!ends.get(held)) {
          ends.set(held);
          open.add(held);
        }
      }
    }
    BitSet orphans = new BitSet();
    orphans.set(0, slice.size());
    orphans.andNot(ends);
    return new Orphans(Closable.of(closed, registers, heldBy), errors(slice, registers, orphans));
  }

  /** {@return parties at which a chain of owners ends: by status, by coverage, or by mistake} */
  private static BitSet ends(Slice slice, List<Register> registers, BitSet closed) {
    BitSet ends = new BitSet();
    for (int i = 0; i < slice.size(); i++) {
      Register register = registers.get(i);
      boolean end =
          closed.get(i) || slice.isFaulty(i) || register.hasRest() || register.lines().isEmpty();
      ends.set(i, end);
    }
    return ends;
  }

  private static List<List<Integer>> heldBy(List<Register> registers) {
    List<List<Integer>> heldBy = new ArrayList<>();
    registers.forEach(register -> heldBy.add(new ArrayList<>()));
    for (int i = 0; i < registers.size(); i++) {
      for (Shareholding line : registers.get(i).lines()) {
        heldBy.get(line.owner()).add(i);
      }
    }
    return heldBy;
  }

  private static List<DataError> errors(Slice slice, List<Register> registers, BitSet orphans) {
    int[] fixed = new int[slice.size()];
    orphans.stream().forEach(party -> fixed[party] = LookThrough.BY_REGISTER);
    int[][] owners = LookThrough.owners(registers, fixed);
    List<DataError> errors = new ArrayList<>();
    for (int[] component : Components.of(owners)) {
      if (orphans.get(component[0]) && isClosed(component, owners)) {
        errors.add(error(slice, component));
      }
    }
    return errors;
  }

  private static boolean isClosed(int[] component, int[][] owners) {
    BitSet members = new BitSet();
    for (int member : component) {
      members.set(member);
    }
    for (int member : component) {
      for (int owner : owners[member]) {
        if (!members.get(owner)) {
          return false;
        }
      }
    }
    return true;
  }

  private static DataError error(Slice slice, int[] component) {
    List<String> labels = new ArrayList<>();
    for (int member : component) {
      if (labels.size() < MOST_SHOWN) {
        labels.add(slice.party(member).label());
      }
    }
    String rest =
        component.length > MOST_SHOWN ? " and " + (component.length - MOST_SHOWN) + " more" : "";
    String message =
        component.length == 1
            ? labels.get(0) + " holds 100 of itself, so nobody owns it."
            : String.join(", ", labels)
                + rest
                + " hold 100 of each other in a circle, so nobody owns them.";
    return new DataError(
        DataError.Code.ORPHAN_CYCLE,
        slice.party(component[0]).id(),
        message + " Add the owner outside, or state the coverage as PARTIAL with smaller shares.");
  }
}
