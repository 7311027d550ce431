package io.partnerauth.hostile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.partnerauth.architecture.ForkedHost;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * All hostile files in a JVM with a small heap that is watched from the inside: no file is touched,
 * no socket, no process is started, no class of theirs is as much as loaded, nothing is printed.
 */
class WatchedHostTest {
  @TempDir Path folder;
  private Path recording;
  private Path fared;

  @BeforeEach
  void writeTheFiles() throws IOException {
    recording = folder.resolve("recording.jfr");
    fared = folder.resolve("fared.txt");
    Path files = Files.createDirectory(folder.resolve("files"));
    for (Map.Entry<String, String> file : HostileFiles.all().entrySet()) {
      Files.writeString(files.resolve(file.getKey().replace(' ', '-')), file.getValue());
    }
  }

  private ForkedHost run(String... more) throws Exception {
    List<String> arguments =
        new ArrayList<>(
            List.of(folder.resolve("files").toString(), recording.toString(), fared.toString()));
    arguments.addAll(List.of(more));
    return ForkedHost.run(WatchedHost.class, arguments, folder, "-Xmx128m", "-XX:+UseSerialGC");
  }

  @Test
  void nothingReachesOutOfTheCheckAndASmallHeapIsEnough() throws Exception {
    ForkedHost host = run();
    List<String> lines = Files.readAllLines(fared);
    assertEquals(HostileFiles.all().size(), lines.size());
    assertEquals(List.of(), lines.stream().filter(line -> !line.endsWith(": refused")).toList());
    assertEquals(List.of(), reachedOut());
    assertEquals(
        List.of(),
        host.loaded().stream()
            .filter(loaded -> loaded.name().startsWith("io.partnerauth.hostile.Canary"))
            .toList());
    assertEquals("", host.printed());
  }

  @Test
  void theRecordingWouldTell() throws Exception {
    run(folder.resolve("files").resolve("a-process").toString());
    assertFalse(reachedOut().isEmpty());
  }

  /** What was touched, but for the files that classes are loaded from. */
  private List<String> reachedOut() throws IOException {
    return RecordingFile.readAllEvents(recording).stream()
        .filter(event -> WatchedHost.EVENTS.contains(event.getEventType().getName()))
        .map(WatchedHostTest::text)
        .filter(text -> !text.matches(".*(\\.jar|\\.class|/modules|\\.jfr)"))
        .toList();
  }

  private static String text(RecordedEvent event) {
    String path = event.hasField("path") ? event.getString("path") : "";
    return event.getEventType().getName() + " " + path;
  }
}
