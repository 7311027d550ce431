package io.partnerauth.internal.pack;

import io.partnerauth.Issue;
import io.partnerauth.internal.text.IssueCode;
import io.partnerauth.internal.text.SourceFile;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.StreamSupport;

/**
 * Reads a pack from a folder.
 *
 * <p>A link to a file is followed while it stays in the folder, and so is one that stands for a
 * vendor's folder and leads into a hidden folder beside it: so Kubernetes mounts configurations.
 * Any other link is an issue.
 */
final class FolderFiles {
  /** Entries of any kind that are looked at, in case somebody names a whole disk. */
  private static final int MOST_ENTRIES = 100_000;

  private static final int DEEPEST = 20;

  private final Path folder;
  private final List<Issue> issues = new ArrayList<>();
  private final SortedMap<String, Path> found = new TreeMap<>();

  FolderFiles(Path folder) {
    this.folder = folder;
  }

  PackFiles read() {
    String where = folder.toString().isEmpty() ? "." : folder.toString();
    if (!Files.exists(folder)) {
      issue(
          IssueCode.NO_SUCH_FOLDER,
          "There is no such folder.",
          "Name the folder that holds regions.csv and the vendors' folders.",
          where);
    } else if (!Files.isDirectory(folder)) {
      issue(
          IssueCode.NOT_A_FOLDER,
          "This is no folder.",
          "Name the folder, not a file in it.",
          where);
    } else {
      try {
        Path root = folder.toRealPath();
        walk(root, root, "");
        return read(where, root);
      } catch (IOException e) {
        issue(
            IssueCode.UNREADABLE,
            "The folder cannot be read: " + e + ".",
            "Check who may read it.",
            where);
      }
    }
    return new PackFiles(where, List.of(), List.of(), issues);
  }

  private PackFiles read(String where, Path root) throws IOException {
    FileReader reader = new FileReader(found.keySet());
    if (found.size() >= MOST_ENTRIES) {
      issue(
          IssueCode.PACK_TOO_LARGE,
          "The folder has %,d files or more.".formatted(MOST_ENTRIES),
          "Name the folder of the pack itself.",
          where);
    } else {
      for (Map.Entry<String, Path> entry : found.entrySet()) {
        readEntry(root, entry.getKey(), entry.getValue(), reader);
      }
    }
    PackFiles read = reader.result(where);
    issues.addAll(read.issues());
    return new PackFiles(where, read.files(), read.others(), issues);
  }

  /** Finds everything that is not hidden and no folder. */
  private void walk(Path root, Path from, String prefix) throws IOException {
    Files.walkFileTree(
        from,
        Set.of(),
        DEEPEST,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path path, BasicFileAttributes attributes) {
            if (path.equals(from) || (!hidden(path) && isFolder(prefix + name(from, path)))) {
              return FileVisitResult.CONTINUE;
            }
            return FileVisitResult.SKIP_SUBTREE;
          }

          @Override
          public FileVisitResult visitFile(Path path, BasicFileAttributes attributes)
              throws IOException {
            if (!hidden(path)) {
              String name = prefix + name(from, path);
              if (isMountedFolder(root, path)) {
                walk(root, path.toRealPath(), name + "/");
              } else {
                found.put(name, path);
              }
            }
            return found.size() < MOST_ENTRIES
                ? FileVisitResult.CONTINUE
                : FileVisitResult.TERMINATE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path path, IOException failure) {
            issue(
                IssueCode.UNREADABLE,
                "This cannot be read: " + failure + ".",
                "Check who may read it.",
                prefix + name(from, path));
            return FileVisitResult.CONTINUE;
          }
        });
  }

  /** Whether it may be a folder by its name; else that is an issue. */
  private boolean isFolder(String name) {
    FileKind kind = FileKind.of(name);
    if (kind == FileKind.OTHER || kind == FileKind.MISNAMED) {
      return true;
    }
    issue(IssueCode.NOT_A_FILE, "This is a folder.", "Put the file itself here.", name);
    return false;
  }

  /** A link {@code zoom -> ..data/zoom}: its target is hidden, so nothing is read twice. */
  private static boolean isMountedFolder(Path root, Path link) throws IOException {
    if (!root.equals(link.getParent()) || !Files.isDirectory(link)) {
      return false;
    }
    Path target = link.toRealPath();
    return target.startsWith(root)
        && StreamSupport.stream(root.relativize(target).spliterator(), false)
            .anyMatch(FolderFiles::hidden);
  }

  private void readEntry(Path root, String name, Path file, FileReader reader) throws IOException {
    boolean link = Files.isSymbolicLink(file);
    if (link && !(Files.exists(file) && file.toRealPath().startsWith(root))) {
      issue(
          IssueCode.LINK,
          "The link leads out of the pack's folder, or nowhere.",
          "Put the file itself here.",
          name);
    } else if (Files.isDirectory(file)) {
      issue(
          IssueCode.LINK,
          "This is a link to a folder, or a folder that lies too deep.",
          "Put the folder itself here.",
          name);
    } else if (!Files.isRegularFile(file)) {
      issue(IssueCode.NOT_A_FILE, "This is no regular file.", "Delete it.", name);
    } else {
      Path real = link ? file.toRealPath() : file;
      reader.read(name, () -> Files.newInputStream(real));
    }
  }

  private void issue(IssueCode code, String message, String help, String file) {
    issues.add(new SourceFile(file, "").issue(code, message, help, 0, 0));
  }

  private static boolean hidden(Path path) {
    return path.getFileName().toString().startsWith(".");
  }

  private static String name(Path root, Path path) {
    return root.relativize(path).toString().replace(path.getFileSystem().getSeparator(), "/");
  }
}
