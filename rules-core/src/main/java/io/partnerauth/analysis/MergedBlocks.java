package io.partnerauth.analysis;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Puts blocks together that differ in so little that one sentence can hold them. */
final class MergedBlocks {
  /** Blocks that differ in more attributes are easier to read one by one. */
  private static final int MOST_ATTRIBUTES = 2;

  private MergedBlocks() {}

  /** {@return the blocks in groups; those of a group differ in two attributes at most} */
  static List<List<List<Circumstance>>> of(List<List<Circumstance>> blocks) {
    List<List<List<Circumstance>>> groups = new ArrayList<>();
    for (List<Circumstance> block : blocks) {
      List<List<Circumstance>> fitting = null;
      for (List<List<Circumstance>> group : groups) {
        List<List<Circumstance>> more = new ArrayList<>(group);
        more.add(block);
        if (fitting == null && differing(more) <= MOST_ATTRIBUTES) {
          fitting = group;
        }
      }
      if (fitting == null) {
        groups.add(new ArrayList<>(List.of(block)));
      } else {
        fitting.add(block);
      }
    }
    return groups;
  }

  private static int differing(List<List<Circumstance>> group) {
    Set<String> attributes = new HashSet<>();
    for (List<Circumstance> one : group) {
      for (Circumstance circumstance : one) {
        if (!group.stream().allMatch(other -> other.contains(circumstance))) {
          attributes.add(circumstance.attribute());
        }
      }
    }
    return attributes.size();
  }
}
