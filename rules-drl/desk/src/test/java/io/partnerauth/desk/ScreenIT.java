package io.partnerauth.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.partnerauth.desk.DeskHere.Ran;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ScreenIT {
  static final String PARTNER =
      """
      partner: {id: P, country: RU, grants: [{vendor: Zoom, territory: [CIS]}]}
      sale: {date: 2021-04-08}
      """;

  private final Path folder = DeskHere.emptied();

  @BeforeEach
  void copyRules() throws Exception {
    RulesFolder.small(folder.resolve("my-rules"));
    write("partner.yaml", PARTNER);
    write(
        "customers.csv",
        """
        id,name,country,buyerClass,stateInterest
        7,Ministry,RU,GOVERNMENT_AGENCY,
        8,"=HYPERLINK(""x"")",KZ,COMPANY,60
        9,Shop,Russia,COMPANY,0
        10,"Mill, Ltd",KZ,COMPANY,0
        11,Unknown,KZ,COMPANY,
        """);
  }

  private void write(String file, String text) throws IOException {
    Files.writeString(folder.resolve(file), text);
  }

  private String read(String file) throws IOException {
    return Files.readString(folder.resolve(file));
  }

  private Ran screen(String... more) throws Exception {
    List<String> arguments =
        new ArrayList<>(List.of("screen", "--rules", "my-rules", "--partner", "partner.yaml"));
    arguments.addAll(List.of(more));
    return DeskHere.run(arguments.toArray(String[]::new));
  }

  private void refused(String message, Ran ran) {
    assertEquals(2, ran.exitCode(), ran::toString);
    assertTrue(ran.err().contains(message), ran.err());
    assertEquals("", ran.out());
  }

  private static String withoutVersion(String results) {
    return results.replaceAll("[0-9a-f]{64}", "HASH");
  }

  @Test
  void aBookIsDecidedAndABadRowDoesNotStopTheRest() throws Exception {
    Ran ran = screen("customers.csv", "-o", "decisions.csv");
    assertEquals(
        new Ran(
            1,
            "",
            """
            4 customers: 1 AUTHORIZED, 2 REVIEW, 1 REVOKED; 1 rows rejected
            Results: decisions.csv
            Rejects: decisions.rejects.csv
            """),
        ran);
    assertEquals(
        """
        line,id,name,outcome,rules,open,conditions,nearestChange,notes,date,rulesVersion
        2,7,Ministry,REVOKED,ZOOM-1,,,channel VENDOR_DIRECT gives AUTHORIZED,,2021-04-08,HASH
        3,8,"'=HYPERLINK(""x"")",REVIEW,ZOOM-2,,,channel VENDOR_DIRECT gives AUTHORIZED,,2021-04-08,HASH
        5,10,"Mill, Ltd",AUTHORIZED,,,,,,2021-04-08,HASH
        6,11,Unknown,REVIEW,,stateInterest,,channel VENDOR_DIRECT gives AUTHORIZED,,2021-04-08,HASH
        """,
        withoutVersion(read("decisions.csv")));
    assertEquals(
        """
        line,reason,row
        4,"country: ""Russia"" is not a country (did you mean ""RU""?): give an ISO 3166-1 alpha-2 code in capitals, such as ""RU\""","9,Shop,Russia,COMPANY,0"
        """,
        read("decisions.rejects.csv"));
    try (Stream<Path> left = Files.list(folder)) {
      assertFalse(left.anyMatch(path -> path.toString().matches(".*\\.(part|progress|new)")));
    }
  }

  @Test
  void withoutAFileBothArePrinted() throws Exception {
    Ran ran = screen("customers.csv");
    assertEquals(1, ran.exitCode());
    assertEquals(5, ran.out().lines().count());
    assertTrue(ran.err().startsWith("4,\"country: "), ran.err());
  }

  @Test
  void theDayIsTheOneThatIsAskedFor() throws Exception {
    Ran ran = screen("customers.csv", "--date", "2021-03-30");
    assertTrue(ran.out().contains("2,7,Ministry,AUTHORIZED,,,,,,2021-03-30,"), ran.out());
  }

  @Test
  void aFileThatIsNotThereIsItsUsersMistake() throws Exception {
    refused("There is no file nope.csv.", screen("nope.csv"));
    refused("is a folder", screen("my-rules"));
    Files.delete(folder.resolve("partner.yaml"));
    refused("There is no file partner.yaml.", screen("customers.csv"));
  }

  @Test
  void aFileThatIsNoBookIsItsUsersMistake() throws Exception {
    write("wrong.csv", "id,contry\n");
    refused("Did you mean \"country\"?", screen("wrong.csv"));
    write("empty.csv", "");
    refused("empty.csv is empty", screen("empty.csv"));
    Files.write(folder.resolve("image.csv"), new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, '\n'});
    refused("not UTF-8", screen("image.csv"));
    write("huge.csv", "x".repeat(9 << 20));
    refused("at most 4,194,304", screen("huge.csv"));
  }

  @Test
  void aPartnerFileWithAMistakeIsToldAsACompilerDoes() throws Exception {
    write("partner.yaml", "partner: {id: P, grant: []}\n");
    refused("partner.yaml:1:18: error SCN006", screen("customers.csv"));
    write("partner.yaml", "partner: {id: P, grants: [{vendor: Zoom, territory: [CSI]}]}\n");
    refused("The territory \"CSI\"", screen("customers.csv"));
  }

  @Test
  void resultsThatAreThereAlreadyAreNeverOverwritten() throws Exception {
    write("decisions.csv", "mine");
    refused("decisions.csv is there already", screen("customers.csv", "-o", "decisions.csv"));
    assertEquals("mine", read("decisions.csv"));
  }

  @Test
  void anOutputThatCannotBeWrittenIsItsUsersMistake() throws Exception {
    refused("The screening stopped", screen("customers.csv", "-o", "no/such/folder.csv"));
  }
}
