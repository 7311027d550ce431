package io.partnerauth.ownership.bods;

import io.partnerauth.internal.register.JsonObject;
import java.util.Optional;

/** Recognises statements of versions that are not read. */
final class OlderVersion {
  private static final String READ = "0.4";

  private OlderVersion() {}

  /**
   * Refuses a statement of another version.
   *
   * @throws IllegalArgumentException that says which
   */
  static void refuse(Statement statement) {
    JsonObject json = statement.json();
    Optional<String> told = json.inside("publicationDetails").text("bodsVersion");
    boolean older = json.has("statementID") || json.has("statementType");
    if (older || told.filter(version -> !version.strip().startsWith(READ)).isPresent()) {
      throw new IllegalArgumentException(
          "The statements are of BODS version %s, and only version %s is read; convert the file, or"
                  .formatted(
                      told.filter(version -> !version.startsWith(READ)).orElse("0.1, 0.2 or 0.3"),
                      READ)
              + " ask its publisher for version "
              + READ);
    }
  }
}
