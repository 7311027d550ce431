package io.partnerauth.testkit.mutation;

import java.util.Map;
import java.util.Optional;

/** Somebody who may notice that a pack was changed: scenarios, a law, a test of the host. */
@FunctionalInterface
public interface Watch {
  /**
   * {@return what was noticed, in words; empty when the pack looks all right}
   *
   * @param pack the files of a pack, by path; called from several threads at a time
   */
  Optional<String> notice(Map<String, String> pack);
}
