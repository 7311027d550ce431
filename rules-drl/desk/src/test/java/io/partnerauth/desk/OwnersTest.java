package io.partnerauth.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnersTest {
  private static final String FTM =
      """
      {"id":"o1","schema":"Ownership","properties":{"owner":["min"],"asset":["port"],"percentage":["50,5 %"],"startDate":["2010"]}}
      {"id":"min","schema":"PublicBody","properties":{"name":["Ministry of Ports"],"country":["ru"]}}
      {"id":"port","schema":"Company","properties":{"name":["Sea Port"],"jurisdiction":["ru"]}}
      {"id":"o2","schema":"Ownership","properties":{"owner":["anna"],"asset":["mill"],"percentage":["n/a"]}}
      {"id":"mill","schema":"Company","properties":{"jurisdiction":["suhh"]}}
      {"id":"anna","schema":"Person","properties":{}}
      """;

  @TempDir private Path folder;

  @BeforeEach
  void files() throws IOException {
    Files.writeString(folder.resolve("entities.json"), FTM);
    Files.writeString(
        folder.resolve("partner.yaml"),
        "partner: {id: P-1, country: RU, role: RESELLER, grants: [{vendor: Zoom}]}\n"
            + "sale: {vendor: Zoom, kind: NEW, channel: PARTNER, date: 2021-04-08}\n");
  }

  private String path(String file) {
    return folder.resolve(file).toString();
  }

  private int owners(String... more) {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "owners", "--format", "ftm", "--published", "2021-03-01", "--date", "2021-04-08"));
    arguments.add(path("entities.json"));
    arguments.addAll(List.of(more));
    return DeskHere.run(arguments.toArray(String[]::new)).exitCode();
  }

  @Test
  void aRegisterBecomesABookThatIsScreened() throws IOException {
    assertEquals(0, owners("-o", path("owners.jsonl")));
    List<String> book = Files.readAllLines(folder.resolve("owners.jsonl"));
    assertEquals(3, book.size());
    assertTrue(
        book.get(1).startsWith("{\"id\":\"port\",\"name\":\"Sea Port\",\"country\":\"RU\""),
        book::toString);
    String notes = Files.readString(folder.resolve("owners.notes.jsonl"));
    assertTrue(notes.contains("mill: statement o2: its percentage \"n/a\" is none"), notes);
    assertTrue(notes.contains("mill: its place is unknown"), notes);
    assertFalse(Files.exists(folder.resolve("owners.jsonl.begun")));
    assertEquals(
        0,
        DeskHere.run(
                "screen",
                "--partner",
                path("partner.yaml"),
                path("owners.jsonl"),
                "-o",
                path("out.csv"))
            .exitCode());
    List<String> decided = Files.readAllLines(folder.resolve("out.csv"));
    assertEquals(4, decided.size());
    assertTrue(decided.get(1).contains("REVOKED"), decided::toString);
    assertTrue(decided.get(2).contains("REVOKED"), decided::toString);
    assertTrue(decided.get(3).contains("REVIEW"), decided::toString);
  }

  @Test
  void onlyTheCustomersThatAreAskedForAreWritten() throws IOException {
    Files.writeString(folder.resolve("ids.txt"), "mill\nanna\nnobody\n\n");
    assertEquals(1, owners("--customers", path("ids.txt"), "-o", path("owners.jsonl")));
    assertEquals(1, Files.readAllLines(folder.resolve("owners.jsonl")).size());
    String notes = Files.readString(folder.resolve("owners.notes.jsonl"));
    assertTrue(notes.contains("nobody: no company or other body of the register"), notes);
  }

  @Test
  void aFileThatIsNoneLeavesTheOldBookAlone() throws IOException {
    Files.writeString(folder.resolve("owners.jsonl"), "old");
    Files.writeString(folder.resolve("entities.json"), "<html>");
    assertEquals(2, owners("-o", path("owners.jsonl")));
    assertEquals("old", Files.readString(folder.resolve("owners.jsonl")));
  }
}
