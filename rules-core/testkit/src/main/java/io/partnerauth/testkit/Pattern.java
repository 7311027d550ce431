package io.partnerauth.testkit;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

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

  /** {@return one that is met when any of these is} */
  static Pattern anyOf(List<Pattern> patterns) {
    if (patterns.size() == 1) {
      return patterns.get(0);
    }
    Set<String> all = new TreeSet<>();
    patterns.forEach(pattern -> all.addAll(pattern.attributes));
    return new Pattern(
        all, patterns.stream().map(Pattern::text).collect(Collectors.joining(" or ", "( ", " )")));
  }

  boolean asksNone(Set<String> others) {
    return attributes.stream().noneMatch(others::contains);
  }
}
