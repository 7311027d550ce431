package io.partnerauth.hostile;

import io.partnerauth.Issue;
import io.partnerauth.RuleCheck;
import io.partnerauth.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import jdk.jfr.Recording;

/**
 * A host with a small heap that checks each rule file in the folder of its first argument, and has
 * the JVM record which files and sockets are touched and which processes are started meanwhile. The
 * recording goes to its second argument, how each file fared to its third.
 */
final class WatchedHost {
  /** What shows that somebody reached out of the check. */
  static final List<String> EVENTS =
      List.of(
          "jdk.FileRead", "jdk.FileWrite", "jdk.SocketRead", "jdk.SocketWrite", "jdk.ProcessStart");

  private WatchedHost() {}

  public static void main(String[] args) throws Exception {
    Map<String, String> texts = texts(Path.of(args[0]));
    RuleCheck.texts(Map.of("zoom/good.drl", HostileFiles.good())); // loads the check's classes
    List<String> fared = new ArrayList<>();
    try (Recording recording = new Recording()) {
      EVENTS.forEach(event -> recording.enable(event).withoutThreshold().withStackTrace());
      recording.start();
      if (args.length > 3) {
        Files.readAllBytes(Path.of(args[3])); // to show that the recording would tell
      }
      texts.forEach((name, text) -> fared.add(name + ": " + check(text)));
      recording.stop();
      recording.dump(Path.of(args[1]));
    }
    Files.write(Path.of(args[2]), fared);
  }

  private static String check(String text) {
    long start = System.nanoTime();
    List<Issue> issues = RuleCheck.texts(Map.of("zoom/evil.drl", text));
    boolean refused = issues.stream().anyMatch(issue -> issue.severity() == Severity.ERROR);
    boolean soon = System.nanoTime() - start < 20_000_000_000L;
    return refused ? soon ? "refused" : "refused too late" : "accepted";
  }

  private static Map<String, String> texts(Path folder) throws IOException {
    Map<String, String> texts = new LinkedHashMap<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.sorted().toList()) {
        texts.put(file.getFileName().toString(), Files.readString(file));
      }
    }
    return texts;
  }
}
