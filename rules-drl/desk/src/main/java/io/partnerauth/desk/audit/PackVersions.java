package io.partnerauth.desk.audit;

import io.partnerauth.desk.Git;
import io.partnerauth.desk.GitRevision;
import io.partnerauth.desk.UserMistake;
import io.partnerauth.internal.pack.PackFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Packs in several versions, found by the hash of their files.
 *
 * <p>Each candidate is read when the ones before were not the right ones. Not thread-safe.
 */
public final class PackVersions {
  private final Iterator<String> candidates;
  private final Function<String, PackFiles> reader;
  private final Map<String, String> found = new HashMap<>();
  private final String where;

  private PackVersions(String where, List<String> candidates, Function<String, PackFiles> reader) {
    this.where = where;
    this.candidates = candidates.iterator();
    this.reader = reader;
  }

  /** {@return one pack in its one version} */
  public static PackVersions only(String where, PackFiles files) {
    return new PackVersions(where, List.of(where), name -> files);
  }

  /**
   * {@return the packs in a folder: each of its folders, and the folder itself}
   *
   * @throws UserMistake when it is no folder that can be read
   */
  public static PackVersions in(Path folder) {
    try (Stream<Path> inside = Files.list(folder)) {
      List<String> folders =
          Stream.concat(Stream.of(folder), inside.filter(Files::isDirectory).sorted())
              .map(Path::toString)
              .toList();
      return new PackVersions(
          "the folders in " + folder, folders, name -> PackFiles.in(Path.of(name)));
    } catch (IOException e) {
      throw new UserMistake(
          Files.exists(folder)
              ? "The folder " + folder + " cannot be read: " + e.getMessage() + "."
              : "There is no folder " + folder + ".");
    }
  }

  /**
   * {@return a folder of rules as it was in each commit that git knows, the latest first}
   *
   * @throws UserMistake when it is in no repository, or there is no git
   */
  public static PackVersions ofGit(Path folder) {
    if (!Files.isDirectory(folder)) {
      throw new UserMistake("There is no folder " + folder + ".");
    }
    String commits =
        new Git(folder)
            .text("log", "--all", "--format=%H", "--", ".")
            .orElseThrow(() -> new UserMistake(folder + " is in no git repository."));
    return new PackVersions(
        "the git history of " + folder,
        commits.lines().toList(),
        commit -> PackFiles.of(GitRevision.texts(folder, commit)));
  }

  /** {@return where was looked, for people} */
  public String where() {
    return where;
  }

  /** {@return the texts of the pack with a version; empty when there is none} */
  public Optional<Map<String, String>> texts(String version) {
    while (!found.containsKey(version) && candidates.hasNext()) {
      String name = candidates.next();
      files(name).ifPresent(files -> found.putIfAbsent(files.version(), name));
    }
    return Optional.ofNullable(found.get(version)).flatMap(this::files).map(PackFiles::texts);
  }

  /** Empty for a commit in which the folder is not there, or no pack: it decided nothing. */
  private Optional<PackFiles> files(String name) {
    try {
      return Optional.of(reader.apply(name)).filter(files -> files.issues().isEmpty());
    } catch (UserMistake e) {
      return Optional.empty();
    }
  }
}
