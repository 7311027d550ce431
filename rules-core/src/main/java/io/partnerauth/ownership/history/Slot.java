package io.partnerauth.ownership.history;

/** One way in which one party may have something of another. */
record Slot(String owned, String owner, Nature nature, Directness directness) {
  /** {@return whether it is a line of the register itself, and no claim beside it} */
  boolean isLine() {
    return directness == Directness.DIRECT && (nature == Nature.SHARES || nature == Nature.VOTES);
  }

  /** {@return whether it says that somebody has a share that the register's lines do not show} */
  boolean isClaim() {
    return !isLine()
        && switch (nature) {
          case SHARES, VOTES, NOMINATOR, NOMINEE, OTHER -> true;
          case CONTROL, INFLUENCE -> directness != Directness.DIRECT;
          case NONE -> false;
        };
  }

  /** {@return whether shares along the way may be what it speaks of} */
  boolean mayBeThroughOthers() {
    return directness != Directness.DIRECT && (nature == Nature.SHARES || nature == Nature.VOTES);
  }
}
