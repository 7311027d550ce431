package io.partnerauth.internal.cell;

import io.partnerauth.internal.rule.Attribute;
import io.partnerauth.internal.rule.Situation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * How the cells of one vendor fit into two longs: so many bits for each attribute that its rules
 * ask about.
 *
 * <p>Immutable and thread-safe.
 */
final class Packing {
  private final List<Field> high = new ArrayList<>();
  private final List<Field> low = new ArrayList<>();
  private int highBits;
  private int lowBits;

  private Packing() {}

  /**
   * {@return the packing of these landmarks' cells; empty when two longs are too small for them}
   *
   * @param attributes those that may differ from situation to situation
   */
  static Optional<Packing> of(Landmarks landmarks, Collection<Attribute> attributes) {
    Packing packing = new Packing();
    for (Attribute attribute : attributes) {
      Axis axis = landmarks.axis(attribute).orElseThrow();
      if (!packing.add(attribute, axis)) {
        return Optional.empty();
      }
    }
    return Optional.of(packing);
  }

  private boolean add(Attribute attribute, Axis axis) {
    if (!(axis instanceof SetAxis set)) {
      int bits = Integer.SIZE - Integer.numberOfLeadingZeros(axis.pieces().size() - 1);
      return place(attribute, axis, bits);
    }
    for (SetAxis part : set.split()) {
      if (!place(attribute, part, part.elements().size())) {
        return false;
      }
    }
    return true;
  }

  private boolean place(Attribute attribute, Axis axis, int bits) {
    if (lowBits + bits <= Long.SIZE) {
      low.add(new Field(attribute, axis, lowBits));
      lowBits += bits;
      return true;
    }
    if (highBits + bits <= Long.SIZE) {
      high.add(new Field(attribute, axis, highBits));
      highBits += bits;
      return true;
    }
    return false;
  }

  /** {@return the first half of the cell that the situation lies in} */
  long high(Situation situation) {
    return packed(high, situation);
  }

  /** {@return the second half of the cell that the situation lies in} */
  long low(Situation situation) {
    return packed(low, situation);
  }

  private static long packed(List<Field> fields, Situation situation) {
    long packed = 0;
    for (Field field : fields) {
      packed |= (long) field.axis.indexOf(situation.get(field.attribute)) << field.shift;
    }
    return packed;
  }

  private record Field(Attribute attribute, Axis axis, int shift) {}
}
