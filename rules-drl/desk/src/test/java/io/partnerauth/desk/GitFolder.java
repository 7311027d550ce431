package io.partnerauth.desk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A folder in which a test runs git, whatever its user has configured. */
record GitFolder(Path folder) {
  private static final List<String> GIT =
      List.of(
          "git",
          "-c",
          "user.name=Test",
          "-c",
          "user.email=test@example.org",
          "-c",
          "commit.gpgSign=false",
          "-c",
          "core.autocrlf=false");

  /** {@return what a command prints, which must end well} */
  String run(String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(GIT);
    command.addAll(List.of(arguments));
    Process git =
        new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).start();
    String out = new String(git.getInputStream().readAllBytes(), UTF_8);
    assertEquals(0, git.waitFor(), out);
    return out;
  }
}
