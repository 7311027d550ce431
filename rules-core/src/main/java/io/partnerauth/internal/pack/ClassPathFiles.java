package io.partnerauth.internal.pack;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.partnerauth.internal.text.IssueCode;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads a pack from the class path.
 *
 * <p>A jar's folder cannot be listed through a class loader, so the build writes the names of its
 * files into an index, one path a line. Everything is read as streams, which works from a jar
 * within a jar too.
 */
final class ClassPathFiles {
  static final String FOLDER = "io/partnerauth/rules/";
  static final String INDEX = FOLDER + "index";

  private ClassPathFiles() {}

  /** Reads the pack of the first loader that knows one. */
  static PackFiles read(@Nullable ClassLoader... loaders) {
    FileReader reader = new FileReader(Set.of());
    try {
      for (ClassLoader loader : Stream.of(loaders).filter(Objects::nonNull).toList()) {
        Set<URL> found = new LinkedHashSet<>(Collections.list(loader.getResources(INDEX)));
        if (found.size() > 1) {
          reader.issue(
              IssueCode.SEVERAL_PACKS,
              "There is more than one pack on the class path: " + found + ".",
              "Keep one, or load a pack from a folder.",
              INDEX);
          return reader.result("the class path");
        }
        if (found.size() == 1) {
          List<String> paths = index(loader);
          reader = new FileReader(paths);
          for (String path : paths) {
            reader.read(path, () -> open(loader, FOLDER + path));
          }
          return reader.result("the class path (" + found.iterator().next() + ")");
        }
      }
      reader.issue(
          IssueCode.NO_PACK,
          "There is no pack on the class path.",
          "Add the artifact io.partnerauth:rules-drl, or load a pack from a folder.",
          INDEX);
    } catch (IOException e) {
      reader.issue(
          IssueCode.UNREADABLE,
          "The index cannot be read: " + e + ".",
          "Build the jar again.",
          INDEX);
    }
    return reader.result("the class path");
  }

  private static List<String> index(ClassLoader loader) throws IOException {
    try (InputStream in = open(loader, INDEX)) {
      byte[] bytes = in.readNBytes(FileReader.MOST_BYTES + 1);
      if (bytes.length > FileReader.MOST_BYTES) {
        throw new IOException("it has more than " + FileReader.MOST_BYTES + " bytes");
      }
      return new String(bytes, UTF_8)
          .lines()
          .map(String::strip)
          .filter(line -> !line.isEmpty())
          .map(line -> line.replace('\\', '/'))
          .distinct()
          .toList();
    }
  }

  private static InputStream open(ClassLoader loader, String resource) throws IOException {
    InputStream in = loader.getResourceAsStream(resource);
    if (in == null) {
      throw new FileNotFoundException(resource + " is in the index but not on the class path");
    }
    return in;
  }
}
