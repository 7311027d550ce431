package io.partnerauth.internal.cell;

import io.partnerauth.internal.space.NumberPartition;
import io.partnerauth.internal.space.ValueClass;
import io.partnerauth.ownership.Share;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What each share lets pass. */
public final class ShareGate extends Gate {
  private final NumberPartition axis;

  ShareGate(Rows rows, NumberPartition axis) {
    super(rows, ValueClass.values(axis.pieces()));
    this.axis = axis;
  }

  @Override
  long passAny(@Nullable Object value, long passing, long @Nullable [] others) {
    return pass((Share) Objects.requireNonNull(value), passing, others);
  }

  /** {@return those of {@code passing} that a share lets pass} */
  public long pass(Share share, long passing, long @Nullable [] others) {
    return passRow(axis.indexOf(share), passing, others);
  }
}
