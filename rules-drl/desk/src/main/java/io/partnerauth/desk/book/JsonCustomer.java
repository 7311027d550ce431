package io.partnerauth.desk.book;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import io.partnerauth.Customer;
import io.partnerauth.Issue;
import io.partnerauth.internal.form.CustomerReader;
import io.partnerauth.internal.form.CustomerWriter;
import io.partnerauth.internal.form.FormIssues;
import io.partnerauth.internal.form.NodeBuilder;
import io.partnerauth.internal.text.SourceFile;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.stream.Collectors;

/** One customer as a JSON object on one line, in the form that rules-json writes too. */
public final class JsonCustomer {
  private static final JsonFactory JSON = new JsonFactory();

  private JsonCustomer() {}

  /** {@return the customer on one line; what is unknown is left out} */
  public static String write(Customer customer) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(text)) {
      value(json, CustomerWriter.write(customer));
    } catch (IOException e) {
      throw new UncheckedIOException("A text in memory cannot fail", e);
    }
    return text.toString();
  }

  private static void value(JsonGenerator json, Object value) throws IOException {
    if (value instanceof Map<?, ?> map) {
      json.writeStartObject();
      for (Map.Entry<?, ?> entry : map.entrySet()) {
        json.writeFieldName(entry.getKey().toString());
        value(json, entry.getValue());
      }
      json.writeEndObject();
    } else if (value instanceof Iterable<?> values) {
      json.writeStartArray();
      for (Object one : values) {
        value(json, one);
      }
      json.writeEndArray();
    } else if (value instanceof Boolean flag) {
      json.writeBoolean(flag);
    } else {
      json.writeString(value.toString());
    }
  }

  static Customer read(String text) throws BadRow {
    FormIssues issues = new FormIssues(new SourceFile("customer", text));
    NodeBuilder nodes = new NodeBuilder(issues);
    try (JsonParser parser = JSON.createParser(text)) {
      boolean more = true;
      for (JsonToken token = parser.nextToken();
          more && token != null;
          token = parser.nextToken()) {
        more = event(parser, token, nodes);
      }
    } catch (JsonProcessingException e) {
      throw new BadRow("The line is not JSON that can be read: " + e.getOriginalMessage());
    } catch (IOException e) {
      throw new UncheckedIOException("A text in memory cannot fail", e);
    }
    Customer customer =
        issues.count() > 0
            ? Customer.builder().build()
            : new CustomerReader(issues).read(nodes.node().orElseThrow());
    if (issues.count() > 0) {
      throw new BadRow(issues.all().stream().map(Issue::message).collect(Collectors.joining(" ")));
    }
    return customer;
  }

  private static boolean event(JsonParser parser, JsonToken token, NodeBuilder nodes)
      throws IOException {
    int column = parser.currentTokenLocation().getColumnNr();
    return switch (token) {
      case START_OBJECT -> nodes.begin(true, 1, column);
      case START_ARRAY -> nodes.begin(false, 1, column);
      case END_OBJECT, END_ARRAY -> nodes.end();
      case VALUE_NULL -> nodes.nothing(1, column);
      case FIELD_NAME, VALUE_STRING -> nodes.text(parser.getText(), 1, column);
      default -> nodes.text(parser.getText(), true, 1, column);
    };
  }
}
