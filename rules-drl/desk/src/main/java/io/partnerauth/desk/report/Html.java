package io.partnerauth.desk.report;

import io.partnerauth.internal.text.Printable;
import java.util.Set;
import java.util.function.Consumer;

/** Writes HTML; whatever text it is given is escaped, so that no rule file can write markup. */
final class Html {
  /** Blanks around these would show. */
  private static final Set<String> INLINE =
      Set.of("span", "strong", "small", "code", "a", "b", "i", "time");

  private final StringBuilder page = new StringBuilder();

  /** Writes an element with what {@code content} writes in it. */
  Html block(String tag, Consumer<Html> content, String... attributes) {
    start(tag, attributes);
    breakLine(tag);
    content.accept(this);
    end(tag);
    return this;
  }

  /** Writes an element with a text in it. */
  Html leaf(String tag, String text, String... attributes) {
    start(tag, attributes);
    text(text);
    end(tag);
    return this;
  }

  /** Writes an element without content, which has no end tag. */
  Html empty(String tag, String... attributes) {
    start(tag, attributes);
    page.append('\n');
    return this;
  }

  Html text(String text) {
    page.append(escaped(text));
    return this;
  }

  /** Writes a style sheet of the desk's own, as it is. */
  Html style(String css) {
    page.append("<style>\n").append(css).append("</style>\n");
    return this;
  }

  private void start(String tag, String... attributes) {
    page.append('<').append(tag);
    for (int i = 0; i < attributes.length; i += 2) {
      page.append(' ').append(attributes[i]).append("=\"");
      page.append(escaped(attributes[i + 1])).append('"');
    }
    page.append('>');
  }

  private void end(String tag) {
    page.append("</").append(tag).append('>');
    breakLine(tag);
  }

  private void breakLine(String tag) {
    if (!INLINE.contains(tag)) {
      page.append('\n');
    }
  }

  /** Also shows what a reader would obey or hide, such as a mark that turns the text around. */
  private static String escaped(String text) {
    StringBuilder safe = new StringBuilder();
    text.codePoints()
        .forEach(
            letter -> {
              switch (letter) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                case '\'' -> safe.append("&#39;");
                case '\n', '\t' -> safe.appendCodePoint(letter);
                default -> safe.append(Printable.of(Character.toString(letter)));
              }
            });
    return safe.toString();
  }

  @Override
  public String toString() {
    return page.toString();
  }
}
