package io.partnerauth.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.partnerauth.TestPack;
import io.partnerauth.internal.pack.PackFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QuietFolderTest {
  private static final String FILE = "zoom/a.drl";

  @TempDir private Path folder;

  @Test
  void contentIsDueOnceWhenItDidNotChangeFromOneLookToTheNext() {
    write("one");
    QuietFolder quiet = new QuietFolder(folder);
    assertFalse(quiet.due());
    write("one and");
    assertFalse(quiet.due(), "still being written");
    write("one and two");
    assertFalse(quiet.due(), "still being written");
    assertTrue(quiet.due());
    assertFalse(quiet.due(), "nothing new");
  }

  @Test
  void contentThatWasHandledIsNotDue() {
    write("one");
    QuietFolder quiet = handled();
    assertFalse(quiet.due());
    assertFalse(quiet.due());
    write("other");
    assertFalse(quiet.due());
    assertTrue(quiet.due());
  }

  @Test
  void twoChangesOfTheSameSizeAndTimeAreToldApart() throws IOException {
    FileTime time = FileTime.from(Instant.now());
    write("one");
    Files.setLastModifiedTime(folder.resolve(FILE), time);
    QuietFolder quiet = handled();
    FolderState before = FolderState.of(folder);
    write("two");
    Files.setLastModifiedTime(folder.resolve(FILE), time);
    assertEquals(before, FolderState.of(folder), "Sizes and times show nothing");
    assertFalse(quiet.due());
    assertTrue(quiet.due());
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
    assertFalse(quiet.due());
    assertTrue(quiet.due());
    Files.createDirectory(folder);
  }

  private QuietFolder handled() {
    QuietFolder quiet = new QuietFolder(folder);
    quiet.handled(FolderState.of(folder), PackFiles.in(folder).version());
    return quiet;
  }

  private void write(String text) {
    TestPack.write(folder, FILE, text);
  }
}
