package io.partnerauth.desk;

import io.partnerauth.trust.KeyList;
import io.partnerauth.trust.Manifest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.function.Function;

/** Reads and writes the files by which packs are sealed, whole or not at all. */
final class SealFiles {
  /** Longer than any list of keys or files; a file of a pack may have no more. */
  private static final long MOST_BYTES = 8L << 20;

  private SealFiles() {}

  static Optional<Manifest> manifest(Path folder) {
    Path file = folder.resolve(Manifest.FILE);
    return Files.exists(file) ? Optional.of(read(file, Manifest::parse)) : Optional.empty();
  }

  static KeyList keys(Path file) {
    return read(file, KeyList::parse);
  }

  private static <T> T read(Path file, Function<String, T> parser) {
    try {
      if (Files.size(file) > MOST_BYTES) {
        throw new UserMistake(file + " is too long for what it should be.");
      }
      return parser.apply(Files.readString(file));
    } catch (IOException e) {
      throw new UserMistake(file + " cannot be read: " + e.getMessage() + ".");
    } catch (IllegalArgumentException e) {
      throw new UserMistake(
          file + " is not what it should be: " + e.getMessage() + ". Nothing was done.");
    }
  }

  /** Replaces a file in one step, so that nobody ever reads half of it. */
  static void write(Path file, String text) {
    try {
      Path whole = file.toAbsolutePath();
      Path made = Files.createTempFile(whole.getParent(), ".", ".tmp");
      try {
        Files.writeString(made, text);
        if (Files.getFileStore(made).supportsFileAttributeView("posix")) {
          Files.setPosixFilePermissions(made, PosixFilePermissions.fromString("rw-r--r--"));
        }
        Files.move(
            made, whole, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(made);
      }
    } catch (IOException e) {
      throw new UserMistake(file + " cannot be written: " + e.getMessage() + ".");
    }
  }
}
