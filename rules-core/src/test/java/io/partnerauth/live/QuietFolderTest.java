package io.partnerauth.live;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.partnerauth.TestPack;
import io.partnerauth.internal.pack.PackFiles;
import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QuietFolderTest {
  private static final String FILE = "zoom/a.drl";

  @TempDir private Path folder;

  @Test
  void contentIsDueOnceWhenItDidNotChangeFromOneLookToTheNext() {
    write("one");
    QuietFolder quiet = new QuietFolder(folder);
    assertFalse(due(quiet));
    write("one and");
    assertFalse(due(quiet), "still being written");
    write("one and two");
    assertFalse(due(quiet), "still being written");
    assertTrue(due(quiet));
    assertFalse(due(quiet), "nothing new");
  }

  @Test
  void contentThatWasHandledIsNotDue() {
    write("one");
    QuietFolder quiet = handled();
    assertFalse(due(quiet));
    assertFalse(due(quiet));
    write("other");
    assertFalse(due(quiet));
    assertTrue(due(quiet));
  }

  @Test
  void twoChangesOfTheSameSizeAndTimeAreToldApart() throws IOException {
    FileTime time = FileTime.from(Instant.now());
    write("one");
    Files.setLastModifiedTime(folder.resolve(FILE), time);
    QuietFolder quiet = handled();
    write("two");
    Files.setLastModifiedTime(folder.resolve(FILE), time);
    assertFalse(due(quiet));
    assertTrue(due(quiet));
  }

  @Test
  void fileBehindALinkIsLookedAt(@TempDir Path elsewhere) throws IOException {
    Path target = elsewhere.resolve("b.drl");
    Files.writeString(target, "one");
    Files.createSymbolicLink(folder.resolve("b.drl"), target);
    FolderState before = FolderState.of(folder);
    Files.writeString(target, "longer");
    assertFalse(before.equals(FolderState.of(folder)));
  }

  @Test
  void folderThatDisappearsIsAChange() throws IOException {
    write("one");
    QuietFolder quiet = handled();
    Files.delete(folder.resolve(FILE));
    Files.delete(folder.resolve("zoom"));
    Files.delete(folder);
    assertFalse(due(quiet));
    assertTrue(due(quiet));
    Files.createDirectory(folder);
  }

  @Test
  void folderThatComesBackWhileItIsLookedAtIsMissedWhenItGoesAgain() throws IOException {
    write("one");
    QuietFolder quiet = handled();
    String here = PackFiles.in(folder).fingerprint();
    FolderState away = FolderState.of(folder.resolve("nowhere"));
    assertTrue(quiet.due(away).isEmpty());
    assertTrue(quiet.holds(here), "it came back before it was read");
    Files.delete(folder.resolve(FILE));
    assertTrue(quiet.due(away).isEmpty());
    assertFalse(quiet.holds(here), "it is away");
  }

  @Test
  void anEditThatKeepsSizeAndTimeIsFound() throws IOException {
    FileTime old = FileTime.from(Instant.parse("2020-01-01T00:00:00Z"));
    write("one");
    Files.setLastModifiedTime(folder.resolve(FILE), old);
    QuietFolder quiet = handled();
    write("two");
    Files.setLastModifiedTime(folder.resolve(FILE), old);
    assertFalse(due(quiet));
    assertTrue(due(quiet));
  }

  @Test
  void aFileSystemThatKeepsNoTimeOfChangesIsReadAtTheTenthLook() throws IOException {
    FileTime old = FileTime.from(Instant.parse("2020-01-01T00:00:00Z"));
    URI zip = URI.create("jar:" + folder.resolve("pack.zip").toUri());
    try (FileSystem files = FileSystems.newFileSystem(zip, Map.of("create", "true"))) {
      Path file = files.getPath("/", FILE);
      TestPack.write(files.getPath("/"), FILE, "one");
      Files.setLastModifiedTime(file, old);
      QuietFolder quiet = new QuietFolder(files.getPath("/"));
      quiet.read();
      Files.writeString(file, "two");
      Files.setLastModifiedTime(file, old);
      int looks = 0;
      while (!due(quiet)) {
        looks++;
        assertTrue(looks <= QuietFolder.MOST_LOOKS, "It was never found");
      }
    }
  }

  @Test
  void folderBehindALinkIsLookedInto(@TempDir Path elsewhere) throws IOException {
    write("one");
    Path link = Files.createSymbolicLink(elsewhere.resolve("current"), folder);
    FolderState before = FolderState.of(link);
    write("longer");
    assertFalse(before.equals(FolderState.of(link)));
  }

  private static boolean due(QuietFolder quiet) {
    return quiet.due().isPresent();
  }

  private QuietFolder handled() {
    QuietFolder quiet = new QuietFolder(folder);
    quiet.read();
    return quiet;
  }

  private void write(String text) {
    TestPack.write(folder, FILE, text);
  }
}
