package io.partnerauth.internal.drl.check;

import io.partnerauth.internal.rule.Attribute;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Whose sales a clause can speak about. */
final class Vendors {
  private Vendors() {}

  /** {@return whether one of its conditions asks for the vendor} */
  static boolean named(Clause clause) {
    boolean[] found = new boolean[1];
    clause
        .parts()
        .forEach(
            part ->
                part.condition()
                    .forEachTest(test -> found[0] |= test.attribute() == Attribute.GRANT_VENDOR));
    return found[0];
  }

  /** {@return the vendors, sorted; empty when any vendor may be meant} */
  static List<String> of(Clause clause) {
    List<String> vendors = new ArrayList<>();
    for (May value :
        KnownValues.of(Attribute.GRANT_VENDOR, clause.literals(Attribute.GRANT_VENDOR))) {
      if (clause.may(value)) {
        if (value.open()) {
          return List.of();
        }
        vendors.add((String) Objects.requireNonNull(value.situation().get(Attribute.GRANT_VENDOR)));
      }
    }
    return List.copyOf(vendors);
  }
}
