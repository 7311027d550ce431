package io.partnerauth.desk.workbench;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.partnerauth.desk.RulesPack;
import io.partnerauth.internal.text.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The files of a pack as the page reads and writes them. A write is whole or not at all, keeps the
 * line ends of the file, and is refused when somebody else changed the file meanwhile.
 */
record PackFolder(RulesPack pack, boolean readOnly) {
  /** A file of the page's own making: a vendor's folder and a plain name. */
  private static final Pattern NEW_FILE =
      Pattern.compile("[a-z0-9][a-z0-9-]*/[a-z0-9][a-z0-9-]*\\.(?:drl|scenarios\\.yaml)");

  private static final int LONGEST_PATH = 120;

  /** {@return the files, each with the state that a later write is compared with} */
  Object files(OpenPack open) throws Refusal {
    List<Object> files = new ArrayList<>();
    for (String path : open.texts().keySet()) {
      String text = open.texts().get(path);
      files.add(Tree.of("path", path, "text", unix(text), "state", state(path)));
    }
    return files;
  }

  private String state(String path) throws Refusal {
    return pack.folder().isPresent() ? hash(bytes(pack.folder().get().resolve(path))) : "";
  }

  /**
   * Writes a text.
   *
   * @param was the state of the file when the page read it; "" for a file that is not there
   * @return the state that it has now
   * @throws Refusal when it may not be written, or is not as it was
   */
  synchronized Object save(OpenPack open, String path, String text, String was) throws Refusal {
    if (readOnly || pack.folder().isEmpty()) {
      throw new Refusal(403, "The rules are only shown here. Nothing was written.");
    }
    boolean known = open.texts().containsKey(path);
    if (!known && (path.length() > LONGEST_PATH || !NEW_FILE.matcher(path).matches())) {
      throw new Refusal(
          400,
          "\"%s\" is no name for a file of rules. Write a folder and a name in small letters, such as zoom/letter-2021.drl."
              .formatted(path));
    }
    Path file = pack.folder().get().resolve(path);
    Optional<byte[]> there = bytes(file);
    if (!hash(there).equals(was)) {
      throw new Refusal(
          409,
          path
              + " was changed by somebody else meanwhile. Nothing was written. Copy what you have, and open the page anew.");
    }
    boolean windows = there.map(bytes -> new String(bytes, UTF_8).contains("\r\n")).orElse(false);
    String written = windows ? unix(text).replace("\n", "\r\n") : unix(text);
    write(file, written.getBytes(UTF_8));
    return Tree.of("state", hash(Optional.of(written.getBytes(UTF_8))));
  }

  private void write(Path file, byte[] bytes) throws Refusal {
    try {
      Path folder = pack.folder().orElseThrow().toRealPath();
      Path parent = Files.createDirectories(file.toAbsolutePath().getParent()).toRealPath();
      if (!parent.startsWith(folder) || Files.isSymbolicLink(file)) {
        throw new Refusal(403, "That file is a link. Nothing was written.");
      }
      Path next = Files.createTempFile(parent, ".workbench", ".part");
      try {
        Files.write(next, bytes);
        if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
          keepPermissions(file, next);
        }
        Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(next);
      }
    } catch (IOException e) {
      throw new Refusal(500, "The file cannot be written: " + e.getMessage() + ".");
    }
  }

  private static void keepPermissions(Path from, Path to) throws IOException {
    if (Files.getFileStore(from).supportsFileAttributeView("posix")) {
      Files.setPosixFilePermissions(to, Files.getPosixFilePermissions(from));
    }
  }

  private static Optional<byte[]> bytes(Path file) throws Refusal {
    try {
      return Optional.of(Files.readAllBytes(file));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new Refusal(500, "The file cannot be read: " + e.getMessage() + ".");
    }
  }

  private static String unix(String text) {
    return text.replace("\r\n", "\n");
  }

  private static String hash(Optional<byte[]> bytes) {
    return bytes.map(Sha256::of).orElse("");
  }
}
