package io.partnerauth.analysis;

import io.partnerauth.internal.rule.Condition;
import io.partnerauth.internal.rule.Location;
import io.partnerauth.internal.rule.Part;
import io.partnerauth.internal.rule.Rule;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The comparisons of a rule, one by one as they are written, and the rule without one of them. */
record Occurrences(Rule rule) {
  private static final Condition TRUE = new Condition.All(List.of());
  private static final Condition FALSE = new Condition.Any(List.of());

  /**
   * One comparison in one place of a file; several rules inherit the same.
   *
   * @param place of the condition that it is in
   * @param position among the comparisons of that condition, from 0
   */
  record Place(Location place, int position) {
    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Place that && position == that.position && place.equals(that.place);
    }

    @Override
    public int hashCode() {
      return 31 * place.hashCode() + position;
    }
  }

  /** {@return where each comparison is written, in order} */
  List<Place> places() {
    List<Place> places = new ArrayList<>();
    for (Part part : rule.parts()) {
      int size = tests(part.condition()).size();
      for (int position = 0; position < size; position++) {
        places.add(new Place(part.location(), position));
      }
    }
    return places;
  }

  /** {@return the comparisons, in order} */
  List<Condition.Test> tests() {
    List<Condition.Test> tests = new ArrayList<>();
    rule.forEachTest(tests::add);
    return tests;
  }

  /** {@return the comparisons of a condition, in order} */
  private static List<Condition.Test> tests(Condition condition) {
    List<Condition.Test> tests = new ArrayList<>();
    condition.forEachTest(tests::add);
    return tests;
  }

  /**
   * {@return a condition with one comparison answered in advance}
   *
   * @param position of the comparison, from 0
   */
  static Condition answered(Condition condition, int position, boolean answer) {
    return new Answering(position, answer).in(condition);
  }

  private static final class Answering {
    private final boolean answer;
    private int left;

    Answering(int position, boolean answer) {
      this.left = position;
      this.answer = answer;
    }

    Condition in(Condition condition) {
      if (condition instanceof Condition.Test) {
        return left-- == 0 ? (answer ? TRUE : FALSE) : condition;
      }
      if (condition instanceof Condition.Not not) {
        return new Condition.Not(in(not.part()));
      }
      if (condition instanceof Condition.All all) {
        return new Condition.All(all.parts().stream().map(this::in).toList());
      }
      return new Condition.Any(((Condition.Any) condition).parts().stream().map(this::in).toList());
    }
  }
}
