package io.partnerauth.internal.pack;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.partnerauth.Issue;
import io.partnerauth.internal.text.IssueCode;
import io.partnerauth.internal.text.SourceFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Reads the bytes of a pack's files one by one, within bounds, and checks their names. */
final class FileReader {
  static final int MOST_FILES = 10_000;
  static final int MOST_BYTES = 8 << 20;
  static final long MOST_BYTES_IN_ALL = 128L << 20;
  private static final int DEEPEST = 6;
  private static final Pattern PATH = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9._/-]{0,199}");

  private final Map<String, String> spellings = new TreeMap<>();
  private final List<SourceFile> files = new ArrayList<>();
  private final List<Issue> issues = new ArrayList<>();
  private long bytesInAll;

  /** Opens a file when its name is right. */
  interface Opener {
    InputStream open() throws IOException;
  }

  /** Reads one file, or says why not. Files that are none of a pack's are passed over. */
  void read(String path, Opener opener) {
    FileKind kind = FileKind.of(path);
    if (kind == FileKind.OTHER || !named(path, kind)) {
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
    if (!PATH.matcher(path).matches() || path.contains("/.") || path.contains("//")) {
      issue(
          IssueCode.FILE_NAME,
          "The file's name has a character that not every system can keep.",
          "Use Latin letters, digits, dots, hyphens and underscores.",
          path);
    } else if (path.chars().filter(letter -> letter == '/').count() >= DEEPEST) {
      issue(
          IssueCode.FILE_TOO_DEEP,
          "The file lies too deep.",
          "Put it at most " + (DEEPEST - 1) + " folders deep; one per vendor is enough.",
          path);
    } else if (kind == FileKind.MISNAMED) {
      issue(
          IssueCode.FILE_LIKE_A_PACKS,
          "The file is not read, although its name looks like one of a pack.",
          "Rules end in .drl, scenarios in .scenarios.yaml, and regions.csv, vendors.csv, products.csv"
              + " and words.csv lie beside the vendors' folders; give anything else another name.",
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

  private void decode(String path, byte[] bytes) {
    CharsetDecoder decoder = UTF_8.newDecoder();
    CharBuffer text = CharBuffer.allocate(bytes.length);
    CoderResult result = decoder.decode(ByteBuffer.wrap(bytes), text, true);
    SourceFile file = new SourceFile(path, text.flip().toString());
    if (result.isUnderflow()) {
      files.add(file);
      return;
    }
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

  void issue(IssueCode code, String message, String help, String file) {
    issues.add(new SourceFile(file, "").issue(code, message, help, 0, 0));
  }

  /** {@return all that was read} */
  PackFiles result(String where) {
    return new PackFiles(where, files, issues);
  }
}
