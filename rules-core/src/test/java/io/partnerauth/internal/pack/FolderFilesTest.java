package io.partnerauth.internal.pack;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.partnerauth.Issue;
import io.partnerauth.internal.text.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderFilesTest {
  @TempDir private Path temporary;
  private Path pack;

  @BeforeEach
  void aSmallPack() throws IOException {
    pack = temporary.resolve("pack");
    write("zoom/b.drl", "b");
    write("zoom/a.drl", "a");
    write("zoom/a.scenarios.yaml", "s");
    write("regions.csv", "r");
    write("README.md", "not a pack's");
    write("zoom/letter.pdf", "not a pack's");
  }

  private void write(String name, String text) throws IOException {
    Path file = pack.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private List<String> codes() {
    return PackFiles.in(pack).issues().stream()
        .map(issue -> issue.code() + " " + issue.file())
        .toList();
  }

  @Test
  void aFolderIsReadInOrderOfPath() {
    PackFiles files = PackFiles.in(pack);
    assertEquals(
        List.of("regions.csv", "zoom/a.drl", "zoom/a.scenarios.yaml", "zoom/b.drl"),
        files.files().stream().map(SourceFile::path).toList());
    assertEquals(List.of(), files.issues());
    assertEquals(2, files.rules().size());
    assertEquals("s", files.scenarios().get(0).text());
    assertEquals("r", files.table("regions.csv").orElseThrow().text());
  }

  @Test
  void aMissingFolderAndAFileInsteadOfAFolderAreIssues() {
    Path nowhere = temporary.resolve("nowhere");
    assertEquals(
        nowhere
            + ": error PACK001: There is no such folder.\n"
            + "  Name the folder that holds regions.csv and the vendors' folders.",
        PackFiles.in(nowhere).issues().get(0).toString());
    Path file = pack.resolve("regions.csv");
    assertEquals("PACK002", PackFiles.in(file).issues().get(0).code());
  }

  @Test
  void hiddenFilesAndFoldersAreNotLookedAt() throws IOException {
    write(".hidden/x.drl", "x");
    write("zoom/.x.drl", "x");
    assertEquals(List.of(), codes());
    assertEquals(4, PackFiles.in(pack).files().size());
  }

  @Test
  void aFileNamedAlmostLikeOneOfAPackIsNotPassedOver() throws IOException {
    write("zoom/x.DRL", "x");
    write("zoom/x.drl.bak", "x");
    write("zoom/x.yaml", "x");
    write("zoom/regions.csv", "x");
    assertEquals(
        List.of(
            "PACK011 zoom/regions.csv",
            "PACK011 zoom/x.DRL",
            "PACK011 zoom/x.drl.bak",
            "PACK011 zoom/x.yaml"),
        codes());
  }

  @Test
  void aRuleFileLiesInAVendorsFolder() throws IOException {
    write("stray.drl", "x");
    assertEquals(List.of("PACK012 stray.drl"), codes());
  }

  @Test
  void aFileThatLiesTooDeepIsAnIssue() throws IOException {
    write("a/b/c/d/e/fits.drl", "x");
    write("a/b/c/d/e/f/x.drl", "x");
    assertEquals(List.of("PACK006 a/b/c/d/e/f/x.drl"), codes());
  }

  @Test
  void namesAreWhatEverySystemCanKeep() throws IOException {
    write("zoom/new rules.drl", "x");
    write("zoom/россия.drl", "x");
    assertEquals(List.of("PACK010 zoom/new rules.drl", "PACK010 zoom/россия.drl"), codes());
  }

  @Test
  void namesThatDifferInCapitalsOnlyAreRefused() throws IOException {
    write("zoom/A.drl", "x");
    assumeTrue(Files.list(pack.resolve("zoom")).toList().size() == 5, "case-sensitive file system");
    assertEquals(List.of("PACK017 zoom/a.drl"), codes());
  }

  @Test
  void bytesThatAreNotUtf8AreFoundWithTheirPlace() throws IOException {
    Files.write(pack.resolve("zoom/a.drl"), "line one\nRe\u00e9".getBytes("ISO-8859-1"));
    Issue issue = PackFiles.in(pack).issues().get(0);
    assertEquals(
        """
        zoom/a.drl:2:3: error PACK009: The file is not UTF-8 from here on.
          Re
            ^
          Save it as UTF-8.""",
        issue.toString());
  }

  @Test
  void aCharacterCutOffAtTheEndIsNotUtf8() throws IOException {
    Files.write(pack.resolve("zoom/a.drl"), new byte[] {'a', (byte) 0xC3});
    assertEquals(List.of("PACK009 zoom/a.drl"), codes());
  }

  @Test
  void aFileAboveTheLimitIsNotRead() throws IOException {
    Files.write(pack.resolve("zoom/a.drl"), new byte[FileReader.MOST_BYTES]);
    Files.write(pack.resolve("zoom/b.drl"), new byte[FileReader.MOST_BYTES + 1]);
    assertEquals(List.of("PACK005 zoom/b.drl"), codes());
  }

  @Test
  void aLinkIsFollowedWhileItStaysInTheFolder() throws IOException {
    Path outside = Files.writeString(temporary.resolve("secret.txt"), "secret");
    Path data = Files.createDirectories(pack.resolve("..data"));
    Files.writeString(data.resolve("mounted.drl"), "mounted");
    Files.createSymbolicLink(pack.resolve("zoom/mounted.drl"), data.resolve("mounted.drl"));
    Files.createSymbolicLink(pack.resolve("zoom/outside.drl"), outside);
    Files.createSymbolicLink(pack.resolve("zoom/broken.drl"), pack.resolve("nowhere.drl"));
    Files.createSymbolicLink(pack.resolve("loop"), pack);
    assertEquals(
        List.of("PACK007 loop", "PACK007 zoom/broken.drl", "PACK007 zoom/outside.drl"), codes());
    List<String> texts = PackFiles.in(pack).rules().stream().map(SourceFile::text).toList();
    assertEquals(List.of("a", "b", "mounted"), texts);
  }

  @Test
  void aPackReachedThroughALinkIsReadLikeAnyOther() throws IOException {
    Path link = Files.createSymbolicLink(temporary.resolve("current"), pack);
    assertEquals(PackFiles.in(pack).files(), PackFiles.in(link).files());
  }

  @Test
  void theVersionIsTheHashThatItsFormulaSays() throws Exception {
    String all =
        "regions.csv\0001\0rzoom/a.drl\0001\0azoom/a.scenarios.yaml\0001\0szoom/b.drl\0001\0b";
    byte[] hash = java.security.MessageDigest.getInstance("SHA-256").digest(all.getBytes(UTF_8));
    assertEquals(java.util.HexFormat.of().formatHex(hash), PackFiles.in(pack).version());
  }

  @Test
  void theVersionChangesWithAnyFileOfThePackAndWithNothingElse() throws IOException {
    String before = PackFiles.in(pack).version();
    write("README.md", "changed");
    assertEquals(before, PackFiles.in(pack).version());
    write("zoom/a.scenarios.yaml", "t");
    String after = PackFiles.in(pack).version();
    assertTrue(!before.equals(after));
    Files.move(pack.resolve("zoom/b.drl"), pack.resolve("zoom/c.drl"));
    assertTrue(!after.equals(PackFiles.in(pack).version()));
  }
}
