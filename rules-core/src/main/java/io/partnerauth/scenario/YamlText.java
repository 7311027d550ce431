package io.partnerauth.scenario;

import io.partnerauth.internal.text.Printable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Lays values out as YAML: on one line where they fit, else over several. A value is a text, a list
 * of values, or a map of them in its own order.
 */
final class YamlText {
  private static final int WIDTH = 100;
  private static final int STEP = 2;

  /** Texts that mean themselves to every reader of YAML without quotes. */
  private static final Pattern PLAIN =
      Pattern.compile(
          "[A-Za-z]([A-Za-z0-9_./ +-]*[A-Za-z0-9_./+-])?|[0-9]+(\\.[0-9]+)?|[0-9]{4}-[0-9]{2}-[0-9]{2}");

  private static final Pattern RESERVED =
      Pattern.compile("(?i)null|\\.nan|\\.inf|[0-9.]+e[0-9+-]*");

  private final StringBuilder text = new StringBuilder();

  private YamlText() {}

  /** {@return the keys with their values, one key on each line at least, so far to the right} */
  static String of(Map<String, ?> keys, int indent) {
    YamlText yaml = new YamlText();
    yaml.keys(keys, indent);
    return yaml.text.toString();
  }

  /** {@return the keys as an item of a list: a hyphen before the first one} */
  static String item(Map<String, ?> keys, int indent) {
    YamlText yaml = new YamlText();
    yaml.itemOverLines(keys, indent);
    return yaml.text.toString();
  }

  private void keys(Map<String, ?> keys, int indent) {
    keys.forEach(
        (key, value) -> {
          text.append(" ".repeat(indent)).append(scalar(key)).append(':');
          value(value, indent, indent + key.length() + 1);
        });
  }

  private void value(Object value, int indent, int column) {
    String line = flow(value);
    if (isOfOneLine(value) || column + 1 + line.length() <= WIDTH) {
      text.append(' ').append(line).append('\n');
    } else if (value instanceof Map<?, ?> map) {
      text.append('\n');
      keys(byName(map), indent + STEP);
    } else {
      text.append('\n');
      ((List<?>) value).forEach(one -> item(one, indent + STEP));
    }
  }

  private void item(Object value, int indent) {
    String line = flow(value);
    if (value instanceof Map<?, ?> map && indent + STEP + line.length() > WIDTH) {
      itemOverLines(byName(map), indent);
    } else {
      text.append(" ".repeat(indent)).append("- ").append(line).append('\n');
    }
  }

  private void itemOverLines(Map<String, ?> keys, int indent) {
    int start = text.length();
    keys(keys, indent + STEP);
    text.setCharAt(start + indent, '-');
  }

  private static boolean isOfOneLine(Object value) {
    return value instanceof Map<?, ?> map
        ? map.isEmpty()
        : !(value instanceof List<?> list) || list.isEmpty();
  }

  private static Map<String, Object> byName(Map<?, ?> map) {
    Map<String, Object> named = new LinkedHashMap<>();
    map.forEach((key, value) -> named.put((String) key, value));
    return named;
  }

  private static String flow(Object value) {
    if (value instanceof Map<?, ?> map) {
      return map.entrySet().stream()
          .map(entry -> scalar((String) entry.getKey()) + ": " + flow(entry.getValue()))
          .collect(Collectors.joining(", ", "{", "}"));
    }
    if (value instanceof List<?> list) {
      return list.stream().map(YamlText::flow).collect(Collectors.joining(", ", "[", "]"));
    }
    return value instanceof String text ? scalar(text) : value.toString();
  }

  private static String scalar(String value) {
    return PLAIN.matcher(value).matches() && !RESERVED.matcher(value).matches()
        ? value
        : quoted(value);
  }

  private static String quoted(String value) {
    StringBuilder quoted = new StringBuilder("\"");
    value.codePoints().forEach(point -> append(quoted, point));
    return quoted.append('"').toString();
  }

  private static void append(StringBuilder quoted, int point) {
    if (point == '"' || point == '\\') {
      quoted.append('\\').appendCodePoint(point);
    } else if (Printable.isPrintable(point)) {
      quoted.appendCodePoint(point);
    } else {
      quoted.append(String.format(point > 0xFFFF ? "\\U%08X" : "\\u%04X", point));
    }
  }
}
