package io.partnerauth.examples.quickstart;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** A page of the repository, as its tests look at it. */
final class Readme {
  /** The repository's folder, seen from this module's. */
  static final Path REPOSITORY = Path.of("..", "..");

  private static final Pattern BLOCK =
      Pattern.compile("^```(\\w*)\\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);
  private static final Pattern LINK = Pattern.compile("]\\(([^)#:]+)\\)");
  private static final Pattern QUOTED = Pattern.compile("(?<!`)`([^`\\n]+)`(?!`)");

  private final Path page;
  private final String text;

  private Readme(Path page, String text) {
    this.page = page;
    this.text = text;
  }

  static Readme read(String path) {
    try {
      Path page = REPOSITORY.resolve(path);
      return new Readme(page, Files.readString(page));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  long lines() {
    return text.lines().count();
  }

  @Override
  public String toString() {
    return page.toString();
  }

  /** The text from a heading of the second level to the next one. */
  String section(String heading) {
    int start = text.indexOf("\n## " + heading + "\n");
    if (start < 0) {
      throw new AssertionError(page + " has no section \"" + heading + "\"");
    }
    int end = text.indexOf("\n## ", start + 1);
    return text.substring(start, end < 0 ? text.length() : end);
  }

  /** The fenced blocks in one language, in order. */
  static List<String> blocks(String text, String language) {
    return BLOCK
        .matcher(text)
        .results()
        .filter(block -> block.group(1).equals(language))
        .map(block -> block.group(2))
        .toList();
  }

  List<String> blocks(String language) {
    return blocks(text, language);
  }

  /** The files that it links to, as seen from this module. */
  List<Path> links() {
    return LINK.matcher(BLOCK.matcher(text).replaceAll(""))
        .results()
        .map(link -> page.resolveSibling(link.group(1)))
        .toList();
  }

  /** What stands in backticks outside of fenced blocks. */
  List<String> quoted() {
    return QUOTED
        .matcher(BLOCK.matcher(text).replaceAll(""))
        .results()
        .map((MatchResult match) -> match.group(1))
        .toList();
  }
}
