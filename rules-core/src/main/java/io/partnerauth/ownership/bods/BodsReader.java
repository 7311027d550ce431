package io.partnerauth.ownership.bods;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.io.InputStream;

/**
 * Reads a Beneficial Ownership Data Standard 0.4 file, an array of statements or one statement per
 * line.
 *
 * <p>Statement by statement, so that a file may be larger than memory: only parties and direct
 * interests are kept. Of several statements about one record the latest counts; a closed
 * relationship ends on its statement's date. Registers are taken as partial, since the standard
 * does not say that one is complete; shares that add up to 100 leave nothing open. Source: <a
 * href="https://standard.openownership.org/en/0.4.0/">standard.openownership.org</a>.
 *
 * <p>Thread-safe. Nesting, strings and numbers are bounded, so that no file can exhaust memory by
 * them.
 */
public final class BodsReader {
  private static final JsonFactory JSON =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(50)
                  .maxStringLength(100_000)
                  .maxNumberLength(100)
                  .build())
          .build();

  private BodsReader() {}

  /**
   * Reads a file.
   *
   * @param json UTF-8; not closed
   * @param subject the record id of the entity that is the customer
   * @return the graph, with that entity as {@code self}, and messages about all that was not
   *     counted
   * @throws IllegalArgumentException when it is not JSON, is no list of statements, exceeds a
   *     bound, or has no entity with that record id; nothing of it is kept then
   * @throws IOException when it cannot be read
   */
  public static BodsFile read(InputStream json, String subject) throws IOException {
    return graph(json).graph(subject);
  }

  /**
   * Reads a file about the owners of one entity: the only one in it that owns no other.
   *
   * @param json UTF-8; not closed
   * @return the graph, with that entity as {@code self}, and messages about all that was not
   *     counted
   * @throws IllegalArgumentException when it is not JSON, is no list of statements, exceeds a
   *     bound, or does not have exactly one such entity
   * @throws IOException when it cannot be read
   */
  public static BodsFile read(InputStream json) throws IOException {
    GraphOfRecords graph = graph(json);
    return graph.graph(graph.onlySubject());
  }

  private static GraphOfRecords graph(InputStream json) throws IOException {
    Records records = new Records();
    try (JsonParser parser = JSON.createParser(json)) {
      parser.disable(JsonParser.Feature.AUTO_CLOSE_SOURCE);
      boolean inArray = false;
      int position = 0;
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        if (token == JsonToken.START_ARRAY && position == 0 && !inArray) {
          inArray = true;
        } else if (token == JsonToken.START_OBJECT) {
          records.add(new Statement(++position, JsonObject.read(parser)));
        } else if (token != JsonToken.END_ARRAY) {
          throw new IllegalArgumentException(
              "A BODS file is a list of statements; found "
                  + token
                  + " at "
                  + parser.currentTokenLocation().offsetDescription());
        }
      }
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("The file is not JSON that can be read: " + place(e), e);
    }
    return new GraphOfRecords(records);
  }

  /** The parser knows no place when a bound of its own was exceeded. */
  private static String place(JsonProcessingException e) {
    return e.getLocation() == null
        ? e.getOriginalMessage()
        : "%s (line %d, column %d)"
            .formatted(
                e.getOriginalMessage(), e.getLocation().getLineNr(), e.getLocation().getColumnNr());
  }
}
