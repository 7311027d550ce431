package io.partnerauth.ownership;

import static io.partnerauth.ownership.ListedWorld.ANOTHER;
import static io.partnerauth.ownership.ListedWorld.COMPANIES;
import static io.partnerauth.ownership.ListedWorld.HOLDERS;
import static io.partnerauth.ownership.ListedWorld.NOBODY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Laws of holder groups over random worlds, against an oracle that tries every completion. */
class GroupLawsTest {
  private static final LocalDate DAY = LocalDate.of(2021, 4, 8);
  private static final HolderGroup LIST = HolderGroup.listed("L");
  private static final double CLOSE = 1e-6;

  @Provide
  Arbitrary<ListedWorld> worlds() {
    Arbitrary<Belongs> listed = Arbitraries.of(Belongs.YES, Belongs.NO, Belongs.NO, Belongs.MAYBE);
    Arbitrary<List<Integer>> register =
        Arbitraries.integers()
            .between(0, HOLDERS - 1)
            .list()
            .ofMaxSize(4)
            .map(
                owners ->
                    IntStream.range(0, HOLDERS)
                        .map(h -> (int) owners.stream().filter(o -> o == h).count())
                        .boxed()
                        .toList());
    Arbitrary<Integer> control =
        Arbitraries.integers().between(-4, HOLDERS - 1).map(by -> Math.max(by, -1));
    return Combinators.combine(
            listed.list().ofSize(HOLDERS),
            register.list().ofSize(COMPANIES),
            control.list().ofSize(COMPANIES))
        .as(ListedWorld::new);
  }

  @Property(tries = 300)
  void theIntervalIsWhatAllCompletionsGive(@ForAll("worlds") ListedWorld world) {
    GroupHolding holding = sound(world.graph().holding("self", LIST, DAY));
    ListedWorld.Ends interest = new ListedWorld.Ends();
    ListedWorld.Ends owned = new ListedWorld.Ends();
    List<Boolean> controlled = new ArrayList<>();
    for (boolean[] listed : world.listings()) {
      for (int[] rest : world.rests(NOBODY, ANOTHER)) {
        ListedWorld.Answer answer = world.answer(holder -> listed[holder], rest);
        interest.spread(answer.interest());
        owned.spread(answer.owned());
        controlled.add(answer.controlled());
      }
    }
    assertRange(interest, holding.interest(), "interest");
    assertRange(owned, holding.owned(), "owned");
    assertEquals(control(controlled), holding.controlled());
  }

  /** The largest of several figures is only bounded from below by each of them. */
  @Property(tries = 60)
  void theLargestSingleHolderIsWithinTheIntervalAndReachesItsUpperEnd(
      @ForAll("worlds") ListedWorld world) {
    GroupHolding holding = sound(world.graph().largestHolding("self", LIST, DAY));
    ListedWorld.Ends interest = new ListedWorld.Ends();
    ListedWorld.Ends owned = new ListedWorld.Ends();
    List<Boolean> controlled = new ArrayList<>();
    for (boolean[] listed : world.listings()) {
      for (int[] rest : world.rests(0, 1, 3, 4, NOBODY, ANOTHER)) {
        List<ListedWorld.Answer> answers =
            IntStream.of(0, 1, 3, 4, ANOTHER)
                .filter(only -> listed[only])
                .mapToObj(only -> world.answer(holder -> holder == only, rest))
                .toList();
        interest.spread(answers.stream().mapToDouble(ListedWorld.Answer::interest).max().orElse(0));
        owned.spread(answers.stream().mapToDouble(ListedWorld.Answer::owned).max().orElse(0));
        controlled.add(answers.stream().anyMatch(ListedWorld.Answer::controlled));
      }
    }
    assertWithin(interest, holding.interest(), "interest");
    assertWithin(owned, holding.owned(), "owned");
    GroupControl control = control(controlled);
    assertTrue(
        holding.controlled() == control || holding.controlled() == GroupControl.UNKNOWN,
        () -> holding.controlled() + " where it is " + control);
  }

