package io.partnerauth.ownership;

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

  private final List<Register> capital;
  private final List<Register> votes;

  private Registers(List<Register> capital, List<Register> votes) {
    this.capital = capital;
    this.votes = votes;
  }

  /**
   * {@return the registers by index of the party}
   *
   * @param stakes those of the day, sorted
   * @param errors takes a message for each register that no completion fits
   */
  static Registers of(
      List<Party> parties, List<Stake> stakes, Map<String, Integer> index, FaultyRegisters errors) {
    List<List<Stake>> held = new ArrayList<>();
    parties.forEach(party -> held.add(new ArrayList<>()));
    stakes.forEach(stake -> held.get(index.get(stake.owned())).add(stake));
    boolean apart = stakes.stream().anyMatch(stake -> stake.type() != StakeType.BOTH);
    List<List<Register>> byKind = new ArrayList<>();
    for (StakeType kind : apart ? KINDS : List.of(StakeType.BOTH)) {
      List<Register> registers = new ArrayList<>();
      for (int i = 0; i < parties.size(); i++) {
        registers.add(register(parties.get(i), held.get(i), kind, index, errors));
      }
      byKind.add(List.copyOf(registers));
    }
    return new Registers(byKind.get(0), byKind.get(byKind.size() - 1));
  }

  private static Register register(
      Party party,
      List<Stake> stakes,
      StakeType kind,
      Map<String, Integer> index,
      FaultyRegisters errors) {
    List<Line> lines = new ArrayList<>();
    boolean ofThisKind = false;
    boolean ofTheOther = false;
    for (Stake stake : stakes) {
      boolean both = stake.type() == StakeType.BOTH || kind == StakeType.BOTH;
      if (both || stake.type() == kind) {
        lines.add(Line.of(index.get(stake.owner()), stake));
      }
      ofThisKind |= !both && stake.type() == kind;
      ofTheOther |= !both && stake.type() != kind;
    }
    boolean told = ofThisKind || !ofTheOther;
    boolean complete = told && party.coverage() == Coverage.COMPLETE;
    errors.check(party, Register.unreduced(lines, complete), kind);
    return Register.of(lines, complete);
  }

  /** {@return the kinds that have to be computed: one list when capital and votes are the same} */
  List<List<Register>> kinds() {
    return capital == votes ? List.of(capital) : List.of(capital, votes);
  }
}
