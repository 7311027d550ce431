package io.partnerauth.internal.pack;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.partnerauth.Issue;
import io.partnerauth.internal.text.IssueCode;
import io.partnerauth.internal.text.SourceFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the bytes of a pack's files one by one, within bounds, and checks their names. */
final class FileReader {
  static final int MOST_FILES = 10_000;
  static final int MOST_BYTES = 8 << 20;
  static final long MOST_BYTES_IN_ALL = 128L << 20;
  private static final Pattern PATH = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9._/-]{0,199}");
  private static final Pattern STRANGE = Pattern.compile("[^A-Za-z0-9._/-]");

  private final Set<String> paths;
  private final Set<String> badFolders = new HashSet<>();
  private final Map<String, String> spellings = new TreeMap<>();
  private final List<SourceFile> files = new ArrayList<>();
  private final List<String> others = new ArrayList<>();
  private final List<Issue> issues = new ArrayList<>();
  private long bytesInAll;

  /**
   * Nothing read yet.
   *
   * @param paths of all files that there are, to tell what is a backup or copy of another
   */
  FileReader(Collection<String> paths) {
    this.paths = Set.copyOf(paths);
  }

  /** Opens a file when its name is right. */
  interface Opener {
    InputStream open() throws IOException;
  }

  /**
   * Reads one file, or says why not. Files that are none of a pack's are passed over, and so are
   * backups while the file itself is there: a rule is not switched off by renaming its file.
   */
  void read(String path, Opener opener) {
    FileKind kind = FileKind.of(path);
    boolean backup =
        sibling(path, EditorFiles.backupOf(name(path))).filter(paths::contains).isPresent();
    if (kind == FileKind.OTHER || backup || EditorFiles.isTemporary(name(path))) {
      others.add(path);
      return;
    }
    if (!named(path, kind)) {
      return;
    }
    if (files.size() == MOST_FILES || bytesInAll > MOST_BYTES_IN_ALL) {
      issue(
          IssueCode.PACK_TOO_LARGE,
          "The pack is too large from here on.",
          "A pack may have up to %,d files and %,d bytes.".formatted(MOST_FILES, MOST_BYTES_IN_ALL),
          path);
      return;
    }
    try (InputStream in = opener.open()) {
      byte[] bytes = in.readNBytes(MOST_BYTES + 1);
      bytesInAll += bytes.length;
      if (bytes.length > MOST_BYTES) {
        issue(
            IssueCode.TOO_MANY_BYTES,
            "The file has more than %,d bytes.".formatted(MOST_BYTES),
            "Split it into one file per directive.",
            path);
      } else {
        decode(path, bytes);
      }
    } catch (IOException e) {
      issue(
          IssueCode.UNREADABLE,
          "The file cannot be read: " + e + ".",
          "Check who may read it.",
          path);
    }
  }

  private boolean named(String path, FileKind kind) {
    String other = spellings.putIfAbsent(path.toLowerCase(Locale.ROOT), path);
    String folder = path.substring(0, Math.max(0, path.indexOf('/')));
    if (badFolders.contains(folder)) {
      return false; // reported once, for all its files
    } else if (STRANGE.matcher(folder).find()) {
      badFolders.add(folder);
      strange(folder, "folder");
    } else if (isCopy(path)) {
      strange(path, "file");
    } else if (kind == FileKind.MISNAMED && EditorFiles.backupOf(name(path)).isPresent()) {
      issue(
          IssueCode.FILE_LIKE_A_PACKS,
          "This is a backup by its name, and "
              + EditorFiles.backupOf(name(path)).get()
              + " is not here.",
          "Give it that name back, or delete it. Renaming the file takes no directive out of force:"
              + " mark its rules @status( WITHDRAWN ).",
          path);
    } else if (!PATH.matcher(path).matches() || path.contains("/.") || path.contains("//")) {
      strange(path, "file");
    } else if (kind != FileKind.MISNAMED && path.indexOf('/') != path.lastIndexOf('/')) {
      issue(
          IssueCode.FILE_TOO_DEEP,
          "The file lies deeper than in a vendor's folder, and a pack has no folders there.",
          "Move it to "
              + folder
              + "/"
              + name(path)
              + ". A directive that no longer holds stays there, marked @status( WITHDRAWN ).",
          path);
    } else if (kind == FileKind.MISNAMED) {
      issue(
          IssueCode.FILE_LIKE_A_PACKS,
          "The file is not read, although its name looks like one of a pack.",
          FileKind.meant(path)
                  .filter(meant -> !paths.contains(meant))
                  .map(meant -> "Did you mean " + meant + "? ")
                  .orElse("")
              + "Rules end in .drl, scenarios in .scenarios.yaml, and regions.csv, vendors.csv,"
              + " products.csv, words.csv and attributes.csv lie beside the vendors' folders; give"
              + " anything else another name.",
          path);
    } else if (kind == FileKind.RULES && !path.contains("/")) {
      issue(
          IssueCode.NO_VENDOR_FOLDER,
          "The rule file lies in no vendor's folder.",
          "Move it into one, such as zoom/" + path + ".",
          path);
    } else if (other != null && !other.equals(path)) {
      issue(
          IssueCode.SAME_FILE_NAME,
          "The name differs from " + other + " in capital letters only.",
          "Rename one: many systems take them for one file.",
          path);
    } else {
      return true;
    }
    return false;
  }

  /** By its name alone it is one; where others may bear such a name, only beside its original. */
  private boolean isCopy(String path) {
    Optional<String> original = sibling(path, EditorFiles.copyOf(name(path)));
    return original.isPresent() && (paths.contains(original.get()) || STRANGE.matcher(path).find());
  }

  /** Reports a copy as what it is, and any other name with its character. */
  private void strange(String path, String what) {
    Optional<String> original = EditorFiles.copyOf(name(path));
    Matcher strange = STRANGE.matcher(path);
    if (original.isPresent()) {
      issue(
          IssueCode.FILE_COPY,
          "By its name, this is a copy of " + original.get() + ".",
          "Delete it, or give it a name of its own if it is meant.",
          path);
    } else {
      issue(
          IssueCode.FILE_NAME,
          strange.find()
              ? "The %s's name has a character that not every system can keep: %s."
                  .formatted(what, called(path.codePointAt(strange.start())))
              : "The %s's name is too long, or a part of it is empty or begins with a dot or a hyphen."
                  .formatted(what),
          "Use Latin letters, digits, dots, hyphens and underscores.",
          path);
    }
  }

  private static String called(int character) {
    String name = Character.getName(character);
    return String.format("U+%04X", character) + (name == null ? "" : " " + name);
  }

  private static String name(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  private static Optional<String> sibling(String path, Optional<String> name) {
    return name.map(other -> path.substring(0, path.lastIndexOf('/') + 1) + other);
  }

  private void decode(String path, byte[] bytes) {
    CharBuffer text = CharBuffer.allocate(bytes.length);
    CoderResult result = UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes), text, true);
    SourceFile file = new SourceFile(path, text.flip().toString());
    if (utf16(bytes)) {
      issue(IssueCode.NOT_UTF8, "The file is UTF-16.", "Save it as UTF-8.", path);
    } else if (result.isUnderflow()) {
      files.add(file);
    } else {
      String before = file.text();
      int line = 1 + (int) before.chars().filter(letter -> letter == '\n').count();
      int column = before.length() - before.lastIndexOf('\n');
      issues.add(
          file.issue(
              IssueCode.NOT_UTF8,
              "The file is not UTF-8 from here on.",
              "Save it as UTF-8.",
              line,
              column));
    }
  }

  /** By its byte order mark, or because every other byte of English text is zero in it. */
  private static boolean utf16(byte[] bytes) {
    if (bytes.length < 2) {
      return false;
    }
    int mark = (bytes[0] & 0xFF) << 8 | bytes[1] & 0xFF;
    int zeros = 0;
    for (byte one : bytes) {
      zeros += one == 0 ? 1 : 0;
    }
    int quarter = bytes.length / 4;
    return mark == 0xFEFF || mark == 0xFFFE || (zeros > quarter && zeros < 3 * quarter);
  }

  void issue(IssueCode code, String message, String help, String file) {
    issues.add(new SourceFile(file, "").issue(code, message, help, 0, 0));
  }

  /**
   * Reports a file with the name of scenarios whose rules are not here: a rule is not switched off
   * by giving its file another ending.
   */
  private void renamedRules(String scenarios) {
    String rules = PackFiles.rulesOf(scenarios);
    String stem = rules.substring(0, rules.length() - ".drl".length());
    if (!paths.contains(rules)) {
      others.stream()
          .filter(path -> path.equals(stem) || path.startsWith(stem + "."))
          .forEach(
              path ->
                  issue(
                      IssueCode.FILE_LIKE_A_PACKS,
                      "The file is not read, and the rules of "
                          + name(scenarios)
                          + " are not here.",
                      "Did you mean "
                          + name(rules)
                          + "? A directive that no longer holds stays there, marked"
                          + " @status( WITHDRAWN ).",
                      path));
    }
  }

  /** {@return all that was read} */
  PackFiles result(String where) {
    files.stream()
        .map(SourceFile::path)
        .filter(path -> path.contains("/") && FileKind.of(path) == FileKind.SCENARIOS)
        .forEach(this::renamedRules);
    return new PackFiles(where, files, others, issues);
  }
}
