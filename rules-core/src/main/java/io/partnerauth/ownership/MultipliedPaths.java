package io.partnerauth.ownership;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * The largest paths of a look-through, in the completion that gives the candidate the least.
 *
 * <p>The search goes from the party towards the candidate, always on from the way that can still
 * bring the largest path. No path meets a party twice; what returns in circles is divided out at
 * each step ({@link Circular}), so that all paths together make the whole figure. What a way can
 * bring is estimated without what returns through other parties, so among more than {@value
 * #MOST_PATHS} paths, one through a circle can be missed. Very long searches end with the paths
 * found so far.
 */
final class MultipliedPaths {
  private static final int MOST_PATHS = 10;
  private static final int FEWEST_STEPS = 2_000;

  private final Slice slice;
  private final GroupFigures figures;
  private final List<Register> registers;
  private final Fraction[][] shares;
  private final double[] largestFromSeed;
  private final Circular circular;

  MultipliedPaths(Slice slice, int kind, GroupFigures figures) {
    this.slice = slice;
    this.figures = figures;
    registers = slice.kinds().get(kind);
    shares = new Fraction[slice.size()][];
    for (int i = 0; i < shares.length; i++) {
      boolean seed = figures.role(i) == Role.SEED;
      shares[i] =
          seed ? new Fraction[0] : registers.get(i).bestShares(figures.worth(kind).others());
    }
    circular = new Circular(slice.circles(kind), registers, shares);
    largestFromSeed = largestFromSeed();
  }

  /**
   * {@return for each party the largest product of shares on a way from one of the candidate,
   * about: of what returns, only what a party holds directly of itself is divided out}
   */
  private double[] largestFromSeed() {
    double[] largest = new double[slice.size()];
    List<List<double[]>> held = new ArrayList<>();
    registers.forEach(register -> held.add(new ArrayList<>()));
    PriorityQueue<double[]> open =
        new PriorityQueue<>(Comparator.comparingDouble((double[] entry) -> -entry[0]));
    for (int i = 0; i < largest.length; i++) {
      double rest = Fraction.ONE.minus(circular.direct(i)).doubleValue();
      for (int line = 0; line < shares[i].length; line++) {
        int owner = registers.get(i).lines().get(line).owner();
        if (owner != i) {
          held.get(owner).add(new double[] {i, Math.min(1, shares[i][line].doubleValue() / rest)});
        }
      }
      if (figures.role(i) == Role.SEED) {
        largest[i] = 1;
        open.add(new double[] {1, i});
      }
    }
    while (!open.isEmpty()) {
      double[] entry = open.remove();
      if (entry[0] < largest[(int) entry[1]]) {
        continue;
      }
      for (double[] to : held.get((int) entry[1])) {
        int owned = (int) to[0];
        double product = entry[0] * to[1];
        if (product > largest[owned]) {
          largest[owned] = product;
          open.add(new double[] {product, owned});
        }
      }
    }
    return largest;
  }

  /** {@return the largest paths to a party, the largest first} */
  List<OwnershipPath> to(int party) {
    List<OwnershipPath> paths = new ArrayList<>();
    PriorityQueue<Route> open = new PriorityQueue<>(Route.MOST_PROMISING_FIRST);
    open.add(Route.start(party));
    int steps = FEWEST_STEPS + 2 * MOST_PATHS * slice.size();
    while (!open.isEmpty() && paths.size() < MOST_PATHS && steps-- > 0) {
      Route way = open.remove();
      if (figures.role(way.party()) == Role.SEED) {
        paths.add(
            new OwnershipPath(
                slice.party(way.party()).id(), OwnershipPath.Method.MULTIPLIED, way.links()));
      } else if (circular.isWilling()) {
        extend(way, open);
      }
    }
    return paths;
  }

  private void extend(Route way, PriorityQueue<Route> open) {
    int party = way.party();
    BitSet met = way.metIn(circular);
    Fraction returning = circular.of(party, met);
    Fraction rest = Fraction.ONE.minus(returning);
    if (rest.signum() <= 0) {
      return;
    }
    for (int i = 0; i < shares[party].length; i++) {
      Shareholding line = registers.get(party).lines().get(i);
      int owner = line.owner();
      if (!shares[party][i].isZero() && largestFromSeed[owner] > 0 && !met.get(owner)) {
        double factor = shares[party][i].doubleValue() / rest.doubleValue();
        OwnershipLink link =
            new OwnershipLink.Held(
                line.stake(), Share.ofWhole(shares[party][i]), Share.ofWhole(returning));
        open.add(way.extended(owner, link, factor, largestFromSeed[owner]));
      }
    }
  }
}
