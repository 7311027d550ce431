package io.partnerauth.internal.decide;

import io.partnerauth.internal.text.Printable;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** Values of attributes, written for people. */
final class Values {
  private Values() {}

  static String text(@Nullable Object value) {
    if (value == null) {
      return "none";
    }
    if (value instanceof Collection<?> several) {
      return switch (several.size()) {
        case 0 -> "none";
        case 1 -> text(several.iterator().next());
        default -> String.join(", ", several.stream().map(Values::text).sorted().toList());
      };
    }
    return Printable.of(value.toString());
  }
}
