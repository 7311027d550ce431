package io.partnerauth.desk.audit;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import io.partnerauth.desk.Json;
import io.partnerauth.json.ChainedRecord;
import io.partnerauth.json.DecisionRecord;
import io.partnerauth.json.InvalidJsonException;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;

/**
 * A line of a decision log.
 *
 * @param number of the line in the file, from 1
 * @param text without its line break; empty when it is too long or no text
 * @param chained its place in a chain, if it has one
 * @param record the decision; empty when the line cannot be read
 * @param problem why it cannot be read; empty when it can
 */
public record LogLine(
    long number,
    String text,
    Optional<ChainedRecord> chained,
    Optional<DecisionRecord> record,
    String problem) {
  private static final JsonFactory JSON = new JsonFactory();
  private static final Set<String> CHAIN = Set.of("writer", "number", "before", "record");

  static LogLine unreadable(long number, String text, String problem) {
    return new LogLine(number, text, Optional.empty(), Optional.empty(), problem);
  }

  /** {@return what a line says; it never throws for what stands there} */
  static LogLine of(long number, String text) {
    try {
      if (isChained(text)) {
        ChainedRecord chained = Json.read(text, ChainedRecord.class);
        return new LogLine(number, text, Optional.of(chained), Optional.of(chained.record()), "");
      }
      DecisionRecord record = Json.read(text, DecisionRecord.class);
      return new LogLine(number, text, Optional.empty(), Optional.of(record), "");
    } catch (InvalidJsonException e) {
      return unreadable(number, text, e.issues().get(0).message());
    } catch (IOException e) {
      return unreadable(number, text, "This is no JSON.");
    }
  }

  private static boolean isChained(String text) throws IOException {
    try (JsonParser parser = JSON.createParser(text)) {
      parser.nextToken();
      String key = parser.nextFieldName();
      return key != null && CHAIN.contains(key);
    }
  }
}
