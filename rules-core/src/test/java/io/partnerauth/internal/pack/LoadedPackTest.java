package io.partnerauth.internal.pack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.partnerauth.InvalidRulesException;
import io.partnerauth.Issue;
import io.partnerauth.internal.rule.Rule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LoadedPackTest {
  private static final String RULES =
      """
      package io.partnerauth.rules.zoom

      import io.partnerauth.facts.*

      global io.partnerauth.facts.Ruling ruling

      rule "Z-1 No sales to the region"
          @source( "A letter" )
          @status( RECEIVED )
          @authority( VENDOR )
      when
          Grant( vendor == "Zoom" )
          Customer( regions contains "CIS" )
      then
          ruling.revoke( "No sales there." );
      end
      """;

  @TempDir private Path folder;

  private void write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private List<String> codes() {
    return assertThrows(InvalidRulesException.class, () -> LoadedPack.load(folder))
        .issues()
        .stream()
        .map(Issue::code)
        .toList();
  }

  @Test
  void rulesAndRegionsAreLoadedTogether() throws IOException {
    write("zoom/letter.drl", RULES);
    write("regions.csv", "region,member,role,validFrom,validTo,note\nCIS,RU,MEMBER,,,\n");
    LoadedPack pack = LoadedPack.load(folder);
    assertEquals(List.of("Z-1"), pack.rules().stream().map(Rule::id).toList());
    assertEquals("[CIS]", pack.regions().names().toString());
    assertEquals(64, pack.version().length());
    assertEquals(List.of(), pack.warnings());
  }

  @Test
  void aFolderWithoutRulesWouldAuthorizeEverythingAndIsRefused() {
    InvalidRulesException refused =
        assertThrows(InvalidRulesException.class, () -> LoadedPack.load(folder));
    assertEquals(
        folder
            + ": error PACK013: The pack has no rules, so it would authorize everything.\n"
            + "  Put rule files (.drl) into the vendors' folders.",
        refused.issues().get(0).toString());
  }

  @Test
  void anEncodingMistakeIsOneIssueAndNotBlamedOnOthers() throws IOException {
    String regions = "region,member,role,validFrom,validTo,note\nCIS,RU,MEMBER,,,Россия\n";
    for (String charset : List.of("UTF-16", "UTF-16LE", "windows-1251")) {
      write("zoom/letter.drl", RULES);
      Files.write(folder.resolve("regions.csv"), regions.getBytes(charset));
      assertEquals(List.of("PACK009"), codes());
      String base = RULES.replace("Z-1 No sales to the region", "Письмо");
      Files.write(folder.resolve("zoom/letter.drl"), base.getBytes(charset));
      write("zoom/clause.drl", RULES.replace("region\"", "region\" extends \"Письмо\""));
      write("regions.csv", regions);
      assertEquals(List.of("PACK009"), codes());
      Files.delete(folder.resolve("zoom/clause.drl"));
    }
  }

  @Test
  void aMissingFolderIsOneIssueAndNotTwo() {
    InvalidRulesException refused =
        assertThrows(InvalidRulesException.class, () -> LoadedPack.load(folder.resolve("nowhere")));
    assertEquals(List.of("PACK001"), refused.issues().stream().map(Issue::code).toList());
  }

  @Test
  void issuesOfAllFilesComeAtOnceInTheOrderOfTheFiles() throws IOException {
    write("zoom/letter.drl", RULES.replace("vendor ==", "vendr =="));
    write("regions.csv", "region,member,role,validFrom,validTo,note\nCIS,RU,MEMBR,,,\n");
    write("stray.drl", RULES);
    List<String> codes = codes();
    assertTrue(codes.containsAll(List.of("REG011", "PACK012")), codes.toString());
    assertTrue(codes.stream().anyMatch(code -> code.startsWith("DRL")), codes.toString());
  }

  @Test
  void aMistakeInTheRegionsIsNotBlamedOnTheRulesThatNameThem() throws IOException {
    write("zoom/letter.drl", RULES);
    write("regions.csv", "region,member,role,validFrom,validTo,note\nCIS,RUS,MEMBER,,,\n");
    assertEquals(List.of("REG010"), codes());
  }

  @Test
  void aRegionThatNoFileDeclaresIsAnError() throws IOException {
    write("zoom/letter.drl", RULES);
    assertEquals(List.of("DRL071"), codes());
  }
}
