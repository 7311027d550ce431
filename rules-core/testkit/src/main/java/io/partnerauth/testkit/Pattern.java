package io.partnerauth.testkit;

import java.util.Set;
import java.util.TreeSet;

/**
 * A pattern in the {@code when} of a rule.
 *
 * @param attributes those that it asks about, such as {@code Customer.country}
 * @param text as it stands in the file
 */
record Pattern(Set<String> attributes, String text) {
  Pattern {
    attributes = Set.copyOf(attributes);
  }

  /** {@return one that is met when one of the two is} */
  static Pattern or(Pattern one, Pattern other) {
    Set<String> both = new TreeSet<>(one.attributes);
    both.addAll(other.attributes);
    return new Pattern(both, "( " + one.text + " or " + other.text + " )");
  }

  boolean asksNone(Set<String> others) {
    return attributes.stream().noneMatch(others::contains);
  }
}
