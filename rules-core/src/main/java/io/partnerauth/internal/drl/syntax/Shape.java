package io.partnerauth.internal.drl.syntax;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the patterns of a rule are joined: what two parsers of the same text must agree on.
 *
 * @param head {@code and}, {@code or}, {@code not}, {@code exists}; or a pattern, without white
 *     space
 */
record Shape(String head, List<Shape> parts) {
  public Shape {
    parts = List.copyOf(parts);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Shape that && head.equals(that.head) && parts.equals(that.parts);
  }

  @Override
  public int hashCode() {
    return 31 * head.hashCode() + parts.hashCode();
  }

  /** {@return a pattern: its fact and its constraints} */
  public static Shape pattern(String fact, List<String> constraints) {
    return new Shape(fact + "(" + String.join(",", constraints) + ")", List.of());
  }

  /**
   * {@return shapes joined by one word; one alone is itself, and joined ones of the same kind melt}
   */
  public static Shape joined(String head, List<Shape> parts) {
    if (parts.size() == 1) {
      return parts.get(0);
    }
    List<Shape> flat = new ArrayList<>();
    for (Shape part : parts) {
      if (part.head.equals(head)) {
        flat.addAll(part.parts);
      } else {
        flat.add(part);
      }
    }
    return new Shape(head, flat);
  }

  /** {@return {@code not} or {@code exists} before a shape} */
  public static Shape prefixed(String head, Shape part) {
    return new Shape(head, List.of(part));
  }
}
