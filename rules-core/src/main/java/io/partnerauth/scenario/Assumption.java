package io.partnerauth.scenario;

import io.partnerauth.AuthorizationRules;
import io.partnerauth.Outcome;
import io.partnerauth.Status;
import io.partnerauth.internal.text.Mistakes;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * In what a scenario's world differs from the pack: the host's policy, and how sure directives are.
 *
 * @param unverified what a directive that only the press reported counts for: CONDITIONAL, REVIEW
 *     or REVOKED; empty leaves the host's policy
 * @param status the status that rules have instead of their own, by the beginning of their ids:
 *     {@code ZOOM-2021} means {@code ZOOM-2021} and all ids that begin with {@code ZOOM-2021-}
 * @param asKnownOn the day of knowledge; empty leaves that to the clock
 */
public record Assumption(
    Optional<Outcome> unverified, Map<String, Status> status, Optional<LocalDate> asKnownOn) {
  /** No difference. */
  public static final Assumption NONE =
      new Assumption(Optional.empty(), Map.of(), Optional.empty());

  /**
   * Sorts a copy of the map.
   *
   * @throws IllegalArgumentException if {@code unverified} is AUTHORIZED or NO_GRANT
   */
  public Assumption {
    Mistakes.given(Assumption.class, unverified, status, asKnownOn);
    if (unverified.filter(o -> o == Outcome.AUTHORIZED || o == Outcome.NO_GRANT).isPresent()) {
      throw new IllegalArgumentException(
          "An unverified directive counts as CONDITIONAL, REVIEW or REVOKED; got "
              + unverified.get());
    }
    SortedMap<String, Status> sorted =
        new TreeMap<>(Mistakes.all("beginning of rule ids", "assumed status", status));
    status = Collections.unmodifiableSortedMap(sorted);
  }

  /** {@return the rules as they are in this scenario's world} */
  public AuthorizationRules of(AuthorizationRules pack) {
    Mistakes.given("rules", pack);
    AuthorizationRules supposed = unverified.map(pack::unverified).orElse(pack).assuming(status);
    return asKnownOn.map(supposed::asKnownOn).orElse(supposed);
  }
}
