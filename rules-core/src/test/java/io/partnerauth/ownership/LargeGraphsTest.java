package io.partnerauth.ownership;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Graphs as large as registers get; the time-outs only keep a build from hanging. */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class LargeGraphsTest {
  private static final LocalDate DAY = LocalDate.of(2021, 4, 8);

  private static OwnershipGraphBuilder withState() {
    return OwnershipGraph.builder()
        .party(Party.of("ru", PartyKind.STATE).ofState("RU"))
        .party(Party.of("p", PartyKind.PERSON));
  }

  private static String company(int number) {
    return number == 0 ? OwnershipGraph.SELF : "c" + number;
  }

  private static void company(OwnershipGraphBuilder graph, int number) {
    graph.party(Party.of(company(number), PartyKind.COMPANY).covered(Coverage.COMPLETE));
  }

  @Test
  void aChainOfAHundredThousandIsFollowedToItsEnd() {
    int length = 100_000;
    OwnershipGraphBuilder graph = withState();
    for (int number = 0; number < length; number++) {
      company(graph, number);
      String owner = number + 1 < length ? company(number + 1) : "ru";
      graph.stake(Stake.of(owner, company(number), Share.HUNDRED));
    }
    GroupHolding holding = graph.build().stateHolding(OwnershipGraph.SELF, DAY);
    assertEquals(ShareRange.exactly(Share.HUNDRED), holding.interest());
    assertEquals(GroupControl.YES, holding.controlled());
  }

  @Test
  void aStarOfTenThousandHoldersAddsUpExactly() {
    OwnershipGraphBuilder graph = withState();
    company(graph, 0);
    for (int number = 1; number <= 10_000; number++) {
      company(graph, number);
      graph.stake(Stake.of(number % 2 == 0 ? "ru" : "p", company(number), Share.HUNDRED));
      graph.stake(Stake.of(company(number), OwnershipGraph.SELF, Share.parse("1/10000")));
    }
    GroupHolding holding = graph.build().stateHolding(OwnershipGraph.SELF, DAY);
    assertEquals(ShareRange.exactly(Share.FIFTY), holding.interest());
    assertEquals(GroupControl.YES, holding.controlled());
  }

  @Test
  void tenThousandPartiesInOneLoopGiveANarrowRange() {
    int parties = 10_000;
    Random random = new Random(1);
    OwnershipGraphBuilder graph = withState();
    for (int number = 0; number < parties; number++) {
      company(graph, number);
      Set<Integer> holders = new TreeSet<>();
      while (holders.size() < 4) {
        holders.add(random.nextInt(parties));
      }
      holders.remove(number);
      for (int holder : holders) {
        graph.stake(Stake.of(company(holder), company(number), Share.percent(15)));
      }
      String outside = random.nextInt(3) == 0 ? "ru" : "p";
      graph.stake(Stake.of(outside, company(number), Share.percent(100 - 15L * holders.size())));
    }
    ShareRange interest = graph.build().stateHolding(OwnershipGraph.SELF, DAY).interest();
    assertTrue(interest.high().doubleValue() - interest.low().doubleValue() < 1e-6);
    assertTrue(interest.low().doubleValue() > 0 && interest.high().doubleValue() < 100);
  }
}
