package io.partnerauth.vocabulary;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What Javadoc says of types, record components, enum constants and methods. */
final class Documentation {
  private static final String FACTS = "facts.txt";

  private static final Pattern COMMENT = Pattern.compile("/\\*\\*(.*?)\\*/\\s*", Pattern.DOTALL);
  private static final Pattern DECLARED =
      Pattern.compile(
          "public (?:record|enum|interface) (?<type>\\w+)"
              + "|(?<constant>[A-Z][A-Z0-9_]*)\\b"
              + "|void (?<method>\\w+)\\(");
  private static final Pattern BLOCK_TAG = Pattern.compile("@(?<tag>\\w+)\\s+(?<name>\\w+)\\s+");
  private static final Pattern INLINE_TAG = Pattern.compile("\\{@\\w+ (?<text>[^}]*)\\}");

  private final Map<String, String> meanings = new HashMap<>();

  private Documentation() {}

  /**
   * {@return what the sources of the facts say, as the build put them beside this class}
   *
   * @throws IllegalStateException when the build did not
   */
  static Documentation ofFacts() {
    try (InputStream in = Documentation.class.getResourceAsStream(FACTS)) {
      if (in == null) {
        throw new IllegalStateException(
            "rules-core was built without the documentation of its facts, " + FACTS);
      }
      return parse(new String(in.readAllBytes(), UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** {@return what Java sources, one after another, say of what they declare} */
  static Documentation parse(String sources) {
    Documentation documentation = new Documentation();
    Matcher comment = COMMENT.matcher(sources);
    Matcher declared = DECLARED.matcher(sources);
    String type = "";
    while (comment.find()) {
      String text = comment.group(1).replaceAll("(?m)^\\s*\\* ?", "");
      if (!declared.region(comment.end(), sources.length()).lookingAt()) {
        continue; // a constructor or method of a record, which rules never see
      }
      if (declared.group("type") != null) {
        type = declared.group("type");
        documentation.add(type, text);
      } else {
        String constant = declared.group("constant");
        String member = constant != null ? constant : declared.group("method");
        documentation.add(type + "." + member, text);
      }
    }
    return documentation;
  }

  private void add(String name, String text) {
    Matcher tags = BLOCK_TAG.matcher(text);
    int from = 0;
    String about = name;
    while (tags.find()) {
      put(about, text.substring(from, tags.start()));
      about = name + "." + tags.group("name");
      from = tags.end();
    }
    put(about, text.substring(from));
  }

  private void put(String name, String text) {
    String plain = INLINE_TAG.matcher(text).replaceAll("${text}").replace("<p>", "");
    meanings.putIfAbsent(name, plain.strip().replaceAll("\\s+", " "));
  }

  /**
   * {@return what is said of a type, or of a member of it}
   *
   * @param name the type's name, then the member's
   * @throws IllegalStateException when nothing is
   */
  String of(String... name) {
    String whole = String.join(".", name);
    String meaning = meanings.get(whole);
    if (meaning == null || meaning.isEmpty()) {
      throw new IllegalStateException("Nothing documents " + whole);
    }
    return meaning;
  }
}
