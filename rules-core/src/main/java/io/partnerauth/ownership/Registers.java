package io.partnerauth.ownership;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The registers of all parties on one day, of capital and of votes.
 *
 * <p>What is listed for one kind only is partial for it; what is not listed at all is partial for
 * the other. Where nobody tells capital from votes, both are one list and are computed once.
 */
final class Registers {
  private static final List<StakeType> KINDS = List.of(StakeType.CAPITAL, StakeType.VOTES);

  private Registers() {}

  /**
   * {@return the registers by index of the party, of capital and of votes, or once where both are
   * the same}
   *
   * @param stakes those of the day, sorted
   * @param errors takes a message for each register that no completion fits
   */
  static List<List<Register>> of(
      List<Party> parties, List<Stake> stakes, Map<String, Integer> index, FaultyRegisters errors) {
    List<List<Stake>> held = new ArrayList<>();
    parties.forEach(party -> held.add(new ArrayList<>()));
    stakes.forEach(stake -> held.get(requireNonNull(index.get(stake.owned()))).add(stake));
    boolean apart = stakes.stream().anyMatch(stake -> stake.type() != StakeType.BOTH);
    List<List<Register>> byKind = new ArrayList<>();
    for (StakeType kind : apart ? KINDS : List.of(StakeType.BOTH)) {
      List<Register> registers = new ArrayList<>();
      for (int i = 0; i < parties.size(); i++) {
        registers.add(register(parties.get(i), held.get(i), kind, index, errors));
      }
      byKind.add(List.copyOf(registers));
    }
    return byKind;
  }

  private static Register register(
      Party party,
      List<Stake> stakes,
      StakeType kind,
      Map<String, Integer> index,
      FaultyRegisters errors) {
    List<Shareholding> lines =
        stakes.stream()
            .filter(stake -> stake.type() == StakeType.BOTH || stake.type() == kind)
            .map(stake -> Shareholding.of(requireNonNull(index.get(stake.owner())), stake))
            .toList();
    boolean told =
        lines.size() == stakes.size() || stakes.stream().anyMatch(stake -> stake.type() == kind);
    boolean complete = told && party.coverage() == Coverage.COMPLETE;
    errors.check(party, Register.unreduced(lines, complete), kind);
    return Register.of(lines, complete);
  }
}
