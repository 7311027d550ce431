package io.partnerauth.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;

/**
 * The desk in this very JVM, which is far quicker than a process for each command.
 *
 * <p>Names of files mean the working folder, and a JVM cannot change its own: so Maven starts these
 * tests in one that is theirs alone, and each test finds it empty.
 */
final class DeskHere {
  private static final Path HERE = Path.of("").toAbsolutePath();

  private DeskHere() {}

  /** What a command printed. */
  record Ran(int exitCode, String out, String err) {
    /** Refuses a stack trace: no user gets to see one, whatever a command was given. */
    Ran {
      String printed = out + err;
      assertFalse(printed.contains("\tat "), () -> "A stack trace: " + printed);
    }
  }

  /** {@return the working folder, with nothing in it} */
  static Path emptied() {
    assertEquals(
        Path.of("target", "here"),
        HERE.subpath(HERE.getNameCount() - 2, HERE.getNameCount()),
        "These tests empty their working folder; run them with mvn verify, or in target/here");
    try {
      Files.walkFileTree(HERE, new Emptying());
    } catch (IOException e) {
      throw new AssertionError("The working folder cannot be emptied", e);
    }
    return HERE;
  }

  /** Runs one command as its user would in the working folder. */
  static Ran run(String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int exitCode =
        Desk.run(new Terminal(new PrintWriter(out), new PrintWriter(err), false), arguments);
    return new Ran(exitCode, out.toString(), err.toString());
  }

  private static final class Emptying extends SimpleFileVisitor<Path> {
    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
      Files.delete(file);
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, IOException failed) throws IOException {
      if (!folder.equals(HERE)) {
        Files.delete(folder);
      }
      return FileVisitResult.CONTINUE;
    }
  }
}
