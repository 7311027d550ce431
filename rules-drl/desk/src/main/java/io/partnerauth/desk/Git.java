package io.partnerauth.desk;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * The git command line in one folder: asked without a shell, and only for what it knows already.
 *
 * @param folder where it runs
 */
public record Git(Path folder) {
  /**
   * What a command of git printed.
   *
   * @param mistakes what it printed beside; says why it failed
   */
  public record Ran(boolean well, byte[] out, String mistakes) {
    /** {@return the output as text} */
    public String text() {
      return new String(out, UTF_8);
    }
  }

  /**
   * Runs one command to its end.
   *
   * @param in what it reads
   * @param arguments of git
   * @return what it printed
   * @throws UserMistake when there is no git
   */
  public Ran run(byte[] in, String... arguments) {
    List<String> command = new ArrayList<>(List.of("git", "--no-pager"));
    command.addAll(List.of(arguments));
    ProcessBuilder builder =
        new ProcessBuilder(command).directory(folder.toAbsolutePath().toFile());
    builder.environment().put("LC_ALL", "C");
    builder.environment().put("GIT_OPTIONAL_LOCKS", "0");
    builder.environment().put("GIT_NO_LAZY_FETCH", "1");
    try {
      Process git = start(builder);
      // Each stream in its own thread: a full pipe would stop git, and that would stop us.
      CompletableFuture<Void> feeding = CompletableFuture.runAsync(() -> feed(git, in));
      CompletableFuture<byte[]> aside =
          CompletableFuture.supplyAsync(() -> all(git.getErrorStream()));
      byte[] out = all(git.getInputStream());
      int exit = git.waitFor();
      feeding.join();
      return new Ran(exit == 0, out, new String(aside.join(), UTF_8).strip());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new UserMistake("Interrupted while git was reading " + folder + ".");
    }
  }

  /** {@return what a command prints; empty when it fails} */
  public Optional<String> text(String... arguments) {
    Ran ran = run(new byte[0], arguments);
    return ran.well() ? Optional.of(ran.text()) : Optional.empty();
  }

  private static Process start(ProcessBuilder builder) {
    try {
      return builder.start();
    } catch (IOException e) {
      throw new UserMistake(
          "There is no git here that could be asked for a revision. Install it, or name two folders.");
    }
  }

  private static void feed(Process git, byte[] in) {
    try (OutputStream out = git.getOutputStream()) {
      new ByteArrayInputStream(in).transferTo(out);
    } catch (IOException e) {
      // git has ended without reading all: what it printed says why
    }
  }

  private static byte[] all(InputStream stream) {
    try (stream) {
      return stream.readAllBytes();
    } catch (IOException e) {
      throw new UserMistake("What git printed cannot be read: " + e.getMessage() + ".");
    }
  }
}
