package io.partnerauth.internal.text;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 in lower-case hex, to tell whether something is still what it was. */
public final class Sha256 {
  private Sha256() {}

  /** {@return a digest that nothing was added to yet} */
  public static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }

  /** {@return the hash of a text in UTF-8} */
  public static String of(String text) {
    return of(text.getBytes(UTF_8));
  }

  /** {@return the hash of these bytes} */
  public static String of(byte[] bytes) {
    return HexFormat.of().formatHex(digest().digest(bytes));
  }

  /** {@return the hash of all that was added; the digest begins anew} */
  public static String of(MessageDigest digest) {
    return HexFormat.of().formatHex(digest.digest());
  }
}
