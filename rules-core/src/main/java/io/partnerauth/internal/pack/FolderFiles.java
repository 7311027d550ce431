package io.partnerauth.internal.pack;

import io.partnerauth.internal.text.IssueCode;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * Reads a pack from a folder.
 *
 * <p>A link to a file is followed while it stays in the folder (as mounted configurations do it);
 * one that leads out of it, or to a folder, is an issue.
 */
final class FolderFiles {
  /** Entries of any kind that are looked at, in case somebody names a whole disk. */
  private static final int MOST_ENTRIES = 100_000;

  private static final int DEEPEST = 20;

  private final Path folder;
  private final FileReader reader = new FileReader();

  FolderFiles(Path folder) {
    this.folder = folder;
  }

  PackFiles read() {
    String where = folder.toString().isEmpty() ? "." : folder.toString();
    if (!Files.exists(folder)) {
      reader.issue(
          IssueCode.NO_SUCH_FOLDER,
          "There is no such folder.",
          "Name the folder that holds regions.csv and the vendors' folders.",
          where);
    } else if (!Files.isDirectory(folder)) {
      reader.issue(
          IssueCode.NOT_A_FOLDER,
          "This is no folder.",
          "Name the folder, not a file in it.",
          where);
    } else {
      try {
        Path root = folder.toRealPath();
        for (Path file : entries(root)) {
          readEntry(root, file);
        }
      } catch (IOException e) {
        reader.issue(
            IssueCode.UNREADABLE,
            "The folder cannot be read: " + e + ".",
            "Check who may read it.",
            where);
      }
    }
    return reader.result(where);
  }

  /** Everything that is not hidden and no folder, in order of name. */
  private List<Path> entries(Path root) throws IOException {
    List<Path> found = new ArrayList<>();
    Files.walkFileTree(
        root,
        Set.of(),
        DEEPEST,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path path, BasicFileAttributes attributes) {
            return !path.equals(root) && hidden(path)
                ? FileVisitResult.SKIP_SUBTREE
                : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path path, BasicFileAttributes attributes) {
            if (!hidden(path)) {
              found.add(path);
            }
            return found.size() < MOST_ENTRIES
                ? FileVisitResult.CONTINUE
                : FileVisitResult.TERMINATE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path path, IOException failure) {
            reader.issue(
                IssueCode.UNREADABLE,
                "This cannot be read: " + failure + ".",
                "Check who may read it.",
                name(root, path));
            return FileVisitResult.CONTINUE;
          }
        });
    if (found.size() >= MOST_ENTRIES) {
      reader.issue(
          IssueCode.PACK_TOO_LARGE,
          "The folder has %,d files or more.".formatted(MOST_ENTRIES),
          "Name the folder of the pack itself.",
          folder.toString());
      return List.of();
    }
    found.sort(Comparator.comparing(path -> name(root, path)));
    return found;
  }

  private void readEntry(Path root, Path file) throws IOException {
    String name = name(root, file);
    if (Files.isSymbolicLink(file) && !(Files.exists(file) && file.toRealPath().startsWith(root))) {
      reader.issue(
          IssueCode.LINK,
          "The link leads out of the pack's folder, or nowhere.",
          "Put the file itself here.",
          name);
    } else if (Files.isDirectory(file)) {
      reader.issue(
          IssueCode.LINK,
          "This is a link to a folder, or a folder that lies too deep.",
          "Put the folder itself here.",
          name);
    } else if (!Files.isRegularFile(file)) {
      reader.issue(IssueCode.NOT_A_FILE, "This is no regular file.", "Delete it.", name);
    } else {
      reader.read(name, () -> Files.newInputStream(file));
    }
  }

  private static boolean hidden(Path path) {
    return path.getFileName().toString().startsWith(".");
  }

  private static String name(Path root, Path path) {
    return root.relativize(path).toString().replace(path.getFileSystem().getSeparator(), "/");
  }
}
