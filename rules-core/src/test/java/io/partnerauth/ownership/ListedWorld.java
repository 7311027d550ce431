package io.partnerauth.ownership;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * A small world of owners of which some are on a list, with all its figures found the slow way.
 *
 * <p>Holders are numbered: two persons, then three companies, of which the first is the customer.
 *
 * @param listed of each holder: whether it is on the list, or nobody knows
 * @param quarters of each company: how many quarters of it each holder has; what is left to four is
 *     undisclosed
 * @param controls of each company: who controls it by a relation; -1 when nobody does
 */
record ListedWorld(List<Belongs> listed, List<List<Integer>> quarters, List<Integer> controls) {
  static final int PERSONS = 2;
  static final int COMPANIES = 3;
  static final int HOLDERS = PERSONS + COMPANIES;
  static final int NOBODY = HOLDERS;
  static final int ANOTHER = HOLDERS + 1;
  private static final int ROUNDS = 3_000;

  /** What all completions give: the least and the greatest figure, as parts of the whole. */
  static final class Ends {
    double low = 1;
    double high = 0;

    void spread(double figure) {
      low = Math.min(low, figure);
      high = Math.max(high, figure);
    }
  }

  /** The figures of one completion. */
  record Answer(double interest, double owned, boolean controlled) {}

  static String name(int holder) {
    return holder < PERSONS ? "p" + holder : holder == PERSONS ? "self" : "c" + (holder - PERSONS);
  }

  OwnershipGraph graph() {
    OwnershipGraphBuilder graph = OwnershipGraph.builder();
    for (int holder = 0; holder < HOLDERS; holder++) {
      Party party = Party.of(name(holder), holder < PERSONS ? PartyKind.PERSON : PartyKind.COMPANY);
      if (holder >= PERSONS) {
        party = party.covered(left(holder - PERSONS) == 0 ? Coverage.COMPLETE : Coverage.PARTIAL);
      }
      graph.party(
          switch (listed.get(holder)) {
            case YES -> party.listed("L", "M").in("DE");
            case NO -> party.listed("M").in("FR");
            case MAYBE -> party;
          });
    }
    for (int company = 0; company < COMPANIES; company++) {
      for (int holder = 0; holder < HOLDERS; holder++) {
        int share = quarters.get(company).get(holder);
        if (share > 0) {
          graph.stake(Stake.of(name(holder), name(company + PERSONS), Share.percent(share * 25L)));
        }
      }
      if (controls.get(company) >= 0) {
        graph.control(
            Control.of(
                name(controls.get(company)), name(company + PERSONS), ControlBasis.GOLDEN_SHARE));
      }
    }
    return graph.build();
  }

  int left(int company) {
    return 4 - quarters.get(company).stream().mapToInt(Integer::intValue).sum();
  }

  /** All ways in which the unknown holders are listed or not. */
  List<boolean[]> listings() {
    List<boolean[]> all = new ArrayList<>();
    for (int bits = 0; bits < 1 << HOLDERS; bits++) {
      boolean[] one = new boolean[HOLDERS + 2];
      boolean fits = true;
      for (int holder = 0; holder < HOLDERS; holder++) {
        one[holder] = (bits >> holder & 1) == 1;
        fits &=
            listed.get(holder) == Belongs.MAYBE
                || one[holder] == (listed.get(holder) == Belongs.YES);
      }
      one[ANOTHER] = true;
      if (fits) {
        all.add(one);
      }
    }
    return all;
  }

  /** All ways in which the undisclosed rest of each company is one of these holders'. */
  List<int[]> rests(int... holders) {
    List<int[]> all = new ArrayList<>();
    all.add(new int[] {NOBODY, NOBODY, NOBODY});
    for (int company = 0; company < COMPANIES; company++) {
      List<int[]> more = new ArrayList<>();
      for (int[] before : all) {
        for (int holder : left(company) == 0 ? new int[] {NOBODY} : holders) {
          int[] one = before.clone();
          one[company] = holder;
          more.add(one);
        }
      }
      all = more;
    }
    return all;
  }

  /** The customer's figures in one completion; the customer is not its own holder. */
  Answer answer(IntPredicate counts, int[] rest) {
    IntPredicate seed = holder -> holder != PERSONS && counts.test(holder);
    boolean[] majority = cascade(seed, rest, false);
    boolean[] controlled = cascade(seed, rest, true);
    double[] held = new double[COMPANIES];
    for (int round = 0; round < ROUNDS; round++) {
      double[] before = held.clone();
      for (int company = 0; company < COMPANIES; company++) {
        held[company] =
            sum(
                company,
                rest,
                h -> seed.test(h) ? 1 : h < PERSONS || h >= HOLDERS ? 0 : before[h - PERSONS]);
      }
      if (Arrays.equals(before, held)) {
        break;
      }
    }
    double owned = sum(0, rest, h -> seed.test(h) || passes(majority, h) ? 1 : 0);
    return new Answer(held[0], owned, controlled[0]);
  }

  private boolean[] cascade(IntPredicate seed, int[] rest, boolean relations) {
    boolean[] passes = new boolean[COMPANIES];
    for (int round = 0; round <= COMPANIES; round++) {
      for (int company = 0; company < COMPANIES; company++) {
        int by = controls.get(company);
        passes[company] |=
            sum(company, rest, h -> seed.test(h) || passes(passes, h) ? 1 : 0) >= 0.5
                || (relations && by >= 0 && (seed.test(by) || passes(passes, by)));
      }
    }
    return passes;
  }

  private static boolean passes(boolean[] companies, int holder) {
    return holder >= PERSONS && holder < HOLDERS && companies[holder - PERSONS];
  }

  private interface Worth {
    double of(int holder);
  }

  private double sum(int company, int[] rest, Worth worth) {
    double sum = left(company) / 4.0 * worth.of(rest[company]);
    for (int holder = 0; holder < HOLDERS; holder++) {
      sum += quarters.get(company).get(holder) / 4.0 * worth.of(holder);
    }
    return sum;
  }
}
