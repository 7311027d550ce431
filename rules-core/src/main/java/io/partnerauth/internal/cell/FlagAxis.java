package io.partnerauth.internal.cell;

import io.partnerauth.internal.rule.Attribute;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** False and true. */
final class FlagAxis implements Axis {
  private final Attribute attribute;

  FlagAxis(Attribute attribute) {
    this.attribute = attribute;
  }

  @Override
  public List<Piece> pieces() {
    return List.of(new Piece.Flag(attribute, false), new Piece.Flag(attribute, true));
  }

  @Override
  public int indexOf(@Nullable Object value) {
    if (value == null) {
      throw new IllegalArgumentException(attribute + " is absent, but every customer has one.");
    }
    return (Boolean) value ? 1 : 0;
  }
}
