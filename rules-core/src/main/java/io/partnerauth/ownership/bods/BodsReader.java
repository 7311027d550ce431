package io.partnerauth.ownership.bods;

import io.partnerauth.InvalidQuestionException;
import io.partnerauth.internal.register.JsonRecords;
import io.partnerauth.ownership.history.RegisterHistory;
import java.io.IOException;
import java.io.InputStream;
import java.util.Set;

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
  private static final JsonRecords.RecordShape SHAPE =
      new JsonRecords.RecordShape("BODS file", "statement", Set.of("statements"), false);

  private BodsReader() {}

  /**
   * Reads the files of one register.
   *
   * @param files UTF-8; not closed
   * @return all of their statements
   * @throws IllegalArgumentException when one is not JSON, names a field twice in one object, is no
   *     list of statements of version 0.4, has none, or exceeds a bound; nothing is kept then
   * @throws IOException when it cannot be read
   * @throws IllegalStateException when Jackson is missing; it says which dependency to add
   */
  public static RegisterHistory read(InputStream... files) throws IOException {
    Records records = new Records();
    for (InputStream file : InvalidQuestionException.given("files", files)) {
      JsonRecords.read(InvalidQuestionException.given("file", file), SHAPE, records::add);
    }
    return records.history();
  }
}
