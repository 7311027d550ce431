package io.partnerauth.testkit.laws;

import io.partnerauth.Decision;
import io.partnerauth.Enquiry;
import java.util.List;

/** Holds what was decided of many against what is decided of each. */
final class Bulk {
  private Bulk() {}

  static void check(List<Enquiry> asked, List<Decision> alone, List<Decision> together) {
    if (together.size() != asked.size()) {
      throw new AssertionError(
          "Of %d enquiries %d were decided.".formatted(asked.size(), together.size()));
    }
    for (int i = 0; i < asked.size(); i++) {
      if (!alone.get(i).equals(together.get(i))) {
        throw Breach.of(
            "Number %d of %d is decided otherwise than alone.".formatted(i + 1, asked.size()),
            asked.get(i),
            "alone",
            alone.get(i),
            "with the others",
            together.get(i));
      }
    }
  }
}
