package io.partnerauth.ownership.psc;

import io.partnerauth.InvalidQuestionException;
import io.partnerauth.internal.register.JsonRecords;
import io.partnerauth.ownership.history.RegisterHistory;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.Set;

/**
 * Reads snapshots of the United Kingdom's register of people with significant control: JSON lines
 * of {@code company_number} and {@code data}, whole or in parts.
 *
 * <p>How the statements count is said at {@link RegisterHistory}; what becomes of a record:
 *
 * <ul>
 *   <li>A nature of control is a range: {@code 25-to-50-percent} is above 25 to 50, {@code
 *       50-to-75} above 50 to 75, {@code 75-to-100} from 75 on, since its text and the law differ
 *       on the ends. It is held directly or through others, the register does not say which, so it
 *       bounds the holder's figure and is multiplied with nothing.
 *   <li>Above 50 percent of shares or votes, and the right to appoint the majority of the board,
 *       are control. Significant influence may be.
 *   <li>What is held as a trust or a firm is an unknown party's, whom the named one may control.
 *   <li>It began by the day of notification, and nobody knows how long before.
 *   <li>Who holds 25 percent or less is never told, so owners are always missing, also where the
 *       register states that there is no one with significant control.
 *   <li>Any other statement instead of a person, and an exemption, is somebody unknown.
 * </ul>
 *
 * <p>The key of a party is its company number, of a person the link of its record; nothing is
 * matched by name. A legal entity with a British registration number is the company of that number.
 * Thread-safe. One record is held at a time besides what bears on ownership. Source: <a
 * href="https://download.companieshouse.gov.uk/en_pscdata.html">companieshouse.gov.uk</a>.
 */
public final class PscReader {
  private static final JsonRecords.RecordShape SHAPE =
      new JsonRecords.RecordShape("snapshot of the PSC register", "record", Set.of("items"), false);

  private PscReader() {}

  /**
   * Reads the files of one snapshot.
   *
   * @param published the day of the snapshot: what it says was so by then
   * @param files UTF-8; not closed
   * @return all of their statements
   * @throws IllegalArgumentException when one is not JSON, names a field twice in one object, is no
   *     list of records, has none, or exceeds a bound; nothing is kept then
   * @throws IOException when one cannot be read
   * @throws IllegalStateException when Jackson is missing; it says which dependency to add
   */
  public static RegisterHistory read(LocalDate published, InputStream... files) throws IOException {
    InvalidQuestionException.given("day of publication", published);
    PscRecords records = new PscRecords(published);
    for (InputStream file : InvalidQuestionException.given("files", files)) {
      JsonRecords.read(InvalidQuestionException.given("file", file), SHAPE, records::add);
    }
    return records.history();
  }
}
