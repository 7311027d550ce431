package io.partnerauth.ownership;

import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.TreeMap;

/** Finds registers whose shares cannot add up, and says so with the figures. */
final class FaultyRegisters {
  private static final int MOST_LINES_SHOWN = 10;

  private final Map<String, DataError> byParty = new TreeMap<>();

  /** Remembers the first error of a party. */
  void check(Party party, Register register, StakeType kind) {
    Optional<DataError.Code> wrong = register.wrong();
    if (wrong.isPresent()) {
      byParty.putIfAbsent(
          party.id(),
          new DataError(wrong.get(), party.id(), message(party, register, kind, wrong.get())));
    }
  }

  /** {@return the errors by id of the party} */
  Map<String, DataError> byParty() {
    return byParty;
  }

  private static String message(
      Party party, Register register, StakeType kind, DataError.Code code) {
    boolean over = code == DataError.Code.SUM_OVER_100;
    Fraction sum = over ? register.lows() : register.highs();
    String shares =
        switch (kind) {
          case BOTH -> "shares";
          case CAPITAL -> "shares of the capital";
          case VOTES -> "votes";
        };
    return "the "
        + shares
        + " of "
        + party.label()
        + " add up to "
        + (register.lows().equals(register.highs()) ? "" : over ? "at least " : "at most ")
        + ShareText.readable(sum.times(Fraction.of(100)))
        + (over
            ? ", but they cannot be above 100: "
            : ", but the owners are said to be all of them, so they must make 100: ")
        + figures(register)
        + ". Correct the shares"
        + (over ? "." : " or state the coverage as PARTIAL.");
  }

  private static String figures(Register register) {
    StringJoiner figures = new StringJoiner(", ");
    register.lines().stream()
        .limit(MOST_LINES_SHOWN)
        .forEach(line -> figures.add(line.stake().owner() + " " + line.stake().share()));
    int hidden = register.lines().size() - MOST_LINES_SHOWN;
    return hidden > 0 ? figures + " and " + hidden + " more" : figures.toString();
  }
}
