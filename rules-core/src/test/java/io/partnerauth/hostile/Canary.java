package io.partnerauth.hostile;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * Sings when a rule file makes the library run or even initialise it. Only {@link Ears} listens.
 */
public final class Canary {
  static {
    Ears.HEARD.incrementAndGet();
  }

  private Canary() {}

  /** What a hostile file calls. */
  public static boolean sing() {
    Ears.HEARD.incrementAndGet();
    return true;
  }

  /** Apart from the canary, so that looking at it does not wake the canary up. */
  static final class Ears {
    static final AtomicInteger HEARD = new AtomicInteger();

    private Ears() {}
  }
}
