package io.partnerauth.internal.pack;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.partnerauth.Issue;
import io.partnerauth.internal.text.SourceFile;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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
    write("zoom/x.yaml", "x");
    write("zoom/regions.csv", "x");
    write("zoom/x.drlx", "x");
    write("zoom/x.rdrl", "x");
    write("zoom/x.gdst", "x");
    assertEquals(
        List.of(
            "PACK011 zoom/regions.csv",
            "PACK011 zoom/x.DRL",
            "PACK011 zoom/x.drlx",
            "PACK011 zoom/x.gdst",
            "PACK011 zoom/x.rdrl",
            "PACK011 zoom/x.yaml"),
        codes());
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          zoom/x.dr1,           zoom/x.drl
          zoom/x.drI,           zoom/x.drl
          zoom/x.dr,            zoom/x.drl
          zoom/x.dlr,           zoom/x.drl
          zoom/x.d1l,           zoom/x.drl
          zoom/x.drll,          zoom/x.drl
          zoom/x.drl.txt,       zoom/x.drl
          zoom/x_drl,           zoom/x.drl
          zoom/x.DRL,           zoom/x.drl
          zoom/x.scenarios.yml, zoom/x.scenarios.yaml
          zoom/x.scenario.yaml, zoom/x.scenarios.yaml
          zoom/x.scenarios,     zoom/x.scenarios.yaml
          zoom/x.ymal,          zoom/x.scenarios.yaml
          words.cvs,            words.csv
          word.csv,             words.csv
          Words.csv,            words.csv
          zoom/words.csv,       words.csv
          words.csv.txt,        words.csv
          words.xlsx,           words.csv
          words,                words.csv
          """)
  void aMisspelledEndingIsAnErrorThatNamesWhatIsMeant(String name, String meant)
      throws IOException {
    write(name, "x");
    assertEquals(List.of("PACK011 " + name), codes());
    String help = PackFiles.in(pack).issues().get(0).help();
    assertTrue(help.startsWith("Did you mean " + meant + "? Rules end in .drl,"), help);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "README.md",
        "zoom/notes.txt",
        "zoom/letter.pdf",
        "zoom/letter.docx",
        "zoom/scan.jpeg",
        "zoom/china-scenarios.md",
        "zoom/letter.url",
        "zoom/letter.eml",
        "zoom/dir.dll",
        "OWNERS",
        "words.md"
      })
  void whatCannotBeMeantForAPacksFileIsPassedOver(String name) throws IOException {
    write(name, "x");
    assertEquals(List.of(), codes());
    assertTrue(PackFiles.in(pack).others().contains(name));
  }

  @Test
  void aRuleFileLiesInAVendorsFolder() throws IOException {
    write("stray.drl", "x");
    assertEquals(List.of("PACK012 stray.drl"), codes());
  }

  @Test
  void aRuleOrScenarioDeeperThanInAVendorsFolderIsAnIssue() throws IOException {
    write("zoom/archive/china-2020.drl", "x");
    write("zoom/archive/old/china.scenarios.yaml", "x");
    write("zoom/letters/2020/china.pdf", "x");
    assertEquals(
        List.of(
            "PACK006 zoom/archive/china-2020.drl", "PACK006 zoom/archive/old/china.scenarios.yaml"),
        codes());
    assertTrue(
        PackFiles.in(pack).issues().get(0).help().startsWith("Move it to zoom/china-2020.drl."));
  }

  @Test
  void namesAreWhatEverySystemCanKeep() throws IOException {
    write("zoom/new rules.drl", "x");
    write("zoom/россия.drl", "x");
    write("my vendor/a.drl", "x");
    write("my vendor/b.drl", "x");
    assertEquals(
        List.of("PACK010 my vendor", "PACK010 zoom/new rules.drl", "PACK010 zoom/россия.drl"),
        codes());
    assertEquals(
        List.of(
            "The folder's name has a character that not every system can keep: U+0020 SPACE.",
            "The file's name has a character that not every system can keep: U+0020 SPACE.",
            "The file's name has a character that not every system can keep: U+0440 CYRILLIC SMALL"
                + " LETTER ER."),
        PackFiles.in(pack).issues().stream().map(Issue::message).toList());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "zoom/a.drl~",
        "zoom/a.drl.bak",
        "zoom/a.drl.orig",
        "zoom/a.drl.rej",
        "zoom/a.drl.old",
        "zoom/a.drl.~1~",
        "zoom/a.drl.swp",
        "zoom/.a.drl.swp",
        "zoom/.#a.drl",
        "zoom/#a.drl#",
        "zoom/~$a.drl",
        "zoom/4913",
        "zoom/.DS_Store",
        "zoom/._a.drl",
        "zoom/Thumbs.db",
        "zoom/desktop.ini",
        "zoom/a.drl___jb_tmp___",
        "zoom/a.drl___jb_old___",
        "zoom/b.drl.part",
        "zoom/a.drl.sb-1a2b3c4d-Xy9z01",
        "~$regions.csv",
        "regions.csv.bak",
        ".~lock.regions.csv#",
        "zoom/a.scenarios.yaml~",
        "zoom/new.drl.crdownload"
      })
  void whatEditorsAndSystemsLeaveBesideAFileIsPassedOver(String name) throws IOException {
    String before = PackFiles.in(pack).version();
    write(name, "x");
    assertEquals(List.of(), codes());
    assertEquals(before, PackFiles.in(pack).version());
  }

  @ParameterizedTest
  @ValueSource(strings = {"zoom/gone.txt", "zoom/gone", "zoom/gone.swp", "zoom/gone.d"})
  void aRuleIsNotSwitchedOffByAnotherEnding(String name) throws IOException {
    write("zoom/gone.scenarios.yaml", "x");
    write(name, "x");
    assertEquals(List.of("PACK011 " + name), codes());
    assertTrue(PackFiles.in(pack).issues().get(0).help().startsWith("Did you mean gone.drl?"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"products.csv", "zoom/more.drl", "manifest.json"})
  void aFolderIsNotTakenForAFile(String name) throws IOException {
    write(name + "/x.txt", "x");
    assertEquals(List.of("PACK008 " + name), codes());
  }

  @ParameterizedTest
  @ValueSource(strings = {"zoom/gone.drl.bak", "zoom/gone.drl~", "zoom/gone.drl.orig"})
  void aRuleIsNotSwitchedOffByMakingItABackup(String name) throws IOException {
    write(name, "x");
    assertEquals(List.of("PACK011 " + name), codes());
    assertTrue(PackFiles.in(pack).issues().get(0).message().contains("gone.drl is not here"));
  }

  @ParameterizedTest
  @CsvSource({
    "zoom/a - Copy.drl, a.drl",
    "zoom/a - Copy (2).drl, a.drl",
    "zoom/a (1).drl, a.drl",
    "zoom/a(1).drl, a.drl",
    "zoom/a copy.drl, a.drl",
    "zoom/a copy 2.drl, a.drl",
    "zoom/a-copy.drl, a.drl",
    "zoom/a (another copy).drl, a.drl",
    "zoom/Copy of a.drl, a.drl",
    "zoom/a — копия.drl, a.drl",
    "zoom/a - Kopie.drl, a.drl",
    "zoom/a (Ann's conflicted copy 2026-11-30).drl, a.drl",
    "zoom/a.sync-conflict-20261130-101112-ABCDEFG.drl, a.drl",
    "zoom/a_LOCAL_4711.drl, a.drl",
    "zoom/a.scenarios - Copy.yaml, a.scenarios.yaml",
    "regions - Copy.csv, regions.csv"
  })
  void aCopyIsNamedAsOne(String name, String original) throws IOException {
    write(name, "x");
    assertEquals(List.of("PACK018 " + name), codes());
    assertEquals(
        "By its name, this is a copy of " + original + ".",
        PackFiles.in(pack).issues().get(0).message());
  }

  @Test
  void aCopiedFolderIsOneIssue() throws IOException {
    write("zoom - Copy/a.drl", "a");
    write("zoom - Copy/b.drl", "b");
    assertEquals(List.of("PACK018 zoom - Copy"), codes());
  }

  @Test
  void aNameThatOnlyLooksLikeACopysIsRead() throws IOException {
    write("zoom/hard-copy.drl", "x");
    write("zoom/letter_LOCAL_7.drl", "x");
    assertEquals(List.of(), codes());
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
  void aFileInUtf16IsCalledSo() throws IOException {
    for (Charset charset : List.of(UTF_16, UTF_16LE, UTF_16BE)) {
      Files.write(pack.resolve("zoom/a.drl"), "rule \"Москва\" when then end".getBytes(charset));
      assertEquals(
          "zoom/a.drl: error PACK009: The file is UTF-16.\n  Save it as UTF-8.",
          PackFiles.in(pack).issues().get(0).toString());
    }
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

  /** {@code AtomicWriter} of Kubernetes: dated folders, a link to the one that counts, links. */
  @Test
  void aMountOfKubernetesIsReadAsTheFolderThatItStandsFor() throws IOException {
    Path mount = Files.createDirectories(temporary.resolve("mount"));
    Path dated = Files.createDirectories(mount.resolve("..2026_11_30_10_11_12.123/zoom"));
    Files.writeString(dated.resolve("a.drl"), "a");
    Files.writeString(dated.resolve("b.drl"), "b");
    Files.writeString(dated.resolve("a.scenarios.yaml"), "s");
    Files.writeString(dated.resolveSibling("regions.csv"), "r");
    Files.createSymbolicLink(mount.resolve("..data"), dated.getParent().getFileName());
    Files.createSymbolicLink(mount.resolve("zoom"), Path.of("..data/zoom"));
    Files.createSymbolicLink(mount.resolve("regions.csv"), Path.of("..data/regions.csv"));
    PackFiles mounted = PackFiles.in(mount);
    assertEquals(List.of(), mounted.issues());
    assertEquals(PackFiles.in(pack).files(), mounted.files());
  }

  @Test
  void aFolderThatIsALinkLeadsOnlyIntoAHiddenOneOfThePack() throws IOException {
    Path outside = Files.createDirectories(temporary.resolve("outside/.hidden"));
    Files.writeString(outside.resolve("x.drl"), "x");
    Files.createSymbolicLink(pack.resolve("away"), outside);
    Files.createSymbolicLink(pack.resolve("twice"), Path.of("zoom"));
    Path hidden = Files.createDirectories(pack.resolve("..data/cisco"));
    Files.createSymbolicLink(hidden.resolve("x.drl"), outside.resolve("x.drl"));
    Files.createSymbolicLink(pack.resolve("cisco"), hidden);
    assertEquals(List.of("PACK007 away", "PACK007 cisco/x.drl", "PACK007 twice"), codes());
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
