package io.partnerauth.desk;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import io.partnerauth.json.InvalidJsonException;
import io.partnerauth.json.JsonStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;

/** JSON for machines, indented so that people can read it too. */
public final class Json {
  private Json() {}

  /** What stands in the one object that a command prints. */
  public interface Content {
    /** Writes its fields. */
    void write(JsonGenerator json) throws IOException;
  }

  /** {@return a value in its JSON form, on one line} */
  static String line(Object value) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
      JsonStream.write(json, value);
    } catch (IOException e) {
      throw new UncheckedIOException("A text in memory cannot fail", e);
    }
    return text.toString();
  }

  /**
   * {@return the one value that a line is}
   *
   * @throws InvalidJsonException when it is JSON, but no such thing
   * @throws IOException when it is no JSON, or more follows
   */
  public static <T> T read(String line, Class<T> type) throws IOException {
    try (JsonParser parser = new JsonFactory().createParser(line)) {
      T read = JsonStream.read(parser, type);
      if (parser.nextToken() != null) {
        throw new IOException("More follows on the line");
      }
      return read;
    }
  }

  /** Prints one object, whole or not at all. */
  static void print(Terminal terminal, Content content) {
    StringWriter text = new StringWriter();
    DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
    DefaultPrettyPrinter printer = new DefaultPrettyPrinter().withObjectIndenter(indenter);
    printer.indentArraysWith(indenter);
    try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
      json.setPrettyPrinter(printer);
      json.writeStartObject();
      content.write(json);
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException("A text in memory cannot fail", e);
    }
    terminal.lines(text.toString()); // a line break in a value is escaped already;
  }

  /** Writes a decision, a question or a fact under a name, in the library's JSON form. */
  public static void form(JsonGenerator json, String name, Object value) throws IOException {
    json.writeFieldName(name);
    JsonStream.write(json, value);
  }

  /** Writes a list of texts under a name. */
  static void texts(JsonGenerator json, String name, Iterable<String> texts) throws IOException {
    json.writeArrayFieldStart(name);
    for (String text : texts) {
      json.writeString(text);
    }
    json.writeEndArray();
  }
}
