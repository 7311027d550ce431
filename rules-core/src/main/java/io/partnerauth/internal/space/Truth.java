package io.partnerauth.internal.space;

/** What is known of a condition over a whole block of combinations. */
public enum Truth {
  /** True of every combination. */
  YES,
  /** False of every combination. */
  NO,
  /** Not decided for the block as a whole. */
  OPEN;

  /** {@return the truth of the opposite} */
  public Truth not() {
    return switch (this) {
      case YES -> NO;
      case NO -> YES;
      case OPEN -> OPEN;
    };
  }

  /** {@return what is known of a condition that is true somewhere, false somewhere} */
  public static Truth of(boolean someTrue, boolean someFalse) {
    if (someTrue && someFalse) {
      return OPEN;
    }
    return someTrue ? YES : NO;
  }
}
