package io.partnerauth.internal.cell;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What true and false let pass. */
public final class FlagGate extends Gate {
  FlagGate(Rows rows) {
    super(rows, List.of(false, true));
  }

  @Override
  long passAny(@Nullable Object value, long passing, long @Nullable [] others) {
    return pass((Boolean) Objects.requireNonNull(value), passing, others);
  }

  /** {@return those of {@code passing} that true or false lets pass} */
  public long pass(boolean flag, long passing, long @Nullable [] others) {
    return passRow(flag ? 1 : 0, passing, others);
  }
}
