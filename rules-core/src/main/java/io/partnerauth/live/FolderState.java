package io.partnerauth.live;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/**
 * Sizes and times of a folder's files, to see at little cost whether somebody changed one.
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
      Files.walkFileTree(folder, visitor);
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

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes ofLink) {
      try {
        // Of the file that a link leads to: mounted configurations change by changing links.
        BasicFileAttributes found = Files.readAttributes(file, BasicFileAttributes.class);
        Instant time = found.lastModifiedTime().toInstant();
        files.put(file.toString(), found.size() + " " + time + " " + found.fileKey());
        newest = time.isAfter(newest) ? time : newest;
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
  }
}
