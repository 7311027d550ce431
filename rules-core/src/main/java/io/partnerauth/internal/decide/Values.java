package io.partnerauth.internal.decide;

import io.partnerauth.Fact;
import io.partnerauth.FactValues;
import io.partnerauth.ownership.Share;
import io.partnerauth.ownership.ShareRange;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Values of attributes, told. */
final class Values {
  static final FactValues NONE = new FactValues.Absent("none");
  static final FactValues NO_CONTRACT = new FactValues.Absent("no earlier contract");
  static final FactValues UNKNOWN = FactValues.any(List.of());

  private Values() {}

  /** {@return a value as a situation holds it} */
  static FactValues of(@Nullable Object value) {
    if (value == null) {
      return NONE;
    }
    if (value instanceof Collection<?> several) {
      return new FactValues.SetOf(texts(several), List.of());
    }
    if (value instanceof Share share) {
      return new FactValues.Shares(ShareRange.exactly(share));
    }
    return FactValues.OneOf.of(value instanceof BigDecimal number ? number.toPlainString() : value);
  }

  /** {@return what a host knows of a fact} */
  static FactValues of(Fact<?> fact) {
    return FactValues.any(
        fact.candidates().stream()
            .map(
                value ->
                    value instanceof Optional<?> contract
                        ? contract.map(Values::of).orElse(NO_CONTRACT)
                        : of(value))
            .sorted(Comparator.comparing(FactValues::toString))
            .toList());
  }

  static FactValues ofKnown(Optional<?> value) {
    return value.map(Values::of).orElse(UNKNOWN);
  }

  static List<String> texts(Collection<?> values) {
    List<String> texts = new ArrayList<>(values.size());
    for (Object value : values) {
      texts.add(value.toString());
    }
    return texts;
  }
}
