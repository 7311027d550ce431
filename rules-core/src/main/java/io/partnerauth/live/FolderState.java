package io.partnerauth.live;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Sizes, times and rights of a folder's files, to see at little cost whether somebody changed one.
 *
 * @param files by path; what cannot be looked at stands there with the reason
 * @param newest the latest time of a file
 */
record FolderState(Map<String, String> files, Instant newest) {
  /** File systems that keep times in steps have steps of at most two seconds. */
  private static final Duration COARSEST_TIME = Duration.ofSeconds(5);

  static FolderState of(Path folder) {
    Visitor visitor = new Visitor();
    try {
      Files.walkFileTree(folder.toRealPath(), visitor); // the folder itself may be a link
    } catch (IOException e) {
      visitor.files.put(folder.toString(), e.toString());
    }
    return new FolderState(Map.copyOf(visitor.files), visitor.newest);
  }

  /** Whether a file is so new that another change of it could bear the same time. */
  boolean recent(Instant now) {
    return newest.plus(COARSEST_TIME).isAfter(now);
  }

  private static final class Visitor extends SimpleFileVisitor<Path> {
    private final Map<String, String> files = new TreeMap<>();
    private Instant newest = Instant.EPOCH;

    /** Leaves out hidden folders such as {@code .git}, but not those that Kubernetes fills. */
    @Override
    public FileVisitResult preVisitDirectory(Path path, BasicFileAttributes attributes) {
      Path name = path.getFileName();
      boolean hidden = name != null && name.toString().matches("\\.[^.].*");
      return hidden && !files.isEmpty()
          ? FileVisitResult.SKIP_SUBTREE
          : visitFile(path, attributes);
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes ofLink) {
      try {
        files.put(file.toString(), state(file));
      } catch (IOException e) {
        files.put(file.toString(), e.toString());
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException failure) {
      files.put(file.toString(), failure.toString());
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path path, @Nullable IOException failure) {
      if (failure != null) {
        files.put(path.toString(), failure.toString());
      }
      return FileVisitResult.CONTINUE;
    }

    /** Of the file that a link leads to: mounted configurations change by changing links. */
    private String state(Path file) throws IOException {
      if (file.getFileSystem().supportedFileAttributeViews().contains("unix")) {
        // The time of the last change of anything: an edit can set the other time back, not this.
        Map<String, Object> all =
            Files.readAttributes(file, "unix:ctime,mode,size,ino,lastModifiedTime");
        newest(all.get("ctime"));
        newest(all.get("lastModifiedTime"));
        return new TreeMap<>(all).toString();
      }
      BasicFileAttributes found = Files.readAttributes(file, BasicFileAttributes.class);
      newest(found.lastModifiedTime());
      return found.size() + " " + found.lastModifiedTime() + " " + found.fileKey();
    }

    private void newest(@Nullable Object time) {
      if (time instanceof FileTime found && found.toInstant().isAfter(newest)) {
        newest = found.toInstant();
      }
    }
  }
}
