package io.partnerauth.internal.drl.check;

import io.partnerauth.internal.rule.Attribute;
import io.partnerauth.internal.rule.Condition;
import io.partnerauth.internal.rule.Part;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A rule that gives a verdict, with all that it extends.
 *
 * @param chain the root first, the rule itself last
 * @param parts inherited ones first
 */
record Clause(List<OwnRule> chain, List<Part> parts, OwnMetadata metadata) {
  static Clause of(List<OwnRule> chain) {
    List<Part> parts = new ArrayList<>();
    OwnMetadata metadata = OwnMetadata.NONE;
    for (OwnRule rule : chain) {
      parts.addAll(rule.parts());
      metadata = metadata.overriddenBy(rule.metadata());
    }
    return new Clause(List.copyOf(chain), List.copyOf(parts), metadata);
  }

  OwnRule root() {
    return chain.get(0);
  }

  OwnRule own() {
    return chain.get(chain.size() - 1);
  }

  /** {@return whether nothing in it or in what it extends was reported} */
  boolean sound() {
    return chain.stream().allMatch(OwnRule::sound);
  }

  int comparisons() {
    return chain.stream().mapToInt(OwnRule::comparisons).sum();
  }

  /** {@return all literals that the attribute is compared with} */
  Set<Object> literals(Attribute attribute) {
    Set<Object> found = new LinkedHashSet<>();
    parts.forEach(part -> part.condition().forEachTest(test -> add(found, test, attribute)));
    return found;
  }

  /** {@return whether all conditions may be true together when one attribute's value is known} */
  boolean may(May known) {
    return parts.stream().allMatch(part -> known.be(true, part.condition()));
  }

  private static void add(Set<Object> found, Condition.Test test, Attribute attribute) {
    if (test.attribute() == attribute && test.literal() != null) {
      found.add(test.literal());
    }
  }
}
