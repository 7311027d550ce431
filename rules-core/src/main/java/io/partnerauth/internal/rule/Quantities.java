package io.partnerauth.internal.rule;

import java.math.BigDecimal;

/** Numbers of the pack's own. */
public final class Quantities {
  private Quantities() {}

  /** {@return the same number, as it equals any other of the same value: 30 for 30.0 and 3E+1} */
  public static BigDecimal normal(BigDecimal number) {
    BigDecimal bare = number.stripTrailingZeros();
    return bare.scale() < 0 ? bare.setScale(0) : bare;
  }
}
