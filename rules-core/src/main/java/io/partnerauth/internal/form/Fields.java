package io.partnerauth.internal.form;

import io.partnerauth.internal.text.IssueCode;
import io.partnerauth.internal.text.Letters;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The values under the keys of one thing, such as a customer; each mistake in them is an issue. */
public final class Fields {
  /** Short enough to be read at once, whatever it means. */
  private static final Pattern NUMBER = Pattern.compile("-?\\d{1,30}(\\.\\d{1,30})?");

  private final FormIssues issues;
  private final String thing;
  private final Node node;
  private final Map<String, Node.Mapping.Keyed> entries;

  private Fields(FormIssues issues, String thing, Node node) {
    this.issues = issues;
    this.thing = thing;
    this.node = node;
    this.entries = node instanceof Node.Mapping keys ? keys.entries() : Map.of();
  }

  /** {@return the values of a thing whose keys anybody may choose} */
  static Fields ofAny(FormIssues issues, String thing, Node node) {
    return of(
        issues,
        thing,
        node,
        node instanceof Node.Mapping keys ? List.copyOf(keys.entries().keySet()) : List.of());
  }

  /**
   * {@return the values of a thing; with an issue for each key that it does not have}
   *
   * @param thing what it is, for messages: "a customer"
   * @param known all keys that it may have
   */
  public static Fields of(FormIssues issues, String thing, Node node, List<String> known) {
    Fields fields = new Fields(issues, thing, node);
    if (!(node instanceof Node.Mapping)) {
      String keys = "Write the keys of " + thing + ": " + String.join(", ", known) + ".";
      issues.report(IssueCode.KIND_OF_VALUE, "Here stands " + node.kind() + ".", keys, node);
    }
    for (Node.Mapping.Keyed entry : fields.entries.values()) {
      String key = entry.key().text();
      if (!known.contains(key)) {
        issues.report(
            IssueCode.UNKNOWN_KEY,
            "There is no key \"%s\" in %s.".formatted(key, thing),
            issues.didYouMean(key, known, "It may have: " + String.join(", ", known) + "."),
            entry.key());
      }
    }
    return fields;
  }

  /** {@return where its mistakes go} */
  public FormIssues issues() {
    return issues;
  }

  /** {@return the whole thing} */
  public Node node() {
    return node;
  }

  /** {@return whether the key is there} */
  public boolean has(String key) {
    return entries.containsKey(key);
  }

  /** {@return the value under a key, whatever it is} */
  public Optional<Node> value(String key) {
    return Optional.ofNullable(entries.get(key)).map(Node.Mapping.Keyed::value);
  }

  /** {@return the value under a key that must be there; an issue says so when it is not} */
  public <T> Optional<T> required(String key, Optional<T> read) {
    if (!has(key)) {
      issues.report(
          IssueCode.MISSING_KEY,
          "The key \"%s\" is missing in %s.".formatted(key, thing),
          "",
          node);
    }
    return read;
  }

  /** {@return the values under a key that is one value or a list of them} */
  public List<Node> items(String key) {
    return value(key).map(Fields::items).orElse(List.of());
  }

  static List<Node> items(Node node) {
    return node instanceof Node.Sequence list ? list.items() : List.of(node);
  }

  /** {@return the text under a key, if it is there and not empty} */
  public Optional<String> text(String key) {
    return value(key).flatMap(found -> text(issues, found));
  }

  /** {@return the texts under a key that is one of them or a list} */
  public List<String> texts(String key) {
    return items(key).stream().flatMap(item -> text(issues, item).stream()).toList();
  }

  /** {@return a text that is compared with others letter by letter, such as a vendor} */
  Optional<String> name(String key) {
    return value(key).flatMap(this::name);
  }

  /** {@return the texts under a key, compared with others letter by letter} */
  List<String> names(String key) {
    return items(key).stream().flatMap(item -> name(item).stream()).toList();
  }

  private Optional<String> name(Node value) {
    Optional<String> text = text(issues, value);
    Optional<Letters.Flaw> flaw = text.flatMap(Letters::flawOfName);
    flaw.ifPresent(
        found ->
            issues.report(
                IssueCode.SCENARIO_VALUE,
                "\"%s\" has %s.".formatted(text.orElseThrow(), found.what()),
                found.help(),
                value));
    return flaw.isPresent() ? Optional.empty() : text;
  }

  /** {@return the text that a value is; empty, with an issue, when it is something else} */
  static Optional<String> text(FormIssues issues, Node value) {
    if (value instanceof Node.Scalar text && !text.text().isEmpty()) {
      return Optional.of(text.text());
    }
    issues.report(
        IssueCode.KIND_OF_VALUE, "Here stands " + value.kind() + ".", "Write one value.", value);
    return Optional.empty();
  }

  /** {@return the truth values under a key that is one of them or a list} */
  public List<Boolean> flags(String key) {
    return texts(key).stream()
        .flatMap(
            text ->
                switch (text) {
                  case "true" -> Stream.of(true);
                  case "false" -> Stream.of(false);
                  default -> this.<Boolean>wrong(key, text, "Write true or false.").stream();
                })
        .toList();
  }

