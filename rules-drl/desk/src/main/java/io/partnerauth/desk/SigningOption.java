package io.partnerauth.desk;

import io.partnerauth.trust.SigningKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** The options that name a private key and what the key list calls it. */
final class SigningOption {
  @Option(
      names = "--key",
      paramLabel = "FILE",
      required = true,
      description = "The private key that signs, in PEM; it is read and goes nowhere.")
  private Path key = Path.of("");

  @Option(
      names = "--id",
      paramLabel = "ID",
      description = "What the key list calls that key. Default: the file's name without .key.")
  private String id = "";

  String id() {
    return id.isEmpty() ? String.valueOf(key.getFileName()).replaceFirst("\\.key$", "") : id;
  }

  SigningKey key() {
    try {
      return SigningKey.parse(Files.readString(key));
    } catch (IOException e) {
      throw new UserMistake("The key " + key + " cannot be read: " + e.getMessage() + ".");
    } catch (IllegalArgumentException e) {
      throw new UserMistake(key + ": " + e.getMessage() + ".");
    }
  }
}
