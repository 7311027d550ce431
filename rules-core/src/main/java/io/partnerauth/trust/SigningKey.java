package io.partnerauth.trust;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.partnerauth.internal.text.Mistakes;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * A private Ed25519 key (RFC 8032), by which its owner seals and approves.
 *
 * <p>Its text is PEM with PKCS #8, as {@code openssl genpkey -algorithm ed25519} writes it. Keep it
 * where nobody else can read it; it never leaves the process that signs. Immutable and thread-safe.
 */
public final class SigningKey {
  private static final String BEGIN = "-----BEGIN PRIVATE KEY-----";
  private static final String END = "-----END PRIVATE KEY-----";

  private final PrivateKey key;

  private SigningKey(PrivateKey key) {
    this.key = key;
  }

  /**
   * A new key with its public half.
   *
   * @param signingKey to be kept secret
   * @param publicKey 32 bytes in hex, for the key list
   */
  public record Pair(SigningKey signingKey, String publicKey) {
    /** Refuses null. */
    public Pair {
      Mistakes.given(Pair.class, signingKey, publicKey);
    }
  }

  /** {@return a new key, made of the system's randomness} */
  public static Pair generate() {
    try {
      KeyPair made = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
      byte[] encoded = made.getPublic().getEncoded();
      byte[] raw = Arrays.copyOfRange(encoded, encoded.length - Ed25519.BYTES, encoded.length);
      return new Pair(new SigningKey(made.getPrivate()), HexFormat.of().formatHex(raw));
    } catch (GeneralSecurityException e) {
      throw Ed25519.missing(e);
    }
  }

  /**
   * {@return the key that a PEM text is}
   *
   * @throws IllegalArgumentException when it is no Ed25519 key without a password
   */
  public static SigningKey parse(String pem) {
    String body = Mistakes.given("private key", pem).strip();
    if (!body.startsWith(BEGIN) || !body.endsWith(END)) {
      throw refused(null);
    }
    try {
      byte[] encoded =
          Base64.getMimeDecoder()
              .decode(body.substring(BEGIN.length(), body.length() - END.length()));
      return new SigningKey(
          KeyFactory.getInstance("Ed25519").generatePrivate(new PKCS8EncodedKeySpec(encoded)));
    } catch (InvalidKeySpecException | IllegalArgumentException e) {
      throw refused(e);
    } catch (GeneralSecurityException e) {
      throw Ed25519.missing(e);
    }
  }

  private static IllegalArgumentException refused(@Nullable Throwable cause) {
    return new IllegalArgumentException(
        "This is no private Ed25519 key in PEM (PKCS #8, without a password)", cause);
  }

  /** {@return the secret itself, in PEM; {@link #toString} does not say it} */
  public String pem() {
    String body =
        Base64.getMimeEncoder(64, "\n".getBytes(US_ASCII)).encodeToString(key.getEncoded());
    return BEGIN + "\n" + body + "\n" + END + "\n";
  }

  /** {@return the signature of bytes: 64 bytes in hex} */
  String sign(byte[] bytes) {
    try {
      Signature signature = Signature.getInstance("Ed25519");
      signature.initSign(key);
      signature.update(bytes);
      return HexFormat.of().formatHex(signature.sign());
    } catch (GeneralSecurityException e) {
      throw Ed25519.missing(e);
    }
  }

  @Override
  public String toString() {
    return "a private Ed25519 key";
  }
}
