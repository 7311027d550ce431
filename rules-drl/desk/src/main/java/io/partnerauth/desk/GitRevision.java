package io.partnerauth.desk;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A folder of rules as it was in a revision, read by git into memory; nothing is checked out.
 *
 * <p>{@code HEAD~1} means the folder that the other side of a comparison names, or the current one;
 * {@code HEAD~1:some/folder} a folder from the top of the repository.
 */
public final class GitRevision {
  private static final Pattern ENTRY =
      Pattern.compile("(\\d{6}) (\\w+) ([0-9a-f]+) +(\\d+|-)\t(.+)", Pattern.DOTALL);

  /** What a pack reads, and what its author may have taken for that. */
  private static final Pattern OF_A_PACK =
      Pattern.compile("(?i)(.*/)?[^/]*\\.(drl|dlr|ya?ml|csv).*");

  private static final long MOST_BYTES = 128L << 20;

  private final Git git;
  private final Path folder;
  private final String name;

  private GitRevision(Path folder, String name) {
    this.git = new Git(folder);
    this.folder = folder;
    this.name = name;
  }

  /**
   * {@return the texts of a pack in a revision, by path within the pack}
   *
   * @param folder a folder in the repository, whose rules are meant unless the name says otherwise
   * @param name a revision, or a revision, a colon and a folder from the top
   * @throws UserMistake when there is no git, no repository, no such revision or no folder in it
   */
  public static Map<String, String> texts(Path folder, String name) {
    return new GitRevision(folder, name).texts();
  }

  private Map<String, String> texts() {
    Map<String, String> blobs = new TreeMap<>();
    long bytes = 0;
    for (String line : entries(tree()).split("\0")) {
      Matcher entry = ENTRY.matcher(line);
      if (entry.matches() && isOfAPack(entry.group(5))) {
        if (!entry.group(2).equals("blob") || entry.group(1).equals("120000")) {
          throw new UserMistake(
              "%s in %s is no file but a link; a revision is read without following any."
                  .formatted(entry.group(5), name));
        }
        blobs.put(entry.group(5), entry.group(3));
        bytes += Long.parseLong(entry.group(4));
      }
    }
    if (bytes > MOST_BYTES) {
      throw new UserMistake(
          "The rules in %s have %,d bytes; a pack may have %,d."
              .formatted(name, bytes, MOST_BYTES));
    }
    return contents(blobs);
  }

  /** Hidden files are none of a pack's, in a folder as in a revision. */
  private static boolean isOfAPack(String path) {
    return OF_A_PACK.matcher(path).matches() && !("/" + path).contains("/.");
  }

  /** The revision's folder, as git names it. */
  private String tree() {
    String prefix =
        git.text("rev-parse", "--show-prefix")
            .orElseThrow(
                () ->
                    new UserMistake(
                        "There is no folder %s, and no revision either: %s is in no git repository."
                            .formatted(name, shown(folder))))
            .replaceFirst("\n$", "");
    int colon = name.indexOf(':');
    String revision = colon < 0 ? name : name.substring(0, colon);
    if (git.text("rev-parse", "--verify", "--quiet", "--end-of-options", revision + "^{commit}")
        .isEmpty()) {
      throw new UserMistake(
          "There is no folder %s, and the repository of %s has no revision %s."
              .formatted(name, shown(folder), revision));
    }
    return colon < 0 ? name + ":" + prefix : name;
  }

  private String entries(String tree) {
    return git.text("ls-tree", "-r", "-l", "-z", "--full-tree", "--end-of-options", tree)
        .filter(text -> !text.isEmpty())
        .orElseThrow(
            () ->
                new UserMistake(
                    "Revision %s has no folder %s."
                        .formatted(tree.substring(0, tree.indexOf(':')), after(tree))));
  }

  private static String after(String tree) {
    String path = tree.substring(tree.indexOf(':') + 1);
    return path.isEmpty() ? "with any file" : path;
  }

  private Map<String, String> contents(Map<String, String> blobs) {
    ByteArrayOutputStream asked = new ByteArrayOutputStream();
    blobs.values().forEach(id -> asked.writeBytes((id + "\n").getBytes(UTF_8)));
    Git.Ran ran = git.run(asked.toByteArray(), "cat-file", "--batch");
    if (!ran.well()) {
      throw new UserMistake("git cannot read " + name + ":", ran.mistakes().lines().toList());
    }
    ByteBuffer out = ByteBuffer.wrap(ran.out());
    Map<String, String> texts = new LinkedHashMap<>();
    for (String path : blobs.keySet()) {
      String[] head = line(out).split(" ");
      if (head.length != 3) {
        throw new UserMistake(
            "git does not have %s in %s: %s.".formatted(path, name, String.join(" ", head)));
      }
      ByteBuffer content = out.slice(out.position(), Integer.parseInt(head[2]));
      out.position(out.position() + content.remaining() + 1);
      texts.put(path, decoded(path, content));
    }
    return texts;
  }

  private static String line(ByteBuffer out) {
    StringBuilder line = new StringBuilder();
    for (byte next = out.get(); next != '\n'; next = out.get()) {
      line.append((char) next);
    }
    return line.toString();
  }

  private String decoded(String path, ByteBuffer content) {
    try {
      return UTF_8.newDecoder().decode(content).toString();
    } catch (CharacterCodingException e) {
      throw new UserMistake("%s in %s is not UTF-8.".formatted(path, name));
    }
  }

  private static String shown(Path folder) {
    return folder.toString().isEmpty() ? "the current folder" : folder.toString();
  }
}
