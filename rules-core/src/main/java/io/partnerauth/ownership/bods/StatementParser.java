package io.partnerauth.ownership.bods;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.io.InputStream;

/** Takes a file apart into statements. Nesting, strings and numbers are bounded. */
final class StatementParser {
  private static final JsonFactory JSON =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(50)
                  .maxStringLength(100_000)
                  .maxNumberLength(100)
                  .build())
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .disable(StreamReadFeature.AUTO_CLOSE_SOURCE)
          .build();

  private StatementParser() {}

  static BodsFile read(InputStream json) throws IOException {
    Records records = new Records();
    int position = 0;
    try (JsonParser parser = JSON.createParser(FileSignature.refuseOthers(json))) {
      boolean inArray = false;
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        if (token == JsonToken.START_ARRAY && position == 0 && !inArray) {
          inArray = true;
        } else if (token == JsonToken.START_OBJECT) {
          records.add(++position, JsonObject.read(parser));
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
    if (position == 0) {
      throw new IllegalArgumentException(
          "The file has no statements; a BODS file is a list of statements, or one on each line");
    }
    return records.file();
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
