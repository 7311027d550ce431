package io.partnerauth.internal.pack;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.toCollection;

import io.partnerauth.Issue;
import io.partnerauth.internal.text.Mistakes;
import io.partnerauth.internal.text.Sha256;
import io.partnerauth.internal.text.SourceFile;
import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The texts of a pack before anybody read them: rule files, tables and scenarios.
 *
 * @param where the folder or resource that they come from, for people to read
 * @param files in order of path
 * @param others paths of what lies there too and is not read; nothing hidden
 * @param issues what could not be read, sorted by place
 */
public record PackFiles(
    String where, List<SourceFile> files, List<String> others, List<Issue> issues) {
  /** Sorts copies of the lists. */
  public PackFiles {
    others = others.stream().sorted().toList();
    files = files.stream().sorted(comparing(SourceFile::path)).toList();
    issues = issues.stream().sorted().toList();
  }

  /**
   * Reads a folder with all its folders. Hidden files and files of other kinds are left out.
   *
   * @return what was read, and an issue for each file that should be a pack's and cannot be; never
   *     throws for what the folder holds
   */
  public static PackFiles in(Path folder) {
    return new FolderFiles(folder).read();
  }

  /**
   * Reads the pack on the class path: the files that the resource {@code
   * io/partnerauth/rules/index} names, found by the library's own class loader or, if that knows
   * none, the thread's context loader.
   *
   * @return what was read, and an issue when there is no pack or more than one
   */
  public static PackFiles onClassPath() {
    return ClassPathFiles.read(
        PackFiles.class.getClassLoader(), Thread.currentThread().getContextClassLoader());
  }

  /**
   * Takes texts as if they were the files of a folder.
   *
   * @param texts by path within the pack, with slashes
   * @return the files, and an issue for each text that is too large or badly named
   */
  public static PackFiles of(Map<String, String> texts) {
    Map<String, String> given = Mistakes.all("path", "text of a file", texts);
    FileReader reader = new FileReader(given.keySet());
    new TreeMap<>(given)
        .forEach(
            (path, text) ->
                reader.read(path, () -> new ByteArrayInputStream(text.getBytes(UTF_8))));
    return reader.result("the given texts");
  }

  /** {@return the rule files} */
  public List<SourceFile> rules() {
    return ofKind(FileKind.RULES);
  }

  /**
   * {@return the path of the rules that scenarios are written beside, such as {@code
   * zoom/letter.drl}}
   *
   * @param scenarios path of the scenario file
   */
  public static String rulesOf(String scenarios) {
    return scenarios.replace(".scenarios.yaml", ".drl");
  }

  /** {@return the scenario files} */
  public List<SourceFile> scenarios() {
    return ofKind(FileKind.SCENARIOS);
  }

  /**
   * {@return a table; empty when the pack has none of that name}
   *
   * @param name such as {@code regions.csv}
   */
  public Optional<SourceFile> table(String name) {
    return ofKind(FileKind.TABLE).stream().filter(file -> file.path().equals(name)).findFirst();
  }

  /** {@return the names of all tables that there are} */
  public SortedSet<String> tables() {
    return ofKind(FileKind.TABLE).stream()
        .map(SourceFile::path)
        .collect(toCollection(TreeSet::new));
  }

  /** {@return what the files say, by path: as {@link #of} takes it} */
  public SortedMap<String, String> texts() {
    SortedMap<String, String> texts = new TreeMap<>();
    files.forEach(file -> texts.put(file.path(), file.text()));
    return texts;
  }

  private List<SourceFile> ofKind(FileKind kind) {
    return files.stream().filter(file -> FileKind.of(file.path()) == kind).toList();
  }

  /**
   * {@return the version of these files: SHA-256 in lower-case hex; the same with a seal and
   * without}
   *
   * <p>It is taken over, for each file in the order of its path, the path in UTF-8, a zero byte,
   * the number of the file's bytes in decimal digits, a zero byte, and the bytes. In a shell:
   * {@code printf '%s\0%d\0' "$path" "$(wc -c < "$path")"; cat "$path"} for each file, piped into
   * {@code sha256sum}.
   */
  public String version() {
    MessageDigest digest = Sha256.digest();
    sealable().forEach(file -> update(digest, file));
    return Sha256.of(digest);
  }

  /** {@return SHA-256 in lower-case hex of each file that counts for the version, by path} */
  public SortedMap<String, String> hashes() {
    SortedMap<String, String> hashes = new TreeMap<>();
    sealable().forEach(file -> hashes.put(file.path(), Sha256.of(file.text())));
    return hashes;
  }

  /** {@return what differs when a file does or the seal and, in a sealed pack, what is not read} */
  public String fingerprint() {
    if (sealable().size() == files.size()) {
      return version();
    }
    MessageDigest digest = Sha256.digest();
    files.forEach(file -> update(digest, file));
    others.forEach(path -> digest.update((path + '\0').getBytes(UTF_8)));
    return Sha256.of(digest);
  }

  /** All but the seal itself. */
  private List<SourceFile> sealable() {
    return files.stream().filter(file -> FileKind.of(file.path()) != FileKind.SEAL).toList();
  }

  private static void update(MessageDigest digest, SourceFile file) {
    byte[] bytes = file.text().getBytes(UTF_8);
    digest.update((file.path() + '\0' + bytes.length + '\0').getBytes(UTF_8));
    digest.update(bytes);
  }
}
