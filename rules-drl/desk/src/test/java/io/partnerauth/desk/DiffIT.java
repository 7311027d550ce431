package io.partnerauth.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.partnerauth.desk.DeskHere.Ran;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DiffIT {
  private static final String LETTER = "zoom/letter.drl";

  private static final String MOVED =
      """

      AUTHORIZED → REVIEW, because ZOOM-2 has other conditions
        Zoom, CIS, state interest 25 to below 50, PARTNER, from 31 March 2021
        example: customer country KZ, buyerClass COMPANY, stateInterest 25; sale vendor Zoom, kind NEW, channel PARTNER, date 2021-03-31

      Edits of rules:
        ZOOM-2, conditions: Customer( stateInterest >= 50 ) → Customer( stateInterest >= 25 )

      1 block of decisions changes (all 511 combinations)
      """;

  private final Path folder = DeskHere.emptied();
  private RulesFolder before;
  private RulesFolder after;

  @BeforeEach
  void copyRules() throws Exception {
    before = RulesFolder.small(folder.resolve("before"));
    after = RulesFolder.small(folder.resolve("after"));
  }

  @Test
  void aMovedThresholdIsOneBlockWithExactBoundsAndAnExample() throws Exception {
    after.edit(LETTER, ">= 50", ">= 25");
    assertEquals(
        new Ran(1, "Before: the folder before\nAfter: the folder after\n" + MOVED, ""),
        DeskHere.run("diff", "before", "after"));
  }

  @Test
  void inTheShippedPackToo() throws Exception {
    RulesFolder.shipped(folder.resolve("shipped"));
    RulesFolder.shipped(folder.resolve("edited"))
        .edit("zoom/russia-cis-2021.drl", "stateInterest >= 50", "stateInterest >= 25");
    Ran ran = DeskHere.run("diff", "shipped", "edited");
    assertEquals(1, ran.exitCode());
    assertTrue(
        ran.out()
            .contains(
                """

                REVIEW → REVOKED, because ZOOM-2021-3 has other conditions
                  Zoom, CIS, state interest 25 to below 50, not state-controlled, PARTNER, from 31 March 2021
                  either contract signed from 31 March 2021 or no earlier contract
                      or NEW or EXPANSION
                  example: customer country AM, buyerClass COMPANY, stateInterest 25, stateControlled false; sale vendor Zoom, kind NEW, channel PARTNER, date 2021-03-31
                """),
        ran.out());
    assertTrue(ran.out().contains("\n1 block of decisions changes (all "), ran.out());
  }

  @Test
  void renamingReorderingAndReformattingChangeNoDecision() throws Exception {
    String text = Files.readString(after.path().resolve(LETTER));
    int second = text.indexOf("rule \"ZOOM-1");
    int third = text.indexOf("rule \"ZOOM-2");
    after.write(
        LETTER,
        text.substring(0, second)
            + text.substring(third)
                .replace("ZOOM-2", "ZOOM-7")
                .replace(", stateInterest", ",\n  stateInterest")
            + "\n\n// moved down\n"
            + text.substring(second, third));
    assertEquals(
        new Ran(
            0,
            """
            Before: the folder before
            After: the folder after

            Edits of rules:
              ZOOM-2 was renamed to ZOOM-7

            no decision changes (all 331 combinations)
            """,
            ""),
        DeskHere.run("diff", "before", "after"));
  }

  @Test
  void aMachineReadsTheSame() throws Exception {
    after.edit(LETTER, ">= 50", ">= 25");
    Ran ran = DeskHere.run("diff", "before", "after", "--format", "json");
    assertEquals(1, ran.exitCode());
    for (String part :
        List.of(
            "\"Customer.stateInterest\" : \"state interest 25 to below 50\"",
            "\"outcomeBefore\" : \"AUTHORIZED\"",
            "\"outcomeAfter\" : \"REVIEW\"",
            "\"stateInterest\" : \"25\"",
            "\"part\" : \"conditions\"",
            "\"exhaustive\" : true")) {
      assertTrue(ran.out().contains(part), () -> part + " is not in " + ran.out());
    }
  }

  @Test
  void mistakesTellInWhichOfTheTwoPacksTheyAre() throws Exception {
    after.edit(LETTER, "== BuyerClass.GOVERNMENT_", "== BuyerClass.GOVERMENT_");
    Ran ran = DeskHere.run("diff", "before", "after");
    assertEquals(1, ran.exitCode());
    assertTrue(
        ran.err()
            .startsWith(
                "There are mistakes in the folder after:\nafter/zoom/letter.drl:21:40: error DRL065:"),
        ran.err());
  }

  @Test
  void customersOfABookWhoseDecisionChangesAreNamed() throws Exception {
    after.edit(LETTER, ">= 50", ">= 25");
    Files.writeString(
        folder.resolve("customers.csv"),
        """
        id,name,country,buyerClass,stateInterest
        C-1,Thirty,RU,COMPANY,30
        C-2,Sixty,RU,COMPANY,60
        C-3,Just below,KZ,COMPANY,24.99
        C-4,Unknown,KZ,COMPANY,20-30
        C-5,Elsewhere,DE,COMPANY,30
        C-6,Wrong,RU,COMPANY,many
        """);
    Files.writeString(
        folder.resolve("partner.yaml"),
        """
        partner: {id: P-1, country: RU, role: RESELLER, grants: [{vendor: Zoom}]}
        sale: {kind: NEW, channel: PARTNER, date: 2021-04-08}
        """);
    String[] asked = {
      "diff", "before", "after", "--customers", "customers.csv", "--partner", "partner.yaml"
    };
    Ran ran = DeskHere.run(asked);
    assertEquals(1, ran.exitCode());
    assertTrue(
        ran.out()
            .endsWith(
                """

                Customers whose decision changes:
                  C-1 Thirty: AUTHORIZED → REVIEW (ZOOM-2)
                  C-4 Unknown: AUTHORIZED → REVIEW
                  2 of 5
                """),
        ran.out());
    assertTrue(ran.err().startsWith("not used: line 7: stateInterest: "), ran.err());
    List<String> json = new ArrayList<>(List.of(asked));
    json.addAll(List.of("--format", "json", "--date", "2021-03-30"));
    Ran early = DeskHere.run(json.toArray(String[]::new));
    assertTrue(early.out().contains("\"customersChanged\" : [ ]"), early.out());
    assertTrue(early.out().contains("\"customers\" : 5"), early.out());
  }

  @Test
  void aBookNeedsAPartner() throws Exception {
    Ran ran = DeskHere.run("diff", "before", "after", "--customers", "customers.csv");
    assertEquals(2, ran.exitCode());
    assertTrue(ran.err().contains("--partner=FILE"), ran.err());
  }

  @Test
  void aRevisionIsReadByGit() throws Exception {
    commit();
    before.edit(LETTER, ">= 50", ">= 25");
    Ran ran = DeskHere.run("diff", "HEAD", "before");
    assertEquals(new Ran(1, "Before: revision HEAD\nAfter: the folder before\n" + MOVED, ""), ran);
    git("commit", "-qam", "second");
    assertEquals(
        new Ran(1, "Before: revision HEAD~1:before\nAfter: revision HEAD:before\n" + MOVED, ""),
        DeskHere.run("diff", "HEAD~1:before", "HEAD:before"));
    assertEquals(
        new Ran(1, "Before: revision HEAD~1\nAfter: revision HEAD\n" + MOVED, ""),
        DeskJar.in(before.path()).run("diff", "HEAD~1", "HEAD"),
        "in a folder below the top, which only a process can stand in");
    assertEquals("", git("status", "--porcelain"));
  }

  @Test
  void whatIsNoFolderAndNoRevisionIsItsUsersMistake() throws Exception {
    assertEquals(
        new Ran(
            2,
            "",
            "desk: There is no folder nope, and no revision either: before is in no git repository.\n"),
        DeskHere.run("diff", "nope", "before"));
    commit();
    assertEquals(
        new Ran(
            2,
            "",
            "desk: There is no folder nope, and the repository of before has no revision nope.\n"),
        DeskHere.run("diff", "nope", "before"));
    assertEquals(
        new Ran(2, "", "desk: Revision HEAD has no folder elsewhere.\n"),
        DeskHere.run("diff", "HEAD:elsewhere", "before"));
    assertEquals(
        new Ran(
            2,
            "",
            "desk: There is no folder --output=x, and the repository of before has no revision --output=x.\n"),
        DeskHere.run("diff", "--", "--output=x", "before"));
  }

  private void commit() throws Exception {
    git("init", "-q");
    git("add", ".");
    git("commit", "-qm", "first");
  }

  private String git(String... arguments) throws IOException, InterruptedException {
    return new GitFolder(folder).run(arguments);
  }
}
