package io.partnerauth.internal.combination;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Joins blocks that differ in the options of one dimension only, again and again. */
record Joining(int dimensions) {
  /** {@return fewer blocks that make up the same combinations; disjoint when the given ones are} */
  List<Box> of(List<Box> boxes) {
    List<Box> joined = boxes;
    int before;
    do {
      before = joined.size();
      for (int i = 0; i < dimensions; i++) {
        joined = joinedOn(i, joined);
      }
    } while (joined.size() < before);
    return joined;
  }

  private static List<Box> joinedOn(int dimension, List<Box> boxes) {
    Map<Box, BitSet> options = new LinkedHashMap<>();
    for (Box box : boxes) {
      options
          .computeIfAbsent(box.with(dimension, new BitSet()), rest -> new BitSet())
          .or(box.view(dimension));
    }
    List<Box> joined = new ArrayList<>();
    options.forEach((rest, some) -> joined.add(rest.with(dimension, some)));
    return joined;
  }
}
