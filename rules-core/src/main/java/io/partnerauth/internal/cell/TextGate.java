package io.partnerauth.internal.cell;

import org.jspecify.annotations.Nullable;

/** What each text lets pass. */
public final class TextGate extends Gate {
  private final TextAxis axis;

  TextGate(Rows rows, TextAxis axis) {
    super(rows, Piece.values(axis.pieces()));
    this.axis = axis;
  }

  /** {@return those of {@code passing} that a text lets pass; null is its absence} */
  public long pass(@Nullable String text, long passing, long @Nullable [] others) {
    return passRow(text == null ? axis.absent() : axis.indexOf(text), passing, others);
  }
}
