package io.partnerauth.trust;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes and reads JSON of which each value has one text only, so that a signature is about bytes.
 *
 * <p>Objects, lists, texts and whole numbers; two blanks for each level, one value a line, line
 * feeds, no escapes but those that must be. What is read has to be exactly what would be written.
 */
final class CanonicalJson {
  /** What is signed has three levels. */
  private static final int DEEPEST = 6;

  private final String text;
  private int at;

  private CanonicalJson(String text) {
    this.text = text;
  }

  /** {@return the text of a map, list, text or number, with a line feed at its end} */
  static String write(Object value) {
    StringBuilder out = new StringBuilder();
    write(out, value, "\n");
    return out.append('\n').toString();
  }

  private static void write(StringBuilder out, Object value, String line) {
    String inner = line + "  ";
    if (value instanceof Map<?, ?> map) {
      String before = "{";
      for (Map.Entry<?, ?> entry : map.entrySet()) {
        out.append(before).append(inner);
        quote(out, (String) entry.getKey());
        write(out.append(": "), entry.getValue(), inner);
        before = ",";
      }
      out.append(map.isEmpty() ? "{}" : line + "}");
    } else if (value instanceof List<?> list) {
      String before = "[";
      for (Object one : list) {
        write(out.append(before).append(inner), one, inner);
        before = ",";
      }
      out.append(list.isEmpty() ? "[]" : line + "]");
    } else if (value instanceof Long number) {
      out.append(number.longValue());
    } else {
      quote(out, (String) value);
    }
  }

  private static void quote(StringBuilder out, String text) {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      char letter = text.charAt(i);
      if (letter == '"' || letter == '\\') {
        out.append('\\').append(letter);
      } else if (letter < ' ') {
        out.append("\\u%04x".formatted((int) letter));
      } else {
        out.append(letter);
      }
    }
    out.append('"');
  }

  /**
   * {@return the object that a text is}
   *
   * @throws IllegalArgumentException when it is none, or not written as {@link #write} would; the
   *     message says where
   */
  static Map<String, Object> read(String text) {
    CanonicalJson reader = new CanonicalJson(text);
    try {
      Object value = reader.value(0);
      String canonical = write(value);
      if (!(value instanceof Map)) {
        throw new IllegalArgumentException("it is no object");
      }
      if (!canonical.equals(text)) {
        throw new IllegalArgumentException(
            "line "
                + firstDifference(text, canonical)
                + " is not written as the desk writes it; its bytes are what was signed");
      }
      @SuppressWarnings("unchecked") // every object that is read has texts for keys
      Map<String, Object> map = (Map<String, Object>) value;
      return map;
    } catch (IndexOutOfBoundsException e) {
      throw new IllegalArgumentException("it ends too early", e);
    }
  }

  private static long firstDifference(String one, String other) {
    int at = 0;
    while (at < one.length() && at < other.length() && one.charAt(at) == other.charAt(at)) {
      at++;
    }
    return 1 + one.substring(0, at).chars().filter(letter -> letter == '\n').count();
  }

  private Object value(int depth) {
    if (depth > DEEPEST) {
      throw unexpected();
    }
    skip();
    char first = text.charAt(at);
    return switch (first) {
      case '{' -> object(depth);
      case '[' -> list(depth);
      case '"' -> quoted();
      default -> number();
    };
  }

  private Map<String, Object> object(int depth) {
    Map<String, Object> map = new LinkedHashMap<>();
    at++;
    for (skip(); text.charAt(at) != '}'; skip()) {
      separate(map.isEmpty());
      String key = quoted();
      skip();
      expect(':');
      if (map.put(key, value(depth + 1)) != null) {
        throw unexpected();
      }
    }
    at++;
    return map;
  }

  private List<Object> list(int depth) {
    List<Object> list = new ArrayList<>();
    at++;
    for (skip(); text.charAt(at) != ']'; skip()) {
      separate(list.isEmpty());
      list.add(value(depth + 1));
    }
    at++;
    return list;
  }

  private void separate(boolean first) {
    if (!first) {
      expect(',');
      skip();
    }
  }

  private String quoted() {
    expect('"');
    StringBuilder found = new StringBuilder();
    while (text.charAt(at) != '"') {
      char letter = text.charAt(at++);
      if (letter == '\\') {
        letter = text.charAt(at++);
        if (letter == 'u') {
          letter = (char) Integer.parseInt(text, at, at + 4, 16);
          at += 4;
        }
      }
      found.append(letter);
    }
    at++;
    return found.toString();
  }

  private Long number() {
    int start = at;
    while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
      at++;
    }
    if (at == start || at - start > 18) {
      at = start;
      throw unexpected();
    }
    return Long.valueOf(text.substring(start, at));
  }

  private void expect(char wanted) {
    if (text.charAt(at) != wanted) {
      throw unexpected();
    }
    at++;
  }

  private void skip() {
    while (text.charAt(at) == ' ' || text.charAt(at) == '\n') {
      at++;
    }
  }

  private IllegalArgumentException unexpected() {
    long line = 1 + text.substring(0, at).chars().filter(letter -> letter == '\n').count();
    return new IllegalArgumentException("line " + line + " is not what should stand there");
  }
}
