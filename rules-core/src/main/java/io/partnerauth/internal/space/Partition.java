package io.partnerauth.internal.space;

import io.partnerauth.internal.rule.Attribute;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How landmarks cut one attribute's values. Immutable. */
public interface Partition {
  /** {@return the attribute whose values are cut, with the words that are known of it} */
  Attribute attribute();

  /** {@return all pieces, in order; every value that a situation may have lies in exactly one} */
  List<ValueClass> pieces();

  /**
   * {@return position in {@link #pieces()} of the piece that the value lies in}
   *
   * @throws IllegalArgumentException when the value is absent and the attribute may not be
   */
  int indexOf(@Nullable Object value);
}
