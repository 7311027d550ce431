package io.partnerauth.internal.space;

import io.partnerauth.internal.rule.Attribute;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Numbers from 0 on, cut on each landmark and between two of them. */
final class QuantityPartition implements Partition {
  private final Attribute attribute;
  private final BigDecimal[] landmarks;

  /** One when 0 is a landmark, so that no piece is before it. */
  private final int shift;

  QuantityPartition(Attribute attribute, NavigableSet<BigDecimal> landmarks) {
    this.attribute = attribute;
    this.landmarks = landmarks.toArray(new BigDecimal[0]);
    this.shift = landmarks.contains(BigDecimal.ZERO) ? 1 : 0;
  }

  @Override
  public Attribute attribute() {
    return attribute;
  }

  @Override
  public List<ValueClass> pieces() {
    List<ValueClass> pieces = new ArrayList<>();
    Optional<BigDecimal> below = Optional.empty();
    for (BigDecimal landmark : landmarks) {
      if (landmark.signum() > 0) {
        pieces.add(new ValueClass.NumberClass(attribute, below, Optional.of(landmark), false));
      }
      pieces.add(
          new ValueClass.NumberClass(
              attribute, Optional.of(landmark), Optional.of(landmark), true));
      below = Optional.of(landmark);
    }
    pieces.add(new ValueClass.NumberClass(attribute, below, Optional.empty(), false));
    return List.copyOf(pieces);
  }

  @Override
  public int indexOf(@Nullable Object value) {
    if (value == null) {
      throw new IllegalArgumentException(attribute + " is absent, but it always has a value.");
    }
    int found = Arrays.binarySearch(landmarks, value);
    return (found >= 0 ? 2 * found + 1 : 2 * (-found - 1)) - shift;
  }
}
