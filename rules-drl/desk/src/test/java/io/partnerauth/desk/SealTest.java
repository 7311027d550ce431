package io.partnerauth.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.partnerauth.AuthorizationRules;
import io.partnerauth.InvalidRulesException;
import io.partnerauth.trust.KeyList;
import io.partnerauth.trust.Trust;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From a key to a pack that a host takes, and what happens when a key is lost. */
class SealTest {
  @TempDir private Path folder;
  private Path rules = Path.of("");
  private Path keys = Path.of("");

  private String run(int exitCode, String... arguments) {
    StringWriter out = new StringWriter();
    PrintWriter both = new PrintWriter(out);
    int was = Desk.run(new Terminal(both, both, false), arguments);
    assertEquals(exitCode, was, out::toString);
    return out.toString();
  }

  private String at(String name) {
    return folder.resolve(name).toString();
  }

  private String seal(String note) {
    return seal(0, note);
  }

  private String seal(int exitCode, String note) {
    return run(
        exitCode,
        "seal",
        "--rules",
        rules.toString(),
        "--pack",
        "example.com/rules",
        "--key",
        at("anna.key"),
        "--note",
        note);
  }

  private String approve(int exitCode, String who) {
    return run(
        exitCode,
        "approve",
        "--rules",
        rules.toString(),
        "--keys",
        keys.toString(),
        "--key",
        at(who + ".key"));
  }

  @BeforeEach
  void aPackAndThreePeople() throws Exception {
    rules = RulesFolder.small(folder.resolve("rules")).path();
    keys = folder.resolve("keys.json");
    List<String> start =
        new ArrayList<>(
            List.of("keys", "start", keys.toString(), "--pack", "example.com/rules", "--need"));
    start.add("compliance=1");
    for (String who : List.of("anna", "ben", "carla")) {
      start.add(who + ":Person " + who + ":compliance:" + run(0, "keys", "make", at(who)).strip());
    }
    run(0, start.toArray(String[]::new));
  }

  private Trust trust() throws Exception {
    return Trust.of(KeyList.parse(Files.readString(keys)));
  }

  @Test
  void aPackIsTakenOnceAnotherThanItsAuthorApprovedIt() throws Exception {
    assertTrue(seal("The first version").contains("Sealed number 1"));
    Trust trust = trust();
    assertThrows(InvalidRulesException.class, () -> AuthorizationRules.load(rules, trust));
    assertTrue(approve(1, "anna").contains("SEAL005"));
    String approved = approve(0, "ben");
    assertTrue(approved.contains("The first version"), approved);
    assertTrue(approved.contains("A host with this key list takes it."), approved);
    AuthorizationRules.load(rules, trust);
  }

  @Test
  void theNextVersionNamesTheOneBeforeAndWhatChanged() throws Exception {
    Path was = RulesFolder.small(folder.resolve("was")).path();
    seal("The first version");
    Path letter;
    try (var files = Files.walk(rules)) {
      letter = files.filter(file -> file.toString().endsWith(".drl")).findFirst().orElseThrow();
    }
    Files.writeString(letter, Files.readString(letter).replace("ruling.review", "ruling.revoke"));
    Path cases = rules.resolve("zoom/letter.scenarios.yaml");
    Files.writeString(cases, Files.readString(cases).replace("REVIEW", "REVOKED"));
    String sealed =
        run(
            0,
            "seal",
            "--rules",
            rules.toString(),
            "--was",
            was.toString(),
            "--key",
            at("anna.key"),
            "--note",
            "Stricter");
    assertTrue(sealed.contains("Sealed number 2"), sealed);
    assertTrue(sealed.contains("changed file zoom/"), sealed);
    assertTrue(sealed.contains("becomes REVOKED for Zoom"), sealed);
    approve(0, "ben");
  }

  @Test
  void whatWasNotSealedIsNotSigned() throws Exception {
    seal("The first version");
    Files.writeString(rules.resolve("regions.csv"), "region,member,role,validFrom,validTo,note\n");
    String refused = approve(2, "ben");
    assertTrue(refused.contains("nothing was signed"), refused);
    assertTrue(refused.contains("regions.csv"), refused);
  }

  @Test
  void aPackThatFailsItsScenariosIsNotSealed() throws Exception {
    Path scenarios = rules.resolve("zoom/letter.scenarios.yaml");
    Files.writeString(scenarios, Files.readString(scenarios).replace("REVOKED", "CONDITIONAL"));
    String refused = seal(2, "The first version");
    assertTrue(refused.contains("zoom/letter.scenarios.yaml:"), refused);
    assertFalse(Files.exists(rules.resolve("manifest.json")));
  }

  @Test
  void aLostKeyIsRevokedByTheOthers() throws Exception {
    seal("The first version");
    approve(0, "ben");
    Path old = Files.copy(keys, folder.resolve("old.json"));
    run(0, "keys", "revoke", keys.toString(), "ben", "--why", "lost on 3 May");
    String before = old.toString();
    assertTrue(run(1, "keys", "list", keys.toString(), "--after", before).contains("Not taken"));
    run(0, "keys", "sign", keys.toString(), "--key", at("carla.key"));
    assertTrue(
        run(0, "keys", "list", keys.toString(), "--after", before).contains("lost on 3 May"));
    Trust next = Trust.of(KeyList.parse(Files.readString(old))).next(trust().keys());
    String refused =
        assertThrows(InvalidRulesException.class, () -> AuthorizationRules.load(rules, next))
            .getMessage();
    assertTrue(refused.contains("the key ben is revoked: lost on 3 May"), refused);
    approve(0, "carla");
    AuthorizationRules.load(rules, next);
  }

  @Test
  void mistakesAreToldAndHarmNothing() throws Exception {
    assertTrue(run(2, "keys", "make", at("anna")).contains("left as it is"));
    assertTrue(run(2, "keys").contains("Which command of keys?"));
    assertTrue(run(2, "keys", "add", keys.toString(), "dora").contains("ID:OWNER:GROUP"));
    Files.writeString(rules.resolve("notes.txt"), "x");
    String refused =
        run(
            2,
            "seal",
            "--rules",
            rules.toString(),
            "--pack",
            "p",
            "--key",
            at("anna.key"),
            "--note",
            "n");
    assertTrue(refused.contains("notes.txt"), refused);
  }
}
