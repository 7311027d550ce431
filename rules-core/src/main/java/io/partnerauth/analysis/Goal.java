package io.partnerauth.analysis;

import io.partnerauth.internal.combination.Splitter;
import io.partnerauth.internal.combination.Truths;
import java.util.List;

/** What a search looks for among combinations. */
interface Goal {
  /** {@return what to do with a block, of which that much is known} */
  Step look(Truths truths);

  /** What to do with a block. */
  sealed interface Step {}

  /** None of its combinations is looked for. */
  record Nothing() implements Step {}

  /** All of its combinations are looked for. */
  record Found() implements Step {}

  /** These conditions have to be decided first. */
  record Decide(List<Splitter.Open> open) implements Step {
    /** One condition of the only side. */
    static Decide condition(int condition) {
      return new Decide(List.of(new Splitter.Open(0, condition)));
    }
  }
}
