package io.partnerauth.internal.region;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.partnerauth.Issue;
import io.partnerauth.internal.text.SourceFile;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RegionIssuesTest {
  private static final String HEADER = "region,member,role,validFrom,validTo,note\n";

  private static String printed(String text) {
    List<Issue> issues = Regions.read(new SourceFile("regions.csv", text)).issues();
    return issues.stream().map(Issue::toString).collect(Collectors.joining("\n"));
  }

  private static String first(String row) {
    return printed(HEADER + row).lines().findFirst().orElse("none");
  }

  @Test
  void anEmptyFileIsNoListOfRegions() {
    assertEquals(
        """
        regions.csv: error CSV001: The file is empty.
          Begin it with the line region,member,role,validFrom,validTo,note or delete it.""",
        printed("\n"));
  }

  @Test
  void semicolonsAreExplained() {
    assertEquals(
        """
        regions.csv:1: error CSV002: The columns are separated by semicolons.
          region;member;role
          Save the file with commas between the columns, in UTF-8.""",
        printed("region;member;role\n"));
  }

  @Test
  void aMisspeltColumnGetsASuggestion() {
    assertEquals(
        """
        regions.csv:1:20: error CSV003: There is no column "validfrom" in regions.csv.
          region,member,role,validfrom,validTo,note
                             ^
          Did you mean "validFrom"?""",
        printed("region,member,role,validfrom,validTo,note"));
  }

  @Test
  void aColumnTwiceOrMissingIsRefused() {
    assertEquals(
        "regions.csv:1:8: error CSV004: The column \"region\" is there twice.",
        printed("region,region").lines().findFirst().orElseThrow());
    assertEquals(
        "regions.csv:1: error CSV005: The column \"note\" is missing.",
        printed("region,member,role,validFrom,validTo").lines().findFirst().orElseThrow());
  }

  @Test
  void quotesMustCloseOnTheirLine() {
    assertEquals(
        """
        regions.csv:2:19: error CSV006: The quote that opens here is not closed on this line.
          CIS,RU,MEMBER,,,  "joined
                            ^
          Put quotes around the whole value, and write each quote inside it twice: "left in\
         ""August"" 2009, days unknown".""",
        printed(HEADER + "CIS,RU,MEMBER,,,  \"joined\n"));
    assertEquals(
        "regions.csv:2:6: error CSV006: There is text after a closing quote.",
        first("\"CIS\"s,RU,MEMBER,,,"));
    assertEquals(
        "regions.csv:2:2: error CSV006: There is a quote in the middle of a value.",
        first("C\"IS\",RU,MEMBER,,,"));
  }

  @Test
  void everyRowHasAValuePerColumn() {
    assertEquals(
        "regions.csv:2: error CSV007: The row has 5 values for 6 columns.",
        first("CIS,RU,MEMBER,,"));
  }

  @Test
  void aRegionsNameIsPlainAndNoCountry() {
    assertEquals("regions.csv:2:1: error REG008: The region has no name.", first(",RU,MEMBER,,,"));
    assertEquals(
        "regions.csv:2:1: error REG009: The region's name \"UK\" looks like the code of a country.",
        first("UK,DE,MEMBER,,,"));
    assertEquals("none", first("EU,DE,MEMBER,,,"));
  }

  @Test
  void aCyrillicLetterIsNamed() {
    assertEquals(
        """
        regions.csv:2:5: error REG010: "РU" is no code of a country or a subdivision.
          CIS,РU,MEMBER,,,
              ^
          It has CYRILLIC CAPITAL LETTER ER (U+0420): type it on a Latin keyboard.""",
        printed(HEADER + "CIS,РU,MEMBER,,,"));
  }

  @Test
  void unknownMembersAreRefused() {
    assertEquals(
        "regions.csv:2:5: error REG010: \"SU\" is no code of a country or a subdivision.",
        first("CIS,SU,MEMBER,,,"));
    assertEquals(
        "regions.csv:2:5: error REG010: The row names no member.", first("CIS,,MEMBER,,,"));
  }

  @Test
  void aMisspeltMemberIsNotTakenForAnUnknownRole() {
    assertEquals(
        """
        regions.csv:2:8: error REG011: "MEMEBR" is no role.
          CIS,RU,MEMEBR,,,
                 ^
          Did you mean "MEMBER"?""",
        printed(HEADER + "CIS,RU,MEMEBR,,,"));
    assertEquals(
        "regions.csv:2:8: error REG011: \"observer\" is no role.", first("CIS,RU,observer,,,"));
  }

  @Test
  void datesAreIsoAndExist() {
    assertEquals(
        "regions.csv:2:15: error REG012: \"2021-02-30\" is no date.",
        first("CIS,RU,MEMBER,2021-02-30,,"));
    assertEquals(
        "regions.csv:2:15: error REG012: \"20 July 1993\" is no date.",
        first("CIS,RU,MEMBER,20 July 1993,,"));
  }

  @Test
  void aRowEndsAfterItBegins() {
    assertEquals(
        "regions.csv:2:26: error REG013: The row ends on 2021-01-01, not after it begins on"
            + " 2021-01-01.",
        first("CIS,RU,MEMBER,2021-01-01,2021-01-01,"));
  }

  @Test
  void oneRegionHasOneSpelling() {
    assertEquals(
        "regions.csv:3: error REG014: \"Cis\" is spelt \"CIS\" on line 2.",
        first("CIS,RU,MEMBER,,,\nCis,KZ,MEMBER,,,"));
  }

  @Test
  void rowsOfOneMemberDoNotOverlap() {
    assertEquals(
        "regions.csv:3: error REG015: The row for TM in CIS holds on days on which line 2 holds"
            + " too.",
        first("CIS,TM,ASSOCIATE,2005-08-26,,\nCIS,TM,MEMBER,1991-12-26,2005-08-27,"));
    assertEquals(
        "regions.csv:3: error REG015: The row for TM in CIS repeats line 2.",
        first("CIS,TM,MEMBER,,,\nCIS,TM,MEMBER,,,again"));
    assertEquals("none", first("CIS,TM,A,1991-12-26,2005-08-26,\nCIS,TM,B,2005-08-26,,"));
  }

  @Test
  void aFileFullOfMistakesIsReadFastAndShowsTheFirstHundred() {
    String rows =
        IntStream.range(0, 9_000)
            .mapToObj(row -> "CIS,RUS" + row + ",MEMBER,,,\n")
            .collect(Collectors.joining());
    List<Issue> issues = Regions.read(new SourceFile("regions.csv", HEADER + rows)).issues();
    assertEquals(101, issues.size());
    assertEquals("CSV009", issues.get(0).code());
  }

  @Test
  void theSameMistakeInManyRowsIsOneIssueThatCountsThem() {
    String rows =
        Stream.of("AT", "BE", "BG", "HR", "CY", "CZ", "DK", "EE", "FI", "FR", "DE", "GR")
            .map(member -> "UK," + member + ",MEMBER,,,\n")
            .collect(Collectors.joining());
    List<Issue> issues = Regions.read(new SourceFile("regions.csv", HEADER + rows)).issues();
    assertEquals(1, issues.size(), issues::toString);
    assertEquals(2, issues.get(0).line());
    assertEquals(
        "The region's name \"UK\" looks like the code of a country. The same mistake is at 11 more"
            + " places: lines 3, 4, 5, 6, 7, 8, 9, 10, ….",
        issues.get(0).message());
  }

  @Test
  void moreRowsThanAPackMayHaveAreNotRead() {
    assertEquals(
        "regions.csv: error CSV008: The file has 10001 rows.",
        first("CIS,RU,MEMBER,,,\n".repeat(10_000)));
  }
}