  /** {@return the numbers under a key that is one of them or a list} */
  public List<BigDecimal> numbers(String key) {
    return texts(key).stream()
        .flatMap(
            text ->
                NUMBER.matcher(text).matches()
                    ? Stream.of(new BigDecimal(text))
                    : this.<BigDecimal>wrong(key, text, "Write a number, such as 30 or 14.5.")
                        .stream())
        .toList();
  }

  /** {@return the days under a key that is one of them or a list} */
  List<LocalDate> days(String key) {
    return texts(key).stream().flatMap(text -> date(key, text).stream()).toList();
  }

  /** {@return the keys that are there} */
  Set<String> keys() {
    return entries.keySet();
  }

  /** {@return the whole number under a key} */
  public Optional<Integer> number(String key) {
    return text(key).flatMap(text -> number(key, text));
  }

  private Optional<Integer> number(String key, String text) {
    try {
      return Optional.of(Integer.valueOf(text));
    } catch (NumberFormatException e) {
      return wrong(key, text, "Write a whole number, such as 12.");
    }
  }

  /** {@return the moment under a key} */
  public Optional<Instant> instant(String key) {
    return text(key).flatMap(text -> instant(key, text));
  }

  private Optional<Instant> instant(String key, String text) {
    try {
      return Optional.of(Instant.parse(text));
    } catch (DateTimeException e) {
      return wrong(key, text, "Write a moment in UTC, such as 2021-04-08T09:30:00Z.");
    }
  }

  /**
   * {@return the days under a key that is a day, {@code none} or a list of them; none at all for
   * {@code unknown}}
   */
  List<Optional<LocalDate>> daysOrNone(String key) {
    List<Optional<LocalDate>> days = new ArrayList<>();
    for (String text : texts(key)) {
      if (text.equals("unknown")) {
        return List.of(); // whatever else it could be
      } else if (text.equals("none")) {
        days.add(Optional.empty());
      } else {
        date(key, text).ifPresent(day -> days.add(Optional.of(day)));
      }
    }
    return days;
  }

  /** {@return the day under a key} */
  public Optional<LocalDate> date(String key) {
    return text(key).flatMap(text -> date(key, text));
  }

  private Optional<LocalDate> date(String key, String text) {
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeException e) {
      return wrong(key, text, "Write year-month-day, such as 2021-04-08.");
    }
  }

  /** {@return the constant under a key} */
  public <E extends Enum<E>> Optional<E> constant(String key, Class<E> type) {
    return value(key).flatMap(found -> constant(found, type));
  }

  /** {@return the constants under a key that is one of them or a list} */
  public <E extends Enum<E>> List<E> constants(String key, Class<E> type) {
    return constants(items(key), type);
  }

  private <E extends Enum<E>> List<E> constants(List<Node> items, Class<E> type) {
    return items.stream().flatMap(item -> constant(item, type).stream()).toList();
  }

  /** {@return the sets of words under a key that is one list of them, or a list of lists} */
  public List<Set<String>> sets(String key) {
    List<Node> items = items(key);
    Stream<List<Node>> lists =
        items.stream().anyMatch(Node.Sequence.class::isInstance)
            ? items.stream().map(Fields::items)
            : value(key).stream().map(found -> items);
    return lists
        .map(list -> list.stream().flatMap(item -> name(item).stream()).collect(Collectors.toSet()))
        .toList();
  }

  private <E extends Enum<E>> Optional<E> constant(Node value, Class<E> type) {
    Optional<String> text = text(issues, value);
    Optional<E> found =
        Arrays.stream(type.getEnumConstants())
            .filter(constant -> text.filter(constant.name()::equals).isPresent())
            .findFirst();
    if (found.isEmpty() && text.isPresent()) {
      List<String> names = Stream.of(type.getEnumConstants()).map(Enum::name).toList();
      issues.report(
          IssueCode.SCENARIO_VALUE,
          "\"%s\" is no %s.".formatted(text.get(), type.getSimpleName()),
          issues.didYouMean(text.get(), names, "It is one of " + String.join(", ", names) + "."),
          value);
    }
    return found;
  }

  /** {@return what {@code reader} makes of each value under a key} */
  public <T> List<T> each(String key, Function<Node, Optional<T>> reader) {
    List<T> read = new ArrayList<>();
    items(key).forEach(item -> reader.apply(item).ifPresent(read::add));
    return read;
  }

  /**
   * {@return what {@code maker} makes; empty, with an issue at the key, when it refuses the values}
   */
  public <T> Optional<T> make(String key, Supplier<T> maker) {
    return make(issues, value(key).orElse(node), maker);
  }

  /** {@return what {@code maker} makes; empty, with an issue, when it refuses the values} */
  public static <T> Optional<T> make(FormIssues issues, Node at, Supplier<T> maker) {
    try {
      return Optional.of(maker.get());
    } catch (IllegalArgumentException e) {
      String message = String.valueOf(e.getMessage());
      issues.report(IssueCode.REFUSED_VALUE, message + (message.endsWith(".") ? "" : "."), "", at);
      return Optional.empty();
    }
  }

  private <T> Optional<T> wrong(String key, String text, String help) {
    issues.report(
        IssueCode.SCENARIO_VALUE,
        "\"%s\" is no value for \"%s\".".formatted(text, key),
        help,
        value(key).orElse(node));
    return Optional.empty();
  }
}
