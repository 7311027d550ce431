package io.partnerauth.internal.drl.syntax;

import java.util.List;

/**
 * Patterns that were read.
 *
 * @param parts all of them must be true
 * @param alternatives how many rules Drools makes of them
 */
record Element(List<WrittenPart> parts, int alternatives) {
  /** Above it, nobody counts. */
  private static final int MANY = 1_000_000;

  Element {
    parts = List.copyOf(parts);
    alternatives = Math.min(alternatives, MANY);
  }

  Written condition() {
    return ConstraintParser.join(false, parts.stream().map(WrittenPart::condition).toList());
  }
}
