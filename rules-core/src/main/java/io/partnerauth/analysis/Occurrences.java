package io.partnerauth.analysis;

import io.partnerauth.internal.rule.Condition;
import io.partnerauth.internal.rule.Conjunct;
import io.partnerauth.internal.rule.Rule;
import io.partnerauth.internal.text.Location;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;

/** The comparisons of a rule, one by one as they are written, and the rule without one of them. */
record Occurrences(Rule rule) {
  private static final Condition TRUE = new Condition.And(List.of());
  private static final Condition FALSE = new Condition.Or(List.of());

  /**
   * One comparison in one place of a file; several rules inherit the same.
   *
   * @param place of the condition that it is in
   * @param position among the comparisons of that condition, from 0
   */
  record Occurrence(Location place, int position) {}

  /** {@return where each comparison is written, in order} */
  List<Occurrence> places() {
    List<Occurrence> places = new ArrayList<>();
    for (Conjunct part : rule.parts()) {
      long size = part.condition().tests().count();
      for (int position = 0; position < size; position++) {
        places.add(new Occurrence(part.location(), position));
      }
    }
    return places;
  }

  /** {@return the comparisons, in order} */
  List<Condition.Test> tests() {
    return rule.tests().toList();
  }

  /**
   * {@return a condition with one comparison answered in advance}
   *
   * @param position of the comparison, from 0
   */
  static Condition answered(Condition condition, int position, boolean answer) {
    Iterator<Integer> positions = Stream.iterate(0, at -> at + 1).iterator();
    return condition.replaceTests(
        test -> positions.next() == position ? (answer ? TRUE : FALSE) : test);
  }
}
