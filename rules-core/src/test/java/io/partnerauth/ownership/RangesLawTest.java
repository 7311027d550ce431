package io.partnerauth.ownership;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * Bands of shares, loops and partial registers, held to every completion in quarters.
 *
 * <p>Each end of a band is a multiple of 25, so the least and the greatest figure of either method
 * are met by a completion in multiples of 25: they lie at corners of the completions of each
 * register, and these corners are such multiples too.
 */
class RangesLawTest {
  private static final LocalDate DAY = LocalDate.of(2021, 4, 8);
  private static final int COMPANIES = 3;
  private static final int ROUNDS = 3_000;
  private static final double CLOSE = 1e-6;

  /** Owners in order: the state, a person, the companies; a band in quarters, from and to. */
  record Band(int low, int high) {}

  /** The bands of each company's owners, and whether these are all. */
  record Quarters(List<List<Band>> bands, List<Boolean> complete) {}

  @Provide
  Arbitrary<Quarters> quarters() {
    Arbitrary<Band> band =
        Combinators.combine(Arbitraries.of(0, 0, 0, 1, 2), Arbitraries.of(0, 0, 0, 1, 1, 2))
            .as((low, more) -> new Band(low, Math.min(4, low + more)));
    Arbitrary<List<List<Band>>> bands = band.list().ofSize(COMPANIES + 2).list().ofSize(COMPANIES);
    return Combinators.combine(bands, Arbitraries.of(true, false).list().ofSize(COMPANIES))
        .as(Quarters::new);
  }

  @Property(tries = 400)
  void theIntervalIsWhatAllCompletionsGive(@ForAll("quarters") Quarters world) {
    GroupHolding holding = sound(world);
    List<double[][]> all = completions(world);
    double[] interest = {1, 0};
    double[] cascade = {1, 0};
    boolean always = true;
    boolean ever = false;
    for (double[][] one : all) {
      Set<Integer> closed = closed(one);
      spread(interest, lookThrough(one, closed, 0));
      spread(interest, lookThrough(one, closed, 1));
      double held = held(one, Set.of());
      spread(cascade, held);
      spread(cascade, held(one, closed));
      always &= held >= 0.5;
      ever |= held >= 0.5 || isHeldBy(closed, one, 0, new HashSet<>());
    }
    assertRange(interest, holding.interest(), "interest");
    assertRange(cascade, holding.owned(), "cascade");
    assertEquals(
        always ? GroupControl.YES : ever ? GroupControl.UNKNOWN : GroupControl.NO,
        holding.controlled());
  }

  /** Laws 14 and 30: a band that is narrowed stays within the interval. */
  @Property(tries = 300)
  void aNarrowerBandNeverLeavesTheInterval(
      @ForAll("quarters") Quarters world, @ForAll("places") int which) {
    GroupHolding before = sound(world);
    List<List<Band>> bands = new ArrayList<>(world.bands());
    List<Band> register = new ArrayList<>(bands.get(which / (COMPANIES + 2)));
    Band band = register.get(which % (COMPANIES + 2));
    Assume.that(band.low() < band.high());
    register.set(which % (COMPANIES + 2), new Band(band.low(), band.high() - 1));
    bands.set(which / (COMPANIES + 2), register);
    GroupHolding after = sound(new Quarters(bands, world.complete()));
    assertTrue(after.interest().low().compareTo(before.interest().low()) >= 0);
    assertTrue(after.interest().high().compareTo(before.interest().high()) <= 0);
    assertTrue(after.owned().low().compareTo(before.owned().low()) >= 0);
    assertTrue(after.owned().high().compareTo(before.owned().high()) <= 0);
    assertTrue(
        before.controlled() == GroupControl.UNKNOWN || before.controlled() == after.controlled());
  }

  @Provide
  Arbitrary<Integer> places() {
    return Arbitraries.integers().between(0, COMPANIES * (COMPANIES + 2) - 1);
  }

  private static void spread(double[] ends, double figure) {
    ends[0] = Math.min(ends[0], figure);
    ends[1] = Math.max(ends[1], figure);
  }

  private static void assertRange(double[] ends, ShareRange range, String what) {
    assertEquals(ends[0] * 100, range.low().doubleValue(), CLOSE, what);
    assertEquals(ends[1] * 100, range.high().doubleValue(), CLOSE, what);
  }

