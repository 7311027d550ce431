package io.partnerauth.ownership;

import static io.partnerauth.ownership.Circle.FIRST;
import static io.partnerauth.ownership.Circle.has;
import static io.partnerauth.ownership.Circle.line;
import static io.partnerauth.ownership.Circle.part;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a party holds of itself through the parties of its circle. */
class CircularTest {
  private static final int A = FIRST;
  private static final int B = FIRST + 1;
  private static final int C = FIRST + 2;
  private static final BitSet NOBODY_ELSE = met(A);

  @Test
  void countsAllWaysThroughTheCircleAndWhatItHoldsDirectly() {
    Circular circular =
        circular(
            new Circle()
                .complete(has(A, 10), has(B, 50))
                .complete(has(C, 50))
                .complete(has(A, 20), has(C, 50)));
    assertEquals(part(10, 100).plus(part(1, 10)), circular.of(A, NOBODY_ELSE));
  }

  @Test
  void leavesOutTheWaysThroughPartiesThatThePathHasMet() {
    Circular circular =
        circular(
            new Circle()
                .complete(has(B, 50), has(C, 20))
                .complete(has(A, 40), has(C, 10))
                .complete(has(A, 30)));
    assertEquals(part(1, 5), circular.of(A, met(A, C)));
    assertEquals(part(20 + 6, 100).plus(part(15, 1_000)), circular.of(A, NOBODY_ELSE));
  }

  @Test
  void aRingOfTwentyFiveIsFollowedRoundAndALargerOneIsNot() {
    assertEquals(
        Fraction.of(BigInteger.ONE, BigInteger.ONE.shiftLeft(25)),
        circular(ring(25)).of(A, NOBODY_ELSE));
    assertEquals(Fraction.ZERO, circular(ring(26)).of(A, NOBODY_ELSE));
  }

  @Test
  void onlyWhatItHoldsDirectlyCountsWhereNumbersGrowTooLong() {
    BigInteger whole = BigInteger.ONE.shiftLeft(Precision.MOST_BITS / 2 + 1).add(BigInteger.ONE);
    Fraction half = Fraction.of(whole.shiftRight(1), whole);
    Circular circular =
        circular(
            new Circle()
                .complete(line(B, half), has(A, 10))
                .complete(line(C, half), line(A, half))
                .complete(line(A, half)));
    assertEquals(part(1, 10), circular.of(A, NOBODY_ELSE));
  }

  @Test
  void answersTheSameQuestionOnceAndIsUnwillingAfterFiveHundred() {
    Circular circular = circular(ring(10));
    for (int question = 0; question < 500; question++) {
      assertTrue(circular.isWilling(), question + " questions");
      BitSet met = BitSet.valueOf(new long[] {2L * question + 1 << A});
      circular.of(A, met);
      circular.of(A, met);
    }
    assertFalse(circular.isWilling());
  }

  /** Those that a path has met: it always has met the party that is asked about. */
  private static BitSet met(int... parties) {
    BitSet met = new BitSet();
    Arrays.stream(parties).forEach(met::set);
    return met;
  }

  private static Circle ring(int size) {
    Circle circle = new Circle();
    for (int i = 0; i < size; i++) {
      circle.complete(has(FIRST + (i + 1) % size, 50));
    }
    return circle;
  }

  /** Of a circle of all its companies. */
  private static Circular circular(Circle circle) {
    int[] circleOf = new int[circle.size()];
    Fraction[][] shares = new Fraction[circle.size()][];
    for (int party = 0; party < shares.length; party++) {
      circleOf[party] = Math.min(party, FIRST);
      List<Shareholding> lines = circle.registers().get(party).lines();
      shares[party] = lines.stream().map(Shareholding::low).toArray(Fraction[]::new);
    }
    return new Circular(circleOf, circle.registers(), shares);
  }
}
