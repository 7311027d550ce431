package io.partnerauth.desk.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.partnerauth.desk.RulesPack;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The page writes into the pack and nowhere else, whole, and never over what others wrote. */
class PackFolderTest {
  private static final String FILE = "zoom/letter.drl";

  @TempDir private Path top;
  private Path rules;
  private RulesPack pack;

  @BeforeEach
  void write() throws IOException {
    rules = top.resolve("rules");
    Files.createDirectories(rules.resolve("zoom"));
    Files.writeString(rules.resolve(FILE), "one\r\ntwo\r\n");
    pack = new RulesPack(Optional.of(rules));
  }

  private PackFolder folder() {
    return new PackFolder(pack, false);
  }

  private OpenPack open() {
    return new OpenPack(pack.texts());
  }

  private String state() throws Refusal {
    List<?> files = (List<?>) folder().files(open());
    return ((Map<?, ?>) files.get(0)).get("state").toString();
  }

  private int refused(PackFolder folder, String path, String was) {
    OpenPack open = open();
    return assertThrows(Refusal.class, () -> folder.save(open, path, "x", was)).status();
  }

  private List<String> everything() throws IOException {
    try (Stream<Path> files = Files.walk(top)) {
      return files.map(file -> top.relativize(file).toString()).sorted().toList();
    }
  }

  @Test
  void lineEndsStayAsTheyWereAndNothingElseIsLeft() throws Exception {
    List<String> before = everything();

    folder().save(open(), FILE, "one\nthree\n", state());

    assertEquals("one\r\nthree\r\n", Files.readString(rules.resolve(FILE)));
    assertEquals(before, everything());
  }

  @Test
  void aSecondWriterIsRefusedAndTheFirstOnesTextStays() throws Exception {
    String was = state();
    folder().save(open(), FILE, "mine\n", was);

    assertEquals(409, refused(folder(), FILE, was));
    assertEquals("mine\r\n", Files.readString(rules.resolve(FILE)));
    assertEquals(409, refused(folder(), "zoom/letter.drl", ""));
  }

  @Test
  void aFileThatSomebodyTookAwayIsNotWrittenAnew() throws Exception {
    String was = state();
    OpenPack open = open();
    Files.delete(rules.resolve(FILE));

    assertEquals(
        409, assertThrows(Refusal.class, () -> folder().save(open, FILE, "x", was)).status());
    assertTrue(Files.notExists(rules.resolve(FILE)));
  }

  @Test
  void whatIsOnlyShownIsNotWritten() throws Exception {
    assertEquals(403, refused(new PackFolder(pack, true), FILE, state()));
    assertEquals("one\r\ntwo\r\n", Files.readString(rules.resolve(FILE)));
  }

  @Test
  void aNewFileStandsInAVendorsFolder() throws Exception {
    folder().save(open(), "adobe/letter-2026.drl", "new\n", "");

    assertEquals("new\n", Files.readString(rules.resolve("adobe/letter-2026.drl")));
  }

  @Test
  void aLinkOutOfThePackIsNotFollowed() throws Exception {
    OpenPack open = open();
    Path elsewhere = Files.createDirectories(top.resolve("elsewhere"));
    Files.createSymbolicLink(rules.resolve("linked"), elsewhere);

    Refusal refusal =
        assertThrows(Refusal.class, () -> folder().save(open, "linked/letter.drl", "x", ""));

    assertEquals(403, refusal.status());
    assertEquals(List.of(), List.of(elsewhere.toFile().list()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../letter.drl",
        "zoom/../../letter.drl",
        "/etc/passwd",
        "zoom//letter.drl",
        "./letter.drl",
        "zoom/./a.drl",
        "zoom\\..\\a.drl",
        "zoom/a.drl\0",
        "zoom/a.drl/",
        "zoom/.hidden.drl",
        ".git/config",
        "zoom/a.sh",
        "zoom/a.drl.sh",
        "zoom/a b.drl",
        "zoom/a:b.drl",
        "a.drl",
        "zoom/deep/a.drl",
        "ZOOM/a.drl",
        "zoom/%2e%2e.drl",
        "zoom/\u0430.drl",
        "zoom/a.scenarios.yaml\n",
        ""
      })
  void noNameLeadsElsewhere(String path) throws Exception {
    List<String> before = everything();

    assertEquals(400, refused(folder(), path, ""));
    assertEquals(before, everything());
  }
}
