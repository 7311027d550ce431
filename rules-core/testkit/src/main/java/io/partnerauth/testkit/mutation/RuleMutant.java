package io.partnerauth.testkit.mutation;

import io.partnerauth.internal.text.Mistakes;
import java.util.Map;

/**
 * A pack with one small mistake in it. Immutable.
 *
 * @param rule the id of the clause, or the name of the directive or region, that the mistake is in
 * @param file path within the pack
 * @param line of the mistake in the pack's own file, from 1
 * @param change what was changed, such as {@code 50 → 51}
 * @param pack the files of the changed pack, by path
 */
public record RuleMutant(
    String rule, String file, int line, String change, Map<String, String> pack) {
  /** Copies the files. */
  public RuleMutant {
    Mistakes.given(RuleMutant.class, rule, file, change, pack);
    pack = Map.copyOf(pack);
  }

  /** {@return such as {@code ZOOM-2021-4: 10 → 11 (zoom/russia-cis-2021.drl:75)}} */
  @Override
  public String toString() {
    return rule + ": " + change + " (" + file + ":" + line + ")";
  }
}
