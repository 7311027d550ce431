package io.partnerauth.internal.decide;

import io.partnerauth.internal.rule.Attribute;
import io.partnerauth.internal.rule.Situation;
import java.util.Map;
import java.util.TreeMap;

/**
 * One situation that the known facts allow.
 *
 * @param choices for each attribute that was not known, the value that this case supposes
 */
record Case(Situation situation, Map<Attribute, Object> choices) {
  /** The same case with an attribute that is known. */
  Case know(Attribute attribute, Object value) {
    return new Case(situation.with(attribute, value), choices);
  }

  /** The same case with one of the values that an unknown attribute could have. */
  Case suppose(Attribute attribute, Object value) {
    Map<Attribute, Object> more = new TreeMap<>();
    more.putAll(choices);
    more.put(attribute, value);
    return new Case(situation.with(attribute, value), more);
  }
}
