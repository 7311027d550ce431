package io.partnerauth.internal.cell;

import io.partnerauth.internal.rule.Attribute;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What each constant of an enum lets pass. */
public final class ConstantGate extends Gate {
  ConstantGate(Attribute attribute, Rows rows) {
    super(rows, List.of(attribute.constants().orElseThrow().getEnumConstants()));
  }

  @Override
  long passAny(@Nullable Object value, long passing, long @Nullable [] others) {
    return pass((Enum<?>) Objects.requireNonNull(value), passing, others);
  }

  /** {@return those of {@code passing} that a constant lets pass} */
  public long pass(Enum<?> constant, long passing, long @Nullable [] others) {
    return passRow(constant.ordinal(), passing, others);
  }
}
