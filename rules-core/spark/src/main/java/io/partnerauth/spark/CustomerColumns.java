package io.partnerauth.spark;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.partnerauth.Customer;
import io.partnerauth.Issue;
import io.partnerauth.internal.form.CustomerReader;
import io.partnerauth.internal.form.FormIssues;
import io.partnerauth.internal.form.Node;
import io.partnerauth.internal.text.SourceFile;
import io.partnerauth.json.InvalidJsonException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/**
 * Where the facts of a customer are in a row.
 *
 * @param positions of the columns, by name
 */
record CustomerColumns(TreeMap<String, Integer> positions) implements Serializable {
  private static final String WHOLE = "customer";
  private static final String OWNERS = "ownership";

  /** The types of columns that are not only of texts. */
  private static final Map<String, String> TYPES =
      Map.of(
          "stateControlled", "boolean",
          "places", "array<string>",
          "listings", "array<string>",
          "endUses", "array<string>",
          "labels", "array<string>",
          "buyerClass", "string or array<string>",
          "sector", "string or array<string>");

  private static final Pattern RANGE = Pattern.compile("(>?) ?([0-9./]+)-(<?) ?([0-9./]+)");
  private static final SourceFile ROW = new SourceFile("row", "");

  /**
   * {@return the columns of a book}
   *
   * @throws IllegalArgumentException when one is neither a fact nor carried, or is of another type
   */
  static CustomerColumns of(StructType book, List<String> carried) {
    TreeMap<String, Integer> positions = new TreeMap<>();
    StructField[] fields = book.fields();
    for (int i = 0; i < fields.length; i++) {
      String name = fields[i].name();
      if (carried.contains(name)) {
        continue;
      }
      if (!isFact(name)) {
        throw new IllegalArgumentException(
            "The column \"%s\" is no fact of a customer; those are %s and %s. Carry it along by its name"
                .formatted(name, CustomerReader.KEYS, WHOLE));
      }
      check(fields[i]);
      positions.put(name, i);
    }
    if (positions.containsKey(WHOLE) && positions.size() > 1) {
      throw new IllegalArgumentException(
          "There is a column \"customer\" with all facts, and others of facts: "
              + positions.keySet());
    }
    return new CustomerColumns(positions);
  }

  private static boolean isFact(String name) {
    return name.equals(WHOLE) || CustomerReader.KEYS.contains(name);
  }

  private static void check(StructField field) {
    String type = field.dataType().simpleString();
    String wanted = TYPES.getOrDefault(field.name(), "string");
    if (!List.of(wanted.split(" or ")).contains(type)) {
      throw new IllegalArgumentException(
          "The column \"%s\" is of type %s; it has to be %s".formatted(field.name(), type, wanted));
    }
  }

  /**
   * {@return the customer of a row}
   *
   * @throws UnusableRow when there is none, with all reasons
   */
  Customer customer(Row row) throws UnusableRow {
    Integer whole = positions.get(WHOLE);
    if (whole != null) {
      if (row.isNullAt(whole)) {
        throw new UnusableRow(List.of("There is no customer in the column \"customer\"."));
      }
      return read(row.getString(whole));
    }
    Map<String, Node.Mapping.Keyed> keys = new LinkedHashMap<>();
    List<String> problems = new ArrayList<>();
    Optional<Customer> owned = Optional.empty();
    for (Map.Entry<String, Integer> column : positions.entrySet()) {
      Object value = row.get(column.getValue());
      if (value == null || (value instanceof String text && text.isBlank())) {
        continue; // unknown
      }
      if (column.getKey().equals(OWNERS)) {
        try {
          owned = Optional.of(read("{\"ownership\":" + value + "}"));
        } catch (UnusableRow e) {
          e.problems().forEach(problem -> problems.add("ownership: " + problem));
        }
        // the reader has to know that there are owners beside a figure
        keys.put(OWNERS, entry(OWNERS, new Node.Mapping(Map.of(), 1, 1)));
      } else {
        keys.put(
            column.getKey(),
            entry(column.getKey(), node(row, column.getKey(), value, column.getValue())));
      }
    }
    FormIssues issues = new FormIssues(ROW);
    Customer customer = new CustomerReader(issues).read(new Node.Mapping(keys, 1, 1));
    issues.all().stream().map(Issue::message).distinct().forEach(problems::add);
    if (!problems.isEmpty()) {
      throw new UnusableRow(problems);
    }
    return owned.isPresent()
        ? customer.toBuilder().ownership(owned.get().ownership()).build()
        : customer;
  }

  private static Node.Mapping.Keyed entry(String key, Node value) {
    return new Node.Mapping.Keyed(new Node.Scalar(key, 1, 1), value);
  }

  private static Node node(Row row, String name, Object value, int position) {
    if (value instanceof String text) {
      Matcher range = RANGE.matcher(text.strip());
      return name.equals("stateInterest") && range.matches()
          ? range(range)
          : new Node.Scalar(text.strip(), 1, 1);
    }
    if (value instanceof Boolean flag) {
      return new Node.Scalar(flag.toString(), true, 1, 1);
    }
    List<Node> items = new ArrayList<>();
    for (Object item : row.getList(position)) {
      items.add(new Node.Scalar(item == null ? "" : item.toString(), 1, 1));
    }
    return new Node.Sequence(items, 1, 1);
  }

  private static Node range(Matcher range) {
    Map<String, Node.Mapping.Keyed> ends = new LinkedHashMap<>();
    String low = range.group(1).isEmpty() ? "min" : "above";
    String high = range.group(3).isEmpty() ? "max" : "below";
    ends.put(low, entry(low, new Node.Scalar(range.group(2), 1, 1)));
    ends.put(high, entry(high, new Node.Scalar(range.group(4), 1, 1)));
    return new Node.Mapping(ends, 1, 1);
  }

  private static Customer read(String json) throws UnusableRow {
    try {
      return SentQuestion.JSON.readValue(json, Customer.class);
    } catch (InvalidJsonException e) {
      throw new UnusableRow(e.issues().stream().map(Issue::message).distinct().toList());
    } catch (JsonProcessingException e) {
      throw new UnusableRow(List.of("It is not JSON that can be read: " + e.getOriginalMessage()));
    }
  }
}