  private static GroupHolding sound(Quarters world) {
    OwnershipGraphBuilder graph =
        OwnershipGraph.builder()
            .party(Party.of("ru", PartyKind.STATE).ofState("RU"))
            .party(Party.of("p", PartyKind.PERSON));
    for (int company = 0; company < COMPANIES; company++) {
      Coverage coverage = world.complete().get(company) ? Coverage.COMPLETE : Coverage.PARTIAL;
      graph.party(Party.of(World.name(company + 2), PartyKind.COMPANY).covered(coverage));
      for (int owner = 0; owner < COMPANIES + 2; owner++) {
        Band band = world.bands().get(company).get(owner);
        ShareRange share =
            ShareRange.between(Share.percent(band.low() * 25L), Share.percent(band.high() * 25L));
        graph.stake(Stake.of(World.name(owner), World.name(company + 2), share));
      }
    }
    GroupHolding holding = graph.build().stateHolding(OwnershipGraph.SELF, DAY);
    Assume.that(holding.errors().isEmpty());
    return holding;
  }

  /** All completions: for each company what each owner has; an undisclosed rest is either's. */
  private static List<double[][]> completions(Quarters world) {
    List<double[][]> all = new ArrayList<>();
    all.add(new double[COMPANIES][]);
    for (int company = 0; company < COMPANIES; company++) {
      List<double[]> own = new ArrayList<>();
      fill(world, company, 0, 4, new int[COMPANIES + 2], own);
      if (own.isEmpty()) { // not among the customer's owners, so its error does not count
        own.add(new double[COMPANIES + 2]);
      }
      List<double[][]> next = new ArrayList<>();
      for (double[][] before : all) {
        for (double[] register : own) {
          double[][] more = before.clone();
          more[company] = register;
          next.add(more);
        }
      }
      all = next;
      Assume.that(all.size() < 4_000);
    }
    return Collections.unmodifiableList(all);
  }

  private static void fill(
      Quarters world, int company, int owner, int left, int[] shares, List<double[]> found) {
    if (owner == shares.length) {
      for (int rest = 0; rest < (left > 0 ? 2 : 1); rest++) {
        if (left == 0 || !world.complete().get(company)) {
          double[] register = new double[shares.length];
          for (int i = 0; i < shares.length; i++) {
            register[i] = (shares[i] + (i == rest ? left : 0)) / 4.0;
          }
          found.add(register);
        }
      }
      return;
    }
    Band band = world.bands().get(company).get(owner);
    for (int share = band.low(); share <= Math.min(band.high(), left); share++) {
      shares[owner] = share;
      fill(world, company, owner + 1, left - share, shares, found);
    }
    shares[owner] = 0;
  }

  /** The companies from which no chain of owners ends outside: nobody owns them but each other. */
  private static Set<Integer> closed(double[][] world) {
    Set<Integer> closed = new HashSet<>(List.of(0, 1, 2));
    for (int round = 0; round < COMPANIES; round++) {
      closed.removeIf(
          company -> {
            double[] register = world[company];
            boolean ends = Arrays.stream(register).sum() == 0;
            for (int owner = 0; owner < register.length; owner++) {
              ends |= register[owner] > 0 && (owner < 2 || !closed.contains(owner - 2));
            }
            return ends;
          });
    }
    return closed;
  }

  /** Whether some of the companies are the company or among its owners and their owners. */
  private static boolean isHeldBy(
      Set<Integer> some, double[][] world, int company, Set<Integer> seen) {
    if (some.contains(company)) {
      return true;
    }
    boolean held = false;
    boolean first = seen.add(company);
    for (int owner = 0; owner < COMPANIES && first; owner++) {
      held |= world[company][owner + 2] > 0 && isHeldBy(some, world, owner, seen);
    }
    return held;
  }

  /** Whose the closed companies are has no answer, so it is given. */
  private static double lookThrough(double[][] world, Set<Integer> closed, double worth) {
    double[] held = new double[COMPANIES];
    for (int round = 0; round < ROUNDS; round++) {
      double[] next = new double[COMPANIES];
      double change = 0;
      for (int company = 0; company < COMPANIES; company++) {
        next[company] = closed.contains(company) ? worth : 0;
        for (int owner = 0; owner < COMPANIES + 2 && !closed.contains(company); owner++) {
          double whole = owner == World.STATE ? 1 : owner < 2 ? 0 : held[owner - 2];
          next[company] += world[company][owner] * whole;
        }
        change = Math.max(change, Math.abs(next[company] - held[company]));
      }
      held = next;
      if (change < 1e-12) {
        break;
      }
    }
    return held[0];
  }

  /** Whose the closed companies are has no answer: with those, they are the state's. */
  private static double held(double[][] world, Set<Integer> states) {
    boolean[] passes = new boolean[COMPANIES];
    double[] held = new double[COMPANIES];
    for (int round = 0; round <= COMPANIES; round++) {
      for (int company = 0; company < COMPANIES; company++) {
        held[company] = world[company][World.STATE];
        for (int owner = 0; owner < COMPANIES; owner++) {
          held[company] += passes[owner] ? world[company][owner + 2] : 0;
        }
      }
      for (int company = 0; company < COMPANIES; company++) {
        passes[company] = held[company] >= 0.5 || states.contains(company);
      }
    }
    return states.contains(0) ? 1 : held[0];
  }
}
