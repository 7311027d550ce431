package io.partnerauth.internal.cell;

import io.partnerauth.internal.space.TextPartition;
import io.partnerauth.internal.space.ValueClass;
import org.jspecify.annotations.Nullable;

/** What each text lets pass. */
public final class TextGate extends Gate {
  private final TextPartition axis;

  TextGate(Rows rows, TextPartition axis) {
    super(rows, ValueClass.values(axis.pieces()));
    this.axis = axis;
  }

  /**
   * {@return whether every text with this beginning lets the same pass as the absence of a text; in
   * doubt false}
   */
  public boolean isBlindTo(String beginning) {
    for (int piece = 0; piece < axis.pieces().size(); piece++) {
      if (axis.mayBegin(beginning, piece) && !sameRows(piece, axis.absent())) {
        return false;
      }
    }
    return true;
  }

  @Override
  long passAny(@Nullable Object value, long passing, long @Nullable [] others) {
    return pass((String) value, passing, others);
  }

  /** {@return those of {@code passing} that a text lets pass; null is its absence} */
  public long pass(@Nullable String text, long passing, long @Nullable [] others) {
    return passRow(text == null ? axis.absent() : axis.indexOf(text), passing, others);
  }
}
