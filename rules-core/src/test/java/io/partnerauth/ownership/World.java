package io.partnerauth.ownership;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A small world of owners, made of tenths: each company's register lists who holds each tenth of
 * it. A register of ten tenths is complete, a shorter one partial.
 *
 * @param registers of the companies c0, c1, …; c0 is the customer. A holder is 0 for the state, 1
 *     for a person, 2 for c0, 3 for c1, and so on
 */
record World(List<List<Integer>> registers) {
  static final int STATE = 0;
  static final int PERSON = 1;
  static final int FIRST_COMPANY = 2;

  World {
    registers = registers.stream().map(List::copyOf).toList();
  }

  static String name(int holder) {
    return switch (holder) {
      case STATE -> "ru";
      case PERSON -> "p";
      case FIRST_COMPANY -> OwnershipGraph.SELF;
      default -> "c" + (holder - FIRST_COMPANY);
    };
  }

  boolean isComplete(int company) {
    return registers.get(company).size() == 10;
  }

  /** How many tenths of a company each holder has. */
  Map<Integer, Integer> tenths(int company) {
    Map<Integer, Integer> tenths = new TreeMap<>();
    registers.get(company).forEach(holder -> tenths.merge(holder, 1, Integer::sum));
    return tenths;
  }

  /** The same world with one tenth in other hands. */
  World with(int company, int position, int holder) {
    List<Integer> register = new ArrayList<>(registers.get(company));
    register.set(position, holder);
    return replaced(company, register);
  }

  /** The same world, of which one tenth more is known. */
  World knowing(int company, int holder) {
    List<Integer> register = new ArrayList<>(registers.get(company));
    register.add(holder);
    return replaced(company, register);
  }

  private World replaced(int company, List<Integer> register) {
    List<List<Integer>> other = new ArrayList<>(registers);
    other.set(company, register);
    return new World(other);
  }

  OwnershipGraph graph() {
    return graph(false);
  }

  /**
   * The graph of this world.
   *
   * @param viaHoldings whether each stake is held through a holding of its own, wholly owned
   */
  OwnershipGraph graph(boolean viaHoldings) {
    OwnershipGraphBuilder graph = OwnershipGraph.builder();
    graph.party(Party.of("ru", PartyKind.STATE).ofState("RU"));
    graph.party(Party.of("p", PartyKind.PERSON));
    for (int company = 0; company < registers.size(); company++) {
      Coverage coverage = isComplete(company) ? Coverage.COMPLETE : Coverage.PARTIAL;
      graph.party(Party.of(name(company + FIRST_COMPANY), PartyKind.COMPANY).covered(coverage));
    }
    for (int company = 0; company < registers.size(); company++) {
      String owned = name(company + FIRST_COMPANY);
      tenths(company)
          .forEach(
              (holder, tenths) -> {
                Share share = Share.percent(tenths * 10L);
                if (viaHoldings) {
                  String holding = name(holder) + " in " + owned;
                  graph.party(Party.of(holding, PartyKind.COMPANY).covered(Coverage.COMPLETE));
                  graph.stake(Stake.of(name(holder), holding, Share.HUNDRED));
                  graph.stake(Stake.of(holding, owned, share));
                } else {
                  graph.stake(Stake.of(name(holder), owned, share));
                }
              });
    }
    return graph.build();
  }
}
