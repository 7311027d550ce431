package io.partnerauth.json;

import io.partnerauth.internal.text.Mistakes;
import java.util.regex.Pattern;

/**
 * A record of a decision in a log whose lines hold on to each other.
 *
 * @param writer who writes this chain, such as a host's name with the time of its start; no two
 *     writers share one
 * @param number of the line within the chain, from 1
 * @param before the SHA-256 in lower-case hex of the line before in the same chain, without its
 *     line break; {@link #BEGINNING} for the first
 * @param record the decision
 */
public record ChainedRecord(String writer, int number, String before, DecisionRecord record) {
  /** What stands before the first line of a chain: 64 zeros. */
  public static final String BEGINNING = "0".repeat(64);

  private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

  /**
   * Checks the place in the chain.
   *
   * @throws IllegalArgumentException when the writer is blank, the number below 1, the hash none,
   *     or a first line has another before it
   */
  public ChainedRecord {
    Mistakes.given(ChainedRecord.class, writer, before, record);
    if (writer.isBlank()) {
      throw new IllegalArgumentException("The writer of a chained record is blank; name it");
    }
    if (number < 1) {
      throw new IllegalArgumentException("Lines of a chain count from 1, not from " + number);
    }
    if (!HASH.matcher(before).matches()) {
      throw new IllegalArgumentException(
          "\"before\" is the SHA-256 of the line before: 64 digits and letters from a to f");
    }
    if ((number == 1) != before.equals(BEGINNING)) {
      throw new IllegalArgumentException(
          "The first line of a chain, and no other, has 64 zeros as \"before\"");
    }
  }
}
