package io.partnerauth.ownership.bods;

import io.partnerauth.InvalidQuestionException;
import java.io.IOException;
import java.io.InputStream;

/**
 * Reads a Beneficial Ownership Data Standard 0.4 file, an array of statements or one statement per
 * line.
 *
 * <p>Statement by statement, so that a file may be larger than memory: only what bears on ownership
 * is kept. How the statements count is said at {@link
 * io.partnerauth.ownership.history.RegisterHistory}. Source: <a
 * href="https://standard.openownership.org/en/0.4.0/">standard.openownership.org</a>.
 *
 * <p>Thread-safe. Nesting, strings and numbers are bounded, so that no file can exhaust memory by
 * them.
 */
public final class BodsReader {
  private BodsReader() {}

  /**
   * Reads a file.
   *
   * @param json UTF-8; not closed
   * @return all of its statements
   * @throws IllegalArgumentException when it is not JSON, names a field twice in one object, is no
   *     list of statements of version 0.4, has none, or exceeds a bound; nothing of it is kept then
   * @throws IOException when it cannot be read
   * @throws IllegalStateException when Jackson is missing; it says which dependency to add
   */
  public static BodsFile read(InputStream json) throws IOException {
    InvalidQuestionException.given("file", json);
    try {
      return StatementParser.read(json);
    } catch (NoClassDefFoundError e) {
      throw new IllegalStateException(
          "BODS files need the optional dependency com.fasterxml.jackson.core:jackson-core; add it",
          e);
    }
  }
}
