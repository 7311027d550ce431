package io.partnerauth.desk.screen;

import io.partnerauth.desk.UserMistake;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * How far a screening came, with all files safe up to there.
 *
 * @param inputs what the answers depend on, by name; whoever goes on has to have the same
 * @param book how far the book is decided
 * @param line the line of the book that comes next
 * @param results how far the results are safe
 * @param rejects how far the rejects are safe
 * @param done whether the book is decided to its end
 */
record Checkpoint(
    Map<String, String> inputs,
    SafeFile.SafeEnd book,
    long line,
    SafeFile.SafeEnd results,
    SafeFile.SafeEnd rejects,
    Tally tally,
    boolean done) {
  /** What to do when an interrupted screening cannot go on. */
  static final String AFRESH = "Run it with --restart to begin again.";

  private static final String FORMAT = "desk screen 1";

  /** Copies the inputs, in their order. */
  Checkpoint {
    inputs = Collections.unmodifiableMap(new LinkedHashMap<>(inputs));
  }

  /** Writes it in one step: whoever reads finds this one or the one before. */
  void save(Path path) throws IOException {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("format", FORMAT);
    fields.putAll(inputs);
    fields.put("book", book.length() + " " + book.digest());
    fields.put("line", Long.toString(line));
    fields.put("results", results.length() + " " + results.digest());
    fields.put("rejects", rejects.length() + " " + rejects.digest());
    fields.put(
        "tally", tally.counts().stream().map(String::valueOf).collect(Collectors.joining(" ")));
    fields.put("done", Boolean.toString(done));
    String text =
        fields.entrySet().stream()
            .map(field -> field.getKey() + ": " + field.getValue() + "\n")
            .collect(Collectors.joining());
    Path next = path.resolveSibling(path.getFileName() + ".new");
    try (FileChannel channel =
        SafeFile.channel(
            next,
            StandardOpenOption.CREATE,
            StandardOpenOption.WRITE,
            StandardOpenOption.TRUNCATE_EXISTING,
            LinkOption.NOFOLLOW_LINKS)) {
      channel.write(StandardCharsets.UTF_8.encode(text));
      channel.force(true);
    }
    Files.move(next, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  /**
   * {@return what was saved last}
   *
   * @throws UserMistake when the file is no checkpoint
   */
  static Checkpoint load(Path path) throws IOException {
    try {
      if (!Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
        throw new IllegalArgumentException("a link, which could lead to a file without an end");
      }
      Map<String, String> fields = new LinkedHashMap<>();
      for (String line : Files.readAllLines(path)) {
        int colon = line.indexOf(": ");
        fields.put(line.substring(0, colon), line.substring(colon + 2));
      }
      if (!take(fields, "format").equals(FORMAT)) {
        throw new IllegalArgumentException("another format");
      }
      SafeFile.SafeEnd book = mark(take(fields, "book"));
      long line = Long.parseLong(take(fields, "line"));
      SafeFile.SafeEnd results = mark(take(fields, "results"));
      SafeFile.SafeEnd rejects = mark(take(fields, "rejects"));
      List<Long> counts =
          Arrays.stream(take(fields, "tally").split(" ")).map(Long::parseLong).toList();
      boolean done = Boolean.parseBoolean(take(fields, "done"));
      return new Checkpoint(fields, book, line, results, rejects, new Tally(counts), done);
    } catch (IndexOutOfBoundsException | IllegalArgumentException | CharacterCodingException e) {
      throw new UserMistake(path + " is no checkpoint of this desk. " + AFRESH);
    }
  }

  private static String take(Map<String, String> fields, String name) {
    return Optional.ofNullable(fields.remove(name))
        .orElseThrow(() -> new IllegalArgumentException("no " + name));
  }

  private static SafeFile.SafeEnd mark(String text) {
    int blank = text.indexOf(' ');
    return new SafeFile.SafeEnd(
        Long.parseLong(text.substring(0, blank)), text.substring(blank + 1));
  }

  /**
   * Makes sure that going on gives what an uninterrupted run would have given.
   *
   * @throws UserMistake when something that answers depend on has changed
   */
  void checkSame(Map<String, String> now) {
    List<String> changed =
        now.entrySet().stream()
            .filter(input -> !input.getValue().equals(inputs.get(input.getKey())))
            .map(Map.Entry::getKey)
            .toList();
    if (!changed.isEmpty()) {
      throw new UserMistake(
          "An interrupted run is here, but since then changed: "
              + changed.stream()
                  .map(
                      name ->
                          "%s (then %s, now %s)".formatted(name, inputs.get(name), now.get(name)))
                  .collect(Collectors.joining(", "))
              + ". "
              + AFRESH);
    }
  }
}
