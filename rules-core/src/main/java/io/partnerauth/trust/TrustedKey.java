package io.partnerauth.trust;

import io.partnerauth.internal.text.Mistakes;

/**
 * A public key with the person behind it.
 *
 * @param id by which signatures name it, such as {@code anna-2026}
 * @param owner the person; two keys of one person count once
 * @param group for whom the person signs, such as {@code compliance}
 * @param publicKey 32 bytes in lower-case hex
 * @param revoked why it no longer counts, such as {@code lost on 2026-05-03}; empty while it does
 */
public record TrustedKey(String id, String owner, String group, String publicKey, String revoked)
    implements Comparable<TrustedKey> {
  /**
   * Checks.
   *
   * @throws IllegalArgumentException when a name is blank or the key is none
   */
  public TrustedKey {
    Mistakes.given(TrustedKey.class, id, owner, group, publicKey, revoked);
    if (id.isBlank() || owner.isBlank() || group.isBlank()) {
      throw new IllegalArgumentException("A key has an id, an owner and a group");
    }
    if (!Ed25519.isPublicKey(publicKey)) {
      throw new IllegalArgumentException(
          "The key of %s is no public Ed25519 key in lower-case hex".formatted(id));
    }
  }

  /** {@return a key that counts} */
  public static TrustedKey of(String id, String owner, String group, String publicKey) {
    return new TrustedKey(id, owner, group, publicKey, "");
  }

  /** {@return whether its signatures still count} */
  public boolean counts() {
    return revoked.isEmpty();
  }

  @Override
  public int compareTo(TrustedKey other) {
    return id.compareTo(other.id);
  }
}
