package io.partnerauth.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.partnerauth.desk.DeskHere.Ran;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** Nothing that ids, names and files say is obeyed by who prints or reads what the desk prints. */
class HostileTextIT {
  /** Escapes, other controls, marks of direction, ends of lines: all but the line feed itself. */
  private static final Pattern OBEYED = Pattern.compile("[\\p{Cc}\\p{Cf}\\u2028\\u2029&&[^\\n]]");

  private static final String SCENARIO =
      """
      scenarios:
        - name: "evil \\e[31m \\u202e name\\nforged: AUTHORIZED"
          partner: {id: "P\\e[2J\\n=x", country: RU, role: RESELLER, grants: [{vendor: Zoom, territory: [CIS]}]}
          customer:
            id: "<script>\\e[31m\\r\\nforged"
            country: RU
            buyerClass: COMPANY
            ownership:
              parties: [{id: "h\\n\\u202e", kind: COMPANY}]
              stakes: [{owner: "h\\n\\u202e", owned: self, share: 60}]
          sale: {kind: NEW, date: 2021-04-08}
          expect: {outcome: REVIEW}
      """;

  private static final String PARTNER =
      """
      partner: {id: "P-1\\n=x\\e[31m", country: RU, role: RESELLER, grants: [{vendor: Zoom, territory: [CIS]}]}
      sale: {kind: NEW, channel: PARTNER, date: 2021-04-08}
      """;

  private final Path folder = DeskHere.emptied();

  @BeforeEach
  void copyRules() throws Exception {
    RulesFolder.small(folder.resolve("my-rules"));
    Files.writeString(folder.resolve("evil.yaml"), SCENARIO);
    Files.writeString(folder.resolve("partner.yaml"), PARTNER);
    Files.writeString(
        folder.resolve("book.csv"),
        "id,name,country,buyerClass\n\"C\u001b[31m\n=1\",\"\u202Eeman\",RU,COMPANY\n2,x,\"\u001bX\",COMPANY\n");
  }

  private Ran desk(String... arguments) throws Exception {
    Ran ran = DeskHere.run(arguments);
    assertFalse(OBEYED.matcher(ran.out()).find(), () -> "printed: " + ran.out());
    assertFalse(OBEYED.matcher(ran.err()).find(), () -> "printed: " + ran.err());
    assertFalse((ran.out() + ran.err()).lines().anyMatch(line -> line.startsWith("forged")));
    return ran;
  }

  @Test
  void aDecisionIsPrintedWithNamesAsEscapes() throws Exception {
    Ran ran = desk("explain", "--rules", "my-rules", "evil.yaml");
    assertEquals(0, ran.exitCode(), ran::err);
    assertTrue(ran.out().contains("evil \\u001B[31m \\u202E name\\nforged: AUTHORIZED"), ran::out);
  }

  private static String small(String name) throws IOException {
    return Files.readString(RulesFolder.MODULE.resolve("src/test/resources/hostile/" + name));
  }

  @Test
  void aSmallScenarioIsPrintedWithNamesAsEscapes() throws Exception {
    Files.writeString(folder.resolve("evil.yaml"), small("explain-ansi.yaml"));
    Ran ran = desk("explain", "--rules", "my-rules", "evil.yaml");
    assertEquals(0, ran.exitCode(), ran::err);
    assertTrue(ran.out().contains("evil \\u001B[31m \\u202E name"), ran::out);
    desk("test", "--rules", "my-rules", "evil.yaml");
  }

  @Test
  void jsonSaysWhatWasWrittenWithoutShowingIt() throws Exception {
    Ran ran = desk("explain", "--rules", "my-rules", "--format", "json", "evil.yaml");
    Object json = new Load(LoadSettings.builder().build()).loadFromString(ran.out());
    assertTrue(
        json.toString().contains("evil \u001b[31m \u202e name\nforged: AUTHORIZED"), ran::out);
  }

  @Test
  void namesOfFilesAndScenariosInMistakesAreEscapedToo() throws Exception {
    Files.writeString(folder.resolve("e\u001b[31m\u202e.yaml"), "scenarios: 1");
    desk("test", "--rules", "my-rules", "e\u001b[31m\u202e.yaml");
    desk("explain", "--rules", "my-rules", "--scenario", "\u001b[2J", "evil.yaml");
    desk("explain", "--rules", "my-rules", "no\u001b\nforged.yaml");
    desk("check", "--rules", "no\u001b\nforged");
  }

  @Test
  void aScreeningForAPartnerWithALineBreakInItsIdIsResumed() throws Exception {
    List<String> screen =
        List.of(
            "screen",
            "--rules",
            "my-rules",
            "--partner",
            "partner.yaml",
            "-o",
            "out.csv",
            "book.csv");
    Ran ran = desk(screen.toArray(String[]::new));
    String whole = Files.readString(folder.resolve("out.csv"));
    assertFalse(OBEYED.matcher(whole).find(), whole);
    assertEquals(2, whole.lines().count(), whole);
    assertTrue(whole.contains("C\\u001B[31m\\n=1,\\u202Eeman,"), whole);
    String rejects = Files.readString(folder.resolve("out.rejects.csv"));
    assertFalse(OBEYED.matcher(rejects).find(), rejects);
    assertTrue(ran.exitCode() <= 1, ran::err);
  }

  @ParameterizedTest
  @ValueSource(strings = {"out.csv.part", "out.rejects.csv.part", "out.csv.progress.new"})
  void aPlantedLinkIsNotFollowed(String planted) throws Exception {
    assertEquals(
        "desk: "
            + planted
            + " is a link, and the desk writes through none."
            + " Delete it, or name another file.\n",
        screenedWithLink(planted, folder.resolve("mine")).err());
  }

  @Test
  void aPlantedCheckpointIsNotRead() throws Exception {
    assertEquals(
        "desk: out.csv.progress is no checkpoint of this desk."
            + " Run it with --restart to begin again.\n",
        screenedWithLink("out.csv.progress", Path.of("/dev/zero")).err());
  }

  private Ran screenedWithLink(String planted, Path target) throws Exception {
    Path mine = Files.writeString(folder.resolve("mine"), "mine");
    Files.createSymbolicLink(folder.resolve(planted), target);
    Ran ran =
        desk(
            "screen",
            "--rules",
            "my-rules",
            "--partner",
            "partner.yaml",
            "-o",
            "out.csv",
            "book.csv");
    assertEquals("mine", Files.readString(mine));
    assertEquals(2, ran.exitCode(), ran::err);
    return ran;
  }
}
