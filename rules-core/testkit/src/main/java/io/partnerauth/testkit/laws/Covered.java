package io.partnerauth.testkit.laws;

import java.util.Optional;

/** What a law that is running says it was held against, where that is more than some tries. */
final class Covered {
  private static final ThreadLocal<String> SAID = new ThreadLocal<>();

  private Covered() {}

  /** Says it, such as "on all 41,472 cells". */
  static void say(String what) {
    SAID.set(what);
  }

  /** {@return what was said since this was last asked} */
  static Optional<String> take() {
    Optional<String> said = Optional.ofNullable(SAID.get());
    SAID.remove();
    return said;
  }
}
