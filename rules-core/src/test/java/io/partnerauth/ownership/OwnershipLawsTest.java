package io.partnerauth.ownership;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Laws of ownership over random worlds with loops, treasury shares and partial registers. */
class OwnershipLawsTest {
  private static final LocalDate DAY = LocalDate.of(2021, 4, 8);
  private static final double CLOSE = 1e-6;

  @Provide
  Arbitrary<World> any() {
    return Worlds.any();
  }

  @Provide
  Arbitrary<World> complete() {
    return Worlds.complete();
  }

  @Provide
  Arbitrary<World> acyclic() {
    return Worlds.acyclic();
  }

  private static GroupHolding holding(World world) {
    return world.graph().stateHolding(OwnershipGraph.SELF, DAY);
  }

  private static GroupHolding sound(World world) {
    GroupHolding holding = holding(world);
    Assume.that(holding.errors().isEmpty());
    return holding;
  }

  /** Severity of control: NO below UNKNOWN below YES. */
  private static int severity(GroupControl control) {
    return List.of(GroupControl.NO, GroupControl.UNKNOWN, GroupControl.YES).indexOf(control);
  }

  private static void assertNotLower(GroupHolding before, GroupHolding after) {
    assertTrue(after.interest().low().compareTo(before.interest().low()) >= 0, "least interest");
    assertTrue(after.interest().high().compareTo(before.interest().high()) >= 0, "most interest");
    assertTrue(severity(after.controlled()) >= severity(before.controlled()), "control");
  }

  /** Law 10. Look at the look-through and cascade when it fails. */
  @Property(tries = 300)
  void aShareThatMovesToTheStateNeverLowersAFigure(
      @ForAll("any") World world, @ForAll @IntRange(max = 39) int which) {
    List<int[]> persons = new ArrayList<>();
    for (int company = 0; company < world.registers().size(); company++) {
      List<Integer> register = world.registers().get(company);
      for (int position = 0; position < register.size(); position++) {
        if (register.get(position) == World.PERSON) {
          persons.add(new int[] {company, position});
        }
      }
    }
    Assume.that(!persons.isEmpty());
    int[] person = persons.get(which % persons.size());
    assertNotLower(sound(world), sound(world.with(person[0], person[1], World.STATE)));
  }

  /** Law 11. A state body in the place of the person, wherever it holds anything. */
  @Property(tries = 200)
  void aStateBodyInThePlaceOfAPersonNeverLowersAFigure(@ForAll("any") World world) {
    World other = world;
    for (int company = 0; company < world.registers().size(); company++) {
      for (int at = 0; at < world.registers().get(company).size(); at++) {
        if (world.registers().get(company).get(at) == World.PERSON) {
          other = other.with(company, at, World.STATE);
        }
      }
    }
    assertNotLower(sound(world), sound(other));
  }

  /** Laws 14 and 30: what more knowledge gives was possible before. */
  @Property(tries = 300)
  void learningMoreNeverLeavesTheInterval(
      @ForAll("any") World world,
      @ForAll @IntRange(max = 3) int company,
      @ForAll @IntRange(max = 5) int holder) {
    Assume.that(!world.isComplete(company));
    GroupHolding before = sound(world);
    GroupHolding after = sound(world.knowing(company, holder));
    assertTrue(after.interest().low().compareTo(before.interest().low()) >= 0);
    assertTrue(after.interest().high().compareTo(before.interest().high()) <= 0);
    assertTrue(
        before.controlled() == GroupControl.UNKNOWN || before.controlled() == after.controlled());
  }

  /** Law 15. */
  @Property(tries = 200)
  void figuresLieBetweenNoneAndAll(@ForAll("any") World world) {
    GroupHolding holding = holding(world);
    for (ShareRange range : List.of(holding.interest(), holding.owned())) {
      assertTrue(
          range.low().compareTo(Share.ZERO) >= 0 && range.low().compareTo(range.high()) <= 0);
      assertTrue(range.high().compareTo(Share.HUNDRED) <= 0);
    }
  }

  /** Law 15, second half. */
  @Property(tries = 100)
  void exactCompleteAndLoopFreeIsExact(@ForAll("acyclic") World world) {
    assertTrue(holding(world).interest().isExact());
    assertTrue(holding(world).owned().isExact());
  }

  /** Law 16: what the state does not hold, the person does. */
  @Property(tries = 100)
  void theSharesOfAllUltimateOwnersAddUpToTheWhole(@ForAll("acyclic") World world) {
    World swapped =
        new World(
            world.registers().stream()
                .map(register -> register.stream().map(OwnershipLawsTest::swapped).toList())
                .toList());
    double both =
        holding(world).interest().low().doubleValue()
            + holding(swapped).interest().low().doubleValue();
    assertEquals(100, both, CLOSE);
  }

  private static int swapped(int holder) {
    return holder < World.FIRST_COMPANY ? 1 - holder : holder;
  }

  /**
   * Laws 17 and 18: each stake in the hands of a holding of its own, which the owner wholly owns.
   */
  @Property(tries = 200)
  void whollyOwnedHoldingsInBetweenChangeNothing(@ForAll("any") World world) {
    GroupHolding direct = sound(world);
    GroupHolding through = world.graph(true).stateHolding(OwnershipGraph.SELF, DAY);
    assertEquals(direct.interest(), through.interest());
    assertEquals(direct.owned(), through.owned());
    assertEquals(direct.controlled(), through.controlled());
  }

  /** Law 19. */
  @Property(tries = 200)
  void withoutAStateNothingIsTheStates(@ForAll("complete") World world) {
    World stateless =
        new World(
            world.registers().stream()
                .map(
                    register ->
                        register.stream().map(h -> h == World.STATE ? World.PERSON : h).toList())
                .toList());
    GroupHolding holding = holding(stateless);
    if (holding.errors().isEmpty()) { // a closed loop that nobody owns is unknown
      assertEquals(ShareRange.exactly(Share.ZERO), holding.owned());
      assertEquals(GroupControl.NO, holding.controlled());
      assertEquals(ShareRange.exactly(Share.ZERO), holding.interest());
    }
  }

  /** The interval is what all completions of the registers give: no wider and no narrower. */
  @Property(tries = 200)
  void theIntervalIsWhatAllCompletionsGive(@ForAll("any") World world) {
    GroupHolding holding = sound(world);
    BruteForce.Extremes interest = BruteForce.interest(world);
    BruteForce.Extremes cascade = BruteForce.cascade(world);
    assertEquals(interest.low(), holding.interest().low().doubleValue(), CLOSE);
    assertEquals(interest.high(), holding.interest().high().doubleValue(), CLOSE);
    assertEquals(cascade.low(), holding.owned().low().doubleValue(), CLOSE);
    assertEquals(cascade.high(), holding.owned().high().doubleValue(), CLOSE);
  }

  /** The oracle itself gets a case right that one method alone gets wrong, each way. */
  @Example
  void theOracleTellsTheTwoMethodsApart() {
    int c1 = World.FIRST_COMPANY + 1;
    List<Integer> half = List.of(0, 0, 0, 0, 0, 1, 1, 1, 1, 1);
    List<Integer> halfOfHalf = List.of(c1, c1, c1, c1, c1, 1, 1, 1, 1, 1);
    World chain = new World(List.of(halfOfHalf, half));
    assertEquals(25, BruteForce.interest(chain).low(), CLOSE);
    assertEquals(50, BruteForce.cascade(chain).low(), CLOSE);
  }
}
