package io.partnerauth.trust;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.X509EncodedKeySpec;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** Checks signatures of RFC 8032 with the platform's own Ed25519. */
final class Ed25519 {
  /** A public key. */
  static final int BYTES = 32;

  /** What RFC 8410 puts before the 32 bytes. */
  private static final String PREFIX = "302a300506032b6570032100";

  private static final Pattern PUBLIC_KEY = Pattern.compile("[0-9a-f]{64}");
  private static final Pattern SIGNATURE = Pattern.compile("[0-9a-f]{128}");

  private Ed25519() {}

  /** {@return whether a text can be a public key: the hex digits of a point on the curve} */
  static boolean isPublicKey(String hex) {
    try {
      return PUBLIC_KEY.matcher(hex).matches() && verifier(hex) != null;
    } catch (GeneralSecurityException e) {
      return false;
    }
  }

  /** {@return whether these hex digits are the signature of bytes by the owner of a public key} */
  static boolean verifies(String publicKey, byte[] bytes, String signature) {
    if (!SIGNATURE.matcher(signature).matches()) {
      return false;
    }
    try {
      Signature verifier = verifier(publicKey);
      verifier.update(bytes);
      return verifier.verify(HexFormat.of().parseHex(signature));
    } catch (SignatureException | InvalidKeySpecException e) {
      return false; // bytes that no signer makes
    } catch (GeneralSecurityException e) {
      throw missing(e);
    }
  }

  private static Signature verifier(String publicKey) throws GeneralSecurityException {
    byte[] encoded = HexFormat.of().parseHex(PREFIX + publicKey);
    PublicKey key =
        KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
    Signature verifier = Signature.getInstance("Ed25519");
    verifier.initVerify(key);
    return verifier;
  }

  static IllegalStateException missing(GeneralSecurityException e) {
    return new IllegalStateException("This Java platform has no Ed25519", e);
  }
}
