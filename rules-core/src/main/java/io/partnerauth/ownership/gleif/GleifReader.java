package io.partnerauth.ownership.gleif;

import io.partnerauth.InvalidQuestionException;
import io.partnerauth.internal.register.CsvRecords;
import io.partnerauth.internal.register.JsonRecords;
import io.partnerauth.ownership.history.RegisterHistory;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads GLEIF's level 2 data, relationship records and reporting exceptions, with level 1 records
 * for what the parties are: in CSV, or in JSON with or without the {@code $} around values.
 *
 * <p>How the statements count is said at {@link RegisterHistory}; what becomes of a record:
 *
 * <ul>
 *   <li>Who consolidates a body in its accounts controls it. How much it holds is not said,
 *       whatever quantifier stands there.
 *   <li>A branch belongs to its parent whole: it is the same legal person.
 *   <li>The manager or head of a fund may control it or not.
 *   <li>An exception for natural persons names no owner; any other is an unknown party that may
 *       control.
 *   <li>A relationship that is not both active and published may be so or not.
 *   <li>Only a level 1 record can say that a party is a government body; any other legal entity may
 *       be one.
 * </ul>
 *
 * <p>The key of a party is its LEI; nothing is matched by name. Thread-safe. One record is held at
 * a time besides what bears on ownership. Source: <a
 * href="https://www.gleif.org/en/lei-data/access-and-use-lei-data/level-2-data-who-owns-whom">gleif.org</a>.
 */
public final class GleifReader {
  private static final JsonRecords.RecordShape SHAPE =
      new JsonRecords.RecordShape(
          "GLEIF file",
          "record",
          Set.of("relations", "relationships", "exceptions", "records", "data"),
          true);

  /** The columns that a file in CSV begins with. */
  private static final Pattern HEADER =
      Pattern.compile("\\uFEFF?\"?(LEI|Relationship\\.StartNode\\.NodeID)\"?,");

  private GleifReader() {}

  /**
   * Reads the files of one publication.
   *
   * @param published when they were published: what they say was so by then
   * @param files in UTF-8, of any of the three kinds and in any order; not closed
   * @return all of their statements
   * @throws IllegalArgumentException when one is neither CSV nor JSON, has no records, or exceeds a
   *     bound; nothing is kept then
   * @throws IOException when one cannot be read
   * @throws IllegalStateException when one is JSON and Jackson is missing; it says which dependency
   *     to add
   */
  public static RegisterHistory read(LocalDate published, InputStream... files) throws IOException {
    InvalidQuestionException.given("day of publication", published);
    LeiRecords records = new LeiRecords(published);
    for (InputStream file : InvalidQuestionException.given("files", files)) {
      read(new BufferedInputStream(InvalidQuestionException.given("file", file)), records);
    }
    return records.history();
  }

  private static void read(InputStream file, LeiRecords records) throws IOException {
    int before = records.count();
    file.mark(100);
    String start = new String(file.readNBytes(100), StandardCharsets.UTF_8);
    file.reset();
    if (HEADER.matcher(start).lookingAt()) {
      CsvRecords.read(file, records::add);
    } else {
      JsonRecords.read(file, SHAPE, records::add);
    }
    if (records.count() == before) {
      throw new IllegalArgumentException("The file has no records; a GLEIF file has one on a row");
    }
  }
}
