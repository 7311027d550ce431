package io.partnerauth.ownership.bods;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.partnerauth.ownership.GroupHolding;
import io.partnerauth.ownership.OwnershipGraph;
import io.partnerauth.ownership.history.OwnersOnDay;
import io.partnerauth.ownership.history.StatementNote;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Small files that were once read wrongly, each with what it says and no more. */
class BodsCasesTest {
  static OwnersOnDay owners(String file, LocalDate day) throws IOException {
    try (InputStream json = BodsCasesTest.class.getResourceAsStream("/bods/" + file + ".json")) {
      return BodsReader.read(json).owners(day);
    }
  }

  @ParameterizedTest(name = "{0}: {1}, {2}")
  @CsvSource(
      textBlock =
          """
          close-enddate,              0 to 100,   UNKNOWN
          close-enddate-state,        0 to 60,    UNKNOWN
          contract-right,             0,          UNKNOWN
          declared-state-majority,    100,        YES
          indirect-control-nominees,  0 to 100,   UNKNOWN
          indirect-state-nominees,    0 to 60,    UNKNOWN
          indirect-state-only,        75 to 100,  YES
          iso3-9-9,                   18,         NO
          iso3-two-states,            30,         NO
          joint-75-100,               0 to 25,    NO
          nominee-of-state,           0 to 100,   UNKNOWN
          record-named-self-same,     0 to 40,    NO
          rounded-over-100,           66.665,     YES
          same-stake-two-sources,     40 to 100,  UNKNOWN
          some-influence,             0,          UNKNOWN
          state9-body9,               9 to 18,    NO
          two-classes-equal,          30 to 60,   UNKNOWN
          two-classes-unequal,        30 to 60,   UNKNOWN
          unknown-directness-twice,   30 to 60,   UNKNOWN
          update-to-unspecified,      0 to 100,   UNKNOWN
          """)
  void aFileSaysSoMuchAndNoMore(String file, String interest, String control) throws IOException {
    OwnersOnDay owners = owners(file, LocalDate.of(2021, 4, 8));
    GroupHolding holding =
        owners.graph().stateHolding(OwnershipGraph.SELF, LocalDate.of(2021, 4, 8));
    assertEquals(
        List.of(interest, control),
        List.of(holding.interest().toString(), holding.controlled().name()),
        () -> holding + "\n" + owners.notes());
    assertEquals(List.of(), holding.errors());
  }

  @Test
  void anInterestCountsUntilItsOwnEndAndNotUntilItWasReported() throws IOException {
    List<String> interests = new ArrayList<>();
    for (LocalDate day :
        List.of(LocalDate.of(2020, 12, 31), LocalDate.of(2021, 1, 1), LocalDate.of(2021, 1, 2))) {
      OwnersOnDay owners = owners("close-enddate-state", day);
      interests.add(owners.graph().stateHolding(OwnershipGraph.SELF, day).interest().toString());
    }
    assertEquals(List.of("60", "0 to 60", "0 to 60"), interests);
  }

  @Test
  void whatMadeAFigureARangeIsTold() throws IOException {
    List<String> notes = new ArrayList<>();
    for (String file :
        List.of(
            "indirect-state-nominees",
            "joint-75-100",
            "rounded-over-100",
            "two-classes-equal",
            "nominee-of-state",
            "state9-body9",
            "update-to-unspecified")) {
      notes.add(file);
      owners(file, LocalDate.of(2021, 4, 8)).notes().stream()
          .map(StatementNote::toString)
          .forEach(notes::add);
    }
    assertEquals(
        """
        indirect-state-nominees
        statement s-c-2020-01-01-new: gov may have up to 60 percent of co, for which the others leave no room; these may hold so much on its behalf
        joint-75-100
        statement s-a-2020-01-01-new: the shares of co add up to more than 100, so some are held jointly or wrong; each holder has anything up to its share
        statement s-b-2020-01-01-new: the shares of co add up to more than 100, so some are held jointly or wrong; each holder has anything up to its share
        rounded-over-100
        statement s-a-2020-01-01-new: the shares of co add up to more than 100 as rounded figures do
        statement s-b-2020-01-01-new: the shares of co add up to more than 100 as rounded figures do
        two-classes-equal
        statement s-a-2020-01-01-new: more than one interest says what gov holds of co; they may be one, of different classes, or add up: 30 to 60 percent
        nominee-of-state
        statement s-b-2020-01-01-new: p holds up to 100 percent of co as a nominee, for anybody
        statement s-a-2020-01-01-new: gov may have up to 100 percent of co, for which the others leave no room; these may hold so much on its behalf
        statement s-b-2020-01-01-new: whoever p holds for may have up to 100 percent of co, for which the others leave no room; these may hold so much on its behalf
        state9-body9
        statement s-s1-2020-01-01: it has no jurisdiction, so it may belong to any state
        update-to-unspecified
        statement s-r-2021-02-01-updated: its interested party is not specified (interestedPartyHasNotProvidedInformation); what it holds belongs to somebody undisclosed
        statement s-r-2020-01-01-new: other statements of the record r tell what was so on 2021-04-08
        statement s-p-2020-01-01: it is not about an owner of co""",
        String.join("\n", notes));
  }
}
