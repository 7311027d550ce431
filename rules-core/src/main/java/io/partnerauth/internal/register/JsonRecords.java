package io.partnerauth.internal.register;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Takes a JSON file apart into its records: a list of objects, or one object after the other.
 *
 * <p>One record is held at a time. Nesting, strings and numbers are bounded, so that no file can
 * exhaust memory by them.
 */
public final class JsonRecords {
  /**
   * What a kind of file is like.
   *
   * @param file what messages call the file, such as {@code BODS file}
   * @param record what they call one of its records, such as {@code statement}
   * @param wrappers the fields of an object under one of which a publisher may put the list
   * @param mayBeWrapped whether a list under such a field is read; else it is refused
   */
  public record RecordShape(
      String file, String record, Set<String> wrappers, boolean mayBeWrapped) {}

  private JsonRecords() {}

  /**
   * Reads a file.
   *
   * @param json UTF-8; not closed
   * @param each takes one record after the other
   * @throws IllegalArgumentException when it is not JSON, names a field twice in one object, is no
   *     list of records, has none, or exceeds a bound
   * @throws IOException when it cannot be read
   * @throws IllegalStateException when Jackson is missing; it says which dependency to add
   */
  public static void read(InputStream json, RecordShape shape, Consumer<JsonObject> each)
      throws IOException {
    try {
      new Reading(shape, each).read(FileSignature.refuseOthers(json));
    } catch (NoClassDefFoundError e) {
      throw new IllegalStateException(
          "A "
              + shape.file()
              + " needs the optional dependency com.fasterxml.jackson.core:jackson-core; add it",
          e);
    }
  }

  /** Apart from the rest, so that a missing Jackson is noticed here. */
  private static final class Reading {
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

    private final RecordShape shape;
    private final Consumer<JsonObject> each;
    private int records;

    Reading(RecordShape shape, Consumer<JsonObject> each) {
      this.shape = shape;
      this.each = each;
    }

    void read(InputStream json) throws IOException {
      try (JsonParser parser = JSON.createParser(json)) {
        boolean inArray = false;
        for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
          if (token == JsonToken.START_ARRAY && records == 0 && !inArray) {
            inArray = true;
          } else if (token == JsonToken.START_OBJECT) {
            record(parser, !inArray);
          } else if (token != JsonToken.END_ARRAY) {
            throw none(parser, token);
          }
        }
      } catch (JsonProcessingException e) {
        throw new IllegalArgumentException("The file is not JSON that can be read: " + place(e), e);
      }
      if (records == 0) {
        throw new IllegalArgumentException(
            "The file has no %ss; a %s is a list of %ss, or one on each line"
                .formatted(shape.record(), shape.file(), shape.record()));
      }
    }

    private void record(JsonParser parser, boolean outermost) throws IOException {
      boolean[] wraps = new boolean[1];
      JsonObject object =
          JsonObject.read(
              parser,
              shape,
              list -> {
                wraps[0] = true;
                list(list, outermost);
              });
      if (!wraps[0] || !object.fields().isEmpty()) {
        records++;
        each.accept(object);
      }
    }

    private void list(JsonParser parser, boolean outermost) throws IOException {
      if (!shape.mayBeWrapped() || !outermost) {
        throw new IllegalArgumentException(
            "The %ss are wrapped in an object (line %d); take out the list after \"%s\", which is the %s itself"
                .formatted(
                    shape.record(),
                    parser.currentTokenLocation().getLineNr(),
                    parser.getParsingContext().getParent().getCurrentName(),
                    shape.file()));
      }
      for (JsonToken token = parser.nextToken();
          token != JsonToken.END_ARRAY;
          token = parser.nextToken()) {
        if (token != JsonToken.START_OBJECT) {
          throw none(parser, token);
        }
        record(parser, false);
      }
    }

    private IllegalArgumentException none(JsonParser parser, JsonToken token) {
      return new IllegalArgumentException(
          "A %s is a list of %ss; found %s at %s"
              .formatted(
                  shape.file(),
                  shape.record(),
                  token,
                  parser.currentTokenLocation().offsetDescription()));
    }

    /** The parser knows no place when a bound of its own was exceeded. */
    private static String place(JsonProcessingException e) {
      return e.getLocation() == null
          ? e.getOriginalMessage()
          : "%s (line %d, column %d)"
              .formatted(
                  e.getOriginalMessage(),
                  e.getLocation().getLineNr(),
                  e.getLocation().getColumnNr());
    }
  }
}
