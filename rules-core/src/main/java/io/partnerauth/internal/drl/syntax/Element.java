package io.partnerauth.internal.drl.syntax;

import java.util.List;

/**
 * Patterns that were read.
 *
 * @param parts all of them must be true
 * @param alternatives how many rules Drools makes of them
 * @param shape how the patterns are joined
 */
record Element(List<WrittenPart> parts, int alternatives, Shape shape) {
  /** No pattern. */
  static final Element NONE = new Element(List.of(), 1, Shape.joined("and", List.of()));

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
