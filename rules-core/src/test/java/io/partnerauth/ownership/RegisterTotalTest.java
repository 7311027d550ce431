package io.partnerauth.ownership;

import static io.partnerauth.ownership.Circle.percent;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the first owner of a register of two has, in the completion that gives it least or most. */
class RegisterTotalTest {

  @ParameterizedTest
  @CsvSource({
    "20 to 60,       30 to 90,       20, true,  60, true",
    "20 to 60,       30 to 50,       50, true,  60, true",
    "20 to 60,       50 to 90,       20, true,  50, true",
    "above 20 to 60, 30 to 90,       20, false, 60, true",
    "20 to below 60, 30 to 90,       20, true,  60, false",
    "20 to 60,       30 to below 50, 50, false, 60, true",
    "20 to 60,       above 50 to 90, 20, true,  50, false",
    "20 to below 60, above 40 to 80, 20, true,  60, false",
    "above 20 to 60, 30 to below 80, 20, false, 60, true",
    "above 20 to 60, 30 to below 90, 20, false, 60, true",
    "20 to below 60, 40 to 80,       20, true,  60, false",
    "20 to 60,       40 to below 80, 20, false, 60, true",
    "20 to 60,       above 40 to 80, 20, true,  60, false"
  })
  void theOthersOfACompleteRegisterLimitWhatTheSetHas(
      String own, String others, int least, boolean leastReached, int most, boolean mostReached) {
    Register register = register(true, own, others);
    assertHeld(tally(register, false), percent(least), leastReached);
    assertHeld(tally(register, true), percent(most), mostReached);
  }

  @ParameterizedTest
  @CsvSource({
    "20 to 60,       30 to 40,       20, true,  70, true",
    "above 20 to 60, 30 to 40,       20, false, 70, true",
    "20 to below 70, 30 to 40,       20, true,  70, true",
    "20 to 60,       above 30 to 40, 20, true,  70, false",
    "20 to 60,       30 to below 80, 20, true,  70, true"
  })
  void theRestOfAPartialRegisterMayBelongToTheSetOrNot(
      String own, String others, int least, boolean leastReached, int most, boolean mostReached) {
    Register register = register(false, own, others);
    assertHeld(tally(register, false), percent(least), leastReached);
    assertHeld(tally(register, true), percent(most), mostReached);
  }

  @Test
  void nothingIsCertainAndEverythingPossibleOfAFaultyRegister() {
    Register tooLittle = register(true, "above 0 to below 40", "10 to 20");
    Register tooMuch = register(true, "90 to below 100", "above 20 to below 30");
    for (Register faulty : List.of(tooLittle, tooMuch)) {
      RegisterTotal least = new RegisterTotal(faulty, false, true);
      RegisterTotal most = new RegisterTotal(faulty, true, true);
      least.count(faulty.lines().get(0));
      most.count(faulty.lines().get(0));
      assertHeld(least, Fraction.ZERO, true);
      assertHeld(most, Fraction.ONE, true);
    }
  }

  @Test
  void nobodyHasAnythingOfACompleteRegisterWithoutOwners() {
    Register end = Register.of(List.of(), true);
    assertHeld(new RegisterTotal(end, true, false), Fraction.ZERO, true);
  }

  @Test
  void sumsThatGrowTooLongAreRoundedOutwards() {
    Fraction one = quarter(Precision.MOST_BITS / 2 + 10);
    Fraction other = quarter(Precision.MOST_BITS / 2 + 11);
    List<Shareholding> lines = List.of(Circle.line(0, one), Circle.line(1, other));
    Fraction sum = one.plus(other);
    RegisterTotal least = new RegisterTotal(Register.of(lines, false), false, false);
    RegisterTotal most = new RegisterTotal(Register.of(lines, true), true, false);
    lines.forEach(least::count);
    lines.forEach(most::count);
    assertTrue(least.held().compareTo(sum) < 0);
    assertEquals(sum.doubleValue(), least.held().doubleValue(), 1e-14);
    assertTrue(most.held().compareTo(sum) > 0);
    assertEquals(sum.doubleValue(), most.held().doubleValue(), 1e-14);
  }

  /** About a quarter, in numbers of so many bits. */
  private static Fraction quarter(int bits) {
    BigInteger whole = BigInteger.ONE.shiftLeft(bits).add(BigInteger.ONE);
    return Fraction.of(whole.shiftRight(2), whole);
  }

  @ParameterizedTest
  @CsvSource({
    "19, true,  true,  true",
    "19, false, true,  true",
    "20, true,  true,  true",
    "20, false, false, true",
    "21, true,  false, true",
    "60, true,  false, true",
    "60, false, false, false",
    "61, true,  false, false"
  })
  void aSetThatCanHaveExactlyTheThresholdMeetsItIfThatIsEnough(
      int threshold, boolean inclusive, boolean always, boolean ever) {
    Register register = register(true, "20 to 60", "30 to 90");
    Threshold from = new Threshold(percent(threshold), inclusive);
    assertEquals(always, tally(register, false).meets(from));
    assertEquals(ever, tally(register, true).meets(from));
  }

  @ParameterizedTest
  @CsvSource({"20, true, true, true", "20, false, true, true", "60, true, false, false"})
  void aSetThatOnlyComesNearTheThresholdIsAlwaysAboveOrNeverThere(
      int threshold, boolean inclusive, boolean always, boolean ever) {
    Register register = register(true, "above 20 to below 60", "30 to 90");
    Threshold from = new Threshold(percent(threshold), inclusive);
    assertEquals(always, tally(register, false).meets(from));
    assertEquals(ever, tally(register, true).meets(from));
  }

  private static Register register(boolean complete, String own, String others) {
    return Register.of(
        List.of(
            Shareholding.of(0, Stake.of("own", "owned", Owners.range(own))),
            Shareholding.of(1, Stake.of("others", "owned", Owners.range(others)))),
        complete);
  }

  private static RegisterTotal tally(Register register, boolean greatest) {
    RegisterTotal tally = new RegisterTotal(register, greatest, false);
    tally.count(register.lines().get(0));
    return tally;
  }

  private static void assertHeld(RegisterTotal tally, Fraction share, boolean reached) {
    assertEquals(share, tally.held());
    assertEquals(reached, tally.isReached());
  }
}
