package io.partnerauth.desk.workbench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The files of the page. Each has a name in a list made when the server starts; a path is looked up
 * there and never on a disk, so that no path leads elsewhere.
 */
final class Assets {
  private static final List<String> OWN =
      List.of(
          "workbench.css",
          "api.js",
          "ask.js",
          "days.js",
          "dom.js",
          "drl.js",
          "edit.js",
          "form.js",
          "main.js",
          "owners.js",
          "question.js",
          "review.js",
          "see.js",
          "template.js",
          "words.js");

  private static final Set<String> LANGUAGES = Set.of("en", "ru");

  private static final Map<String, String> TYPES =
      Map.of("css", "text/css", "js", "text/javascript");

  private final Map<String, Reply> files = new TreeMap<>();
  private final Map<String, String> modules = new TreeMap<>();
  private final String page;

  Assets() {
    OWN.forEach(name -> files.put(name, read(name, name)));
    Properties libraries = new Properties();
    try (InputStream in = open("libraries.properties")) {
      libraries.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    libraries.forEach(
        (module, resource) -> {
          String name = "lib/" + module.toString().replace("@", "").replace('/', '-') + ".js";
          files.put(name, read(name, "/META-INF/resources/webjars/" + resource));
          modules.put(module.toString(), "./" + name);
        });
    page = new String(read("index.html", "index.html").body(), UTF_8);
  }

  Optional<Reply> file(String name) {
    return Optional.ofNullable(files.get(name));
  }

  /** {@return the page, whose inline parts carry this word of the Content-Security-Policy} */
  Reply page(String nonce) {
    String imports = Tree.text(Map.of("imports", modules));
    return new Reply(
        "text/html", page.replace("{nonce}", nonce).replace("{imports}", imports).getBytes(UTF_8));
  }

  /** {@return the page's words in a language, with English where it has none} */
  static Map<String, String> words(String language) {
    Map<String, String> words = new TreeMap<>();
    words.putAll(properties("words_en.properties"));
    if (LANGUAGES.contains(language) && !language.equals("en")) {
      words.putAll(properties("words_" + language + ".properties"));
    }
    return words;
  }

  private static Map<String, String> properties(String resource) {
    Properties properties = new Properties();
    try (InputStream in = open(resource)) {
      properties.load(new InputStreamReader(in, UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return properties.entrySet().stream()
        .collect(Collectors.toMap(e -> e.getKey().toString(), e -> e.getValue().toString()));
  }

  private static Reply read(String name, String resource) {
    String type = TYPES.getOrDefault(name.substring(name.lastIndexOf('.') + 1), "text/html");
    try (InputStream in = open(resource)) {
      return new Reply(type, in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException("The desk's own " + name + " cannot be read", e);
    }
  }

  private static InputStream open(String resource) {
    InputStream in = Assets.class.getResourceAsStream(resource);
    if (in == null) {
      throw new IllegalStateException("The desk is damaged: it has no " + resource);
    }
    return in;
  }
}
