package io.partnerauth.internal.decide;

import io.partnerauth.FactValues;
import io.partnerauth.internal.rule.Attribute;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a question's facts say, or leave open: an attribute, an element of a set, or
 * whether a place belongs to a region.
 *
 * @param element of the attribute's set, which is not in it (option 0) or is; null when the
 *     attribute is no set
 * @param options what it could be; one when it is known
 */
record Level(Attribute attribute, @Nullable Object element, List<Option> options) {
  /**
   * Values that nobody tells apart.
   *
   * @param value one of them, as a situation holds it
   * @param values all of them
   * @param position of the value among those of the vendor's table; negative when it has none
   */
  record Option(@Nullable Object value, FactValues values, int position) {}

  boolean isOpen() {
    return options.size() > 1;
  }
}
