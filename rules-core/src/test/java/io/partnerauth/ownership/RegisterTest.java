package io.partnerauth.ownership;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The owners of one party: what their shares leave open, and whether they can add up. */
class RegisterTest {
  @Test
  void whatTheLeastSharesOfAllOwnersLeaveIsForThemToChoose() {
    Register register = register(true, "40", "10 to 60");
    assertEquals(Share.FIFTY.ofWhole(), register.slack());
    assertTrue(register.hasChoice());
    assertFalse(register.hasRest());
  }

  @Test
  void whatTheSharesOfSomeOwnersLeaveIsTheRestOfTheOthers() {
    Register register = register(false, "40", "10");
    assertEquals(Share.FIFTY.ofWhole(), register.slack());
    assertTrue(register.hasRest());
    assertFalse(register.hasChoice());
    assertFalse(register(false, "40", "60").hasRest());
  }

  @Test
  void exactSharesOfAllOwnersLeaveNothingToChooseEvenIfTheyDoNotAddUp() {
    assertFalse(register(true, "40", "10").hasChoice());
    assertFalse(register(true, "40", "60").hasChoice());
  }

  @Test
  void exactSharesWithVeryLongDenominatorsLeaveNothingToChoose() {
    List<String> shares = new ArrayList<>();
    for (int i = 1_000; i < 1_400; i++) {
      shares.add("1/" + (i * 2 + 1));
    }
    Register register = register(true, shares.toArray(String[]::new));
    assertTrue(register.slack().isZero());
    assertTrue(register.lows().compareTo(register.highs()) < 0, "sums are rounded apart");
  }

  @Test
  void anOwnerWhoCanHoldNothingIsNotListed() {
    assertEquals(List.of("40"), shares(register(false, "0", "40")));
    assertEquals(List.of("100"), shares(register(true, "0 to 40", "100")));
    assertEquals(List.of("0 to 40", "60"), shares(register(true, "0 to 40", "60")));
    assertTrue(register(true, "0").isEnd());
    assertFalse(register(false, "0").isEnd());
    assertFalse(register(true, "100").isEnd());
  }

  @Test
  void sharesThatMustExceedTheWholeAreTooMany() {
    assertWrong(DataError.Code.SUM_OVER_100, true, "60", "41 to 50");
    assertWrong(DataError.Code.SUM_OVER_100, false, "60", "above 40 to 50");
    assertRight(true, "60", "40 to 50");
    assertRight(false, "60", "40");
  }

  @Test
  void sharesOfAllOwnersThatStayBelowTheWholeAreTooFew() {
    assertWrong(DataError.Code.SUM_BELOW_100, true, "60", "30 to 39");
    assertWrong(DataError.Code.SUM_BELOW_100, true, "60", "30 to below 40");
    assertRight(true, "60", "30 to 40");
    assertRight(true, "60", "30 to below 41");
    assertRight(false, "60", "30 to 39");
    assertRight(false, "60", "30 to below 40");
    assertRight(true);
  }

  @Test
  void theMostWorthyOwnersHaveWhatIsLeftAndOfEquallyWorthyOnesTheFirst() {
    Register register = register(true, "10 to 30", "10 to 30", "10 to 60", "20 to 30");
    Fraction half = Share.FIFTY.ofWhole();
    Fraction[] worth = {Fraction.ZERO, half, half, Fraction.ONE};
    assertEquals(
        List.of("10", "30", "30", "30"),
        Arrays.stream(register.bestShares(worth))
            .map(Share::ofWhole)
            .map(Share::toString)
            .toList());
    assertEquals(Share.percent(60).ofWhole(), register.bestWorth(worth));
  }

  @Test
  void theRestOfAPartialRegisterIsWorthAll() {
    Register register = register(false, "10 to 30", "40 to 50");
    Fraction[] worth = {Fraction.ZERO, Share.FIFTY.ofWhole()};
    assertEquals(Share.percent(70).ofWhole(), register.bestWorth(worth));
  }

  @Test
  void capitalAndVotesAreOneListUnlessSomebodyTellsThemApart() {
    Owners graph = new Owners().state("ru").person("p").complete("a").holds("ru", "a", "100");
    assertEquals(1, graph.slice().kinds().size());
    graph.holds("ru", "self", "40", StakeType.VOTES);
    assertEquals(2, graph.slice().kinds().size());
  }

  @Test
  void aListOfOneKindOnlyIsPartialForTheOther() {
    Owners graph = new Owners().state("ru").person("p").complete("a", "b", "c", "d");
    graph.holds("ru", "a", "100", StakeType.CAPITAL);
    graph.holds("ru", "b", "60").holds("p", "b", "40", StakeType.VOTES);
    graph.holds("ru", "c", "100", StakeType.CAPITAL).holds("p", "c", "100", StakeType.VOTES);
    graph.holds("ru", "d", "100");
    Slice slice = graph.slice();
    assertEquals(List.of(true, false), complete(slice, "a"));
    assertEquals(List.of(false, true), complete(slice, "b"));
    assertEquals(List.of(true, true), complete(slice, "c"));
    assertEquals(List.of(true, true), complete(slice, "d"));
    assertEquals(List.of("100"), shares(slice.kinds().get(0).get(slice.indexOf("a"))));
    assertEquals(List.of(), shares(slice.kinds().get(1).get(slice.indexOf("a"))));
    assertEquals(List.of("60"), shares(slice.kinds().get(0).get(slice.indexOf("b"))));
    assertEquals(List.of("40", "60"), shares(slice.kinds().get(1).get(slice.indexOf("b"))));
  }

  private static List<Boolean> complete(Slice slice, String party) {
    return slice.kinds().stream().map(kind -> kind.get(slice.indexOf(party)).isComplete()).toList();
  }

  private static List<Shareholding> lines(String... shares) {
    List<Shareholding> lines = new ArrayList<>();
    for (String share : shares) {
      Stake stake = Stake.of("owner" + lines.size(), "owned", Owners.range(share));
      lines.add(Shareholding.of(lines.size(), stake));
    }
    return lines;
  }

  private static Register register(boolean complete, String... shares) {
    return Register.of(lines(shares), complete);
  }

  private static List<String> shares(Register register) {
    return register.lines().stream().map(line -> line.stake().share().toString()).toList();
  }

  private static void assertWrong(DataError.Code code, boolean complete, String... shares) {
    assertEquals(Optional.of(code), Register.unreduced(lines(shares), complete).wrong());
  }

  private static void assertRight(boolean complete, String... shares) {
    assertEquals(Optional.empty(), Register.unreduced(lines(shares), complete).wrong());
  }
}