  /** A list, a country and a state are one mechanism. */
  @Property(tries = 100)
  void aListAndTheCountryOfTheSamePartiesHaveTheSameFigures(@ForAll("worlds") ListedWorld world) {
    OwnershipGraph graph = world.graph();
    HolderGroup country = HolderGroup.from("DE");
    assertEquals(graph.holding("self", LIST, DAY), graph.holding("self", country, DAY));
    assertEquals(
        graph.largestHolding("self", LIST, DAY), graph.largestHolding("self", country, DAY));
  }

  /** Of one state that is the only one, the largest is the state's own figure. */
  @Property(tries = 100)
  void theOnlyStateIsTheLargest(@ForAll("states") World world) {
    OwnershipGraph graph = world.graph();
    GroupHolding one = graph.holding("self", HolderGroup.state(" ru"), DAY);
    assertEquals(graph.stateHolding("self", DAY), one);
  }

  @Provide
  Arbitrary<World> states() {
    return Worlds.any();
  }

  @Property(tries = 200)
  void oneHolderNeverHasMoreThanAllTogether(@ForAll("worlds") ListedWorld world) {
    GroupHolding all = sound(world.graph().holding("self", LIST, DAY));
    GroupHolding one = sound(world.graph().largestHolding("self", LIST, DAY));
    assertTrue(one.interest().high().compareTo(all.interest().high()) <= 0);
    assertTrue(one.interest().low().compareTo(all.interest().low()) <= 0);
    assertTrue(one.owned().high().compareTo(all.owned().high()) <= 0);
    assertTrue(one.owned().low().compareTo(all.owned().low()) <= 0);
  }

  @Property(tries = 200)
  void learningWhetherAPartyIsListedNeverLeavesTheInterval(
      @ForAll("worlds") ListedWorld world,
      @ForAll @IntRange(max = HOLDERS - 1) int holder,
      @ForAll boolean itIs) {
    Assume.that(world.listed().get(holder) == Belongs.MAYBE);
    List<Belongs> known = new ArrayList<>(world.listed());
    known.set(holder, Belongs.when(itIs));
    ListedWorld other = new ListedWorld(known, world.quarters(), world.controls());
    GroupHolding before = sound(world.graph().holding("self", LIST, DAY));
    GroupHolding after = sound(other.graph().holding("self", LIST, DAY));
    assertInside(after.interest(), before.interest());
    assertInside(after.owned(), before.owned());
    assertTrue(
        before.controlled() == GroupControl.UNKNOWN || before.controlled() == after.controlled());
    GroupHolding one = sound(world.graph().largestHolding("self", LIST, DAY));
    assertInside(sound(other.graph().largestHolding("self", LIST, DAY)).owned(), one.owned());
  }

  private static GroupHolding sound(GroupHolding holding) {
    Assume.that(holding.errors().isEmpty());
    return holding;
  }

  private static GroupControl control(List<Boolean> controlled) {
    return !controlled.contains(true)
        ? GroupControl.NO
        : controlled.contains(false) ? GroupControl.UNKNOWN : GroupControl.YES;
  }

  private static void assertRange(ListedWorld.Ends ends, ShareRange range, String what) {
    assertEquals(ends.low * 100, range.low().doubleValue(), CLOSE, what);
    assertEquals(ends.high * 100, range.high().doubleValue(), CLOSE, what);
  }

  private static void assertWithin(ListedWorld.Ends ends, ShareRange range, String what) {
    assertTrue(ends.low * 100 >= range.low().doubleValue() - CLOSE, what);
    assertEquals(ends.high * 100, range.high().doubleValue(), CLOSE, what);
  }

  private static void assertInside(ShareRange inner, ShareRange outer) {
    assertTrue(inner.low().compareTo(outer.low()) >= 0, () -> inner + " in " + outer);
    assertTrue(inner.high().compareTo(outer.high()) <= 0, () -> inner + " in " + outer);
  }
}
