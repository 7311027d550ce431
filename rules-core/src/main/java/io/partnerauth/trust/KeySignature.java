package io.partnerauth.trust;

import io.partnerauth.internal.text.Mistakes;

/**
 * A signature of a manifest or a key list.
 *
 * @param key the id of the key that made it
 * @param signature 64 bytes in lower-case hex
 */
public record KeySignature(String key, String signature) implements Comparable<KeySignature> {
  /** Refuses null. */
  public KeySignature {
    Mistakes.given(KeySignature.class, key, signature);
  }

  @Override
  public int compareTo(KeySignature other) {
    return key.compareTo(other.key);
  }
}
