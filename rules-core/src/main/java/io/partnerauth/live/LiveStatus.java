package io.partnerauth.live;

import io.partnerauth.internal.text.Mistakes;
import io.partnerauth.trust.Manifest;
import java.time.Instant;
import java.util.Optional;

/**
 * How rules that follow a folder stand to it, for health checks and alarms.
 *
 * @param version SHA-256 of the pack that decides, in hex, as its decisions name it
 * @param manifest of the pack that decides, with its number and signatures, where the host asked
 *     for one; keep the number for {@link io.partnerauth.trust.Trust#atLeast}
 * @param since when that pack began to decide
 * @param lastLook when the last look at the folder began; long ago if a listener does not return,
 *     or the rules are closed
 * @param lastSuccess when the last look began that found in the folder what decides
 * @param lastRefusal the last content that was refused, with its issues and time; it stays here
 *     when later content was accepted
 * @param differs whether the last look found something else in the folder than what decides: an
 *     edit that was refused or is not complete yet, a folder that is gone or cannot be read, or
 *     rules that were restored
 */
public record LiveStatus(
    String version,
    Optional<Manifest> manifest,
    Instant since,
    Instant lastLook,
    Instant lastSuccess,
    Optional<Update> lastRefusal,
    boolean differs) {
  /** Refuses null. */
  public LiveStatus {
    Mistakes.given(LiveStatus.class, version, manifest, since, lastLook, lastSuccess, lastRefusal);
  }
}
