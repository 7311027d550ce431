package io.partnerauth.desk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** A folder of rules that a test may change. */
record RulesFolder(Path path) {
  /** The folder of this module; some tests have another working folder. */
  static final Path MODULE = Path.of(System.getProperty("basedir", "")).toAbsolutePath();

  private static final Path SMALL = MODULE.resolve("src/test/resources/small-pack");
  private static final Path SHIPPED = MODULE.resolve("../rules");

  /** {@return a copy of a pack of two clauses and three scenarios without any mistake} */
  static RulesFolder small(Path folder) throws IOException {
    return copy(SMALL, folder);
  }

  /** {@return a copy of the shipped pack} */
  static RulesFolder shipped(Path folder) throws IOException {
    return copy(SHIPPED, folder);
  }

  /** {@return a copy of a folder} */
  static RulesFolder copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      files.forEach(file -> copyOne(file, to.resolve(from.relativize(file).toString())));
    }
    return new RulesFolder(to);
  }

  private static void copyOne(Path from, Path to) {
    try {
      if (Files.isDirectory(from)) {
        Files.createDirectories(to);
      } else {
        Files.copy(from, to);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Replaces a text, which must be there, in one file. */
  RulesFolder edit(String file, String before, String after) throws IOException {
    String text = Files.readString(path.resolve(file));
    if (!text.contains(before)) {
      throw new IllegalArgumentException(file + " does not have " + before);
    }
    return write(file, text.replace(before, after));
  }

  /** Writes one file. */
  RulesFolder write(String file, String text) throws IOException {
    Files.createDirectories(path.resolve(file).getParent());
    Files.writeString(path.resolve(file), text);
    return this;
  }
}
