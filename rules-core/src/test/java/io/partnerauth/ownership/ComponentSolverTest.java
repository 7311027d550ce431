package io.partnerauth.ownership;

import static io.partnerauth.ownership.Circle.FIRST;
import static io.partnerauth.ownership.Circle.PERSON;
import static io.partnerauth.ownership.Circle.STATE;
import static io.partnerauth.ownership.Circle.has;
import static io.partnerauth.ownership.Circle.line;
import static io.partnerauth.ownership.Circle.part;
import static io.partnerauth.ownership.Circle.percent;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** Parties that own each other, with the exact figures that repetition approaches. */
class ComponentSolverTest {
  private static final int A = FIRST;
  private static final int B = FIRST + 1;
  private static final int C = FIRST + 2;

  /** Bands in tenths of the state and of three companies; the person has what they may leave. */
  @Provide
  Arbitrary<Circle> circles() {
    Arbitrary<int[]> band =
        Combinators.combine(
                Arbitraries.integers().between(0, 2), Arbitraries.integers().between(0, 5))
            .as((low, more) -> new int[] {low, more});
    Arbitrary<List<int[]>> register = band.list().ofSize(4);
    return Combinators.combine(register, register, register, Arbitraries.integers().between(0, 7))
        .as(
            (a, b, c, partial) -> {
              Circle circle = new Circle();
              int bit = 1;
              for (List<int[]> bands : List.of(a, b, c)) {
                Shareholding[] lines = new Shareholding[5];
                for (int i = 0; i < 4; i++) {
                  int owner = i == 0 ? STATE : FIRST + i - 1;
                  int low = bands.get(i)[0] * 10;
                  lines[i] = has(owner, low, low + bands.get(i)[1] * 10);
                }
                lines[4] = has(PERSON, 10, 100);
                if ((partial & bit) == 0) {
                  circle.complete(lines);
                } else {
                  circle.partial(lines);
                }
                bit *= 2;
              }
              return circle;
            });
  }

  @Property(tries = 150, edgeCases = EdgeCasesMode.NONE)
  void theWorthOfACircleIsTheBestOfItsCompletionsExactly(@ForAll("circles") Circle circle) {
    Fraction[] worth = circle.greatest();
    double[] repeated = circle.byRepetition(400);
    for (int member : circle.members()) {
      assertEquals(circle.registers().get(member).bestWorth(worth), worth[member]);
      assertEquals(repeated[member], worth[member].doubleValue(), 1e-9);
    }
  }

  @Test
  void aMemberThatMayHoldAllOfItselfStartsWithTheWayOut() {
    Circle circle =
        new Circle()
            .complete(has(A, 0, 100), has(B, 0, 100))
            .complete(has(A, 50), has(STATE, 25), has(PERSON, 25));
    assertWorth(circle, A, part(1, 2));
    assertWorth(circle, B, part(1, 2));
  }

  @Test
  void theWayOutMayTakeSeveralSteps() {
    Circle circle =
        new Circle()
            .complete(has(A, 0, 100), has(B, 0, 100))
            .complete(has(A, 0, 100), has(B, 0, 100), has(C, 0, 100))
            .complete(has(A, 50), has(STATE, 25), has(PERSON, 25));
    assertWorth(circle, A, part(1, 2));
    assertWorth(circle, B, part(1, 2));
    assertWorth(circle, C, part(1, 2));
  }

  @Test
  void theWayOutMayLeadToAnUndisclosedRest() {
    Circle circle =
        new Circle().complete(has(A, 0, 100), has(B, 0, 100)).partial(has(A, 50), has(PERSON, 40));
    assertWorth(circle, A, part(1, 5));
    assertWorth(circle, B, part(1, 5));
  }

  @Test
  void aMemberChangesItsCompletionWhereTheFiguresSaySo() {
    Circle circle =
        new Circle()
            .complete(has(PERSON, 10, 100), has(B, 0, 100), has(C, 0, 100))
            .complete(has(A, 10), has(PERSON, 90))
            .complete(has(B, 10), has(STATE, 50), has(PERSON, 40));
    assertWorth(circle, A, part(45, 100).dividedBy(part(991, 1_000)));
  }

  @Test
  void aCircleThatBelongsToNobodyElseIsAtMostAllTheStates() {
    assertWorth(new Circle().complete(has(A, 100)), A, Fraction.ONE);
    assertWorth(new Circle().complete(has(B, 100)).complete(has(A, 100)), B, Fraction.ONE);
  }

  @Test
  void isExactUpToSixtyFourMembersAndBoundedInFloatingPointBeyond() {
    assertEquals(part(1, 3), ring(64).greatest()[A]);
    Fraction bound = ring(65).greatest()[A];
    assertEquals(1, bound.denominator().bitCount());
    assertTrue(bound.compareTo(part(1, 3)) > 0);
    assertEquals(1.0 / 3, bound.doubleValue(), 1e-14);
  }

  @Test
  void isBoundedInFloatingPointWhereNumbersGrowTooLongForAChoice() {
    BigInteger whole = BigInteger.ONE.shiftLeft(Precision.MOST_BITS / 2 + 1).add(BigInteger.ONE);
    Fraction quarter = Fraction.of(whole.shiftRight(2), whole);
    Circle circle =
        new Circle()
            .complete(has(B, 0, 60), has(C, 0, 60), has(PERSON, 40))
            .complete(line(A, quarter), has(STATE, 10), line(PERSON, percent(90).minus(quarter)))
            .complete(
                line(A, quarter),
                line(STATE, quarter),
                line(PERSON, Fraction.ONE.minus(quarter).minus(quarter)));
    Fraction bound = circle.greatest()[A];
    assertTrue(bound.bits() < Precision.KEPT_BITS, bound.bits() + " bits");
    assertEquals(0.15 / 0.85, bound.doubleValue(), 1e-14);
  }

  /** Each member is held half by the next, a third of the rest is the state's. */
  private static Circle ring(int size) {
    Circle circle = new Circle();
    for (int i = 0; i < size; i++) {
      circle.complete(
          has(FIRST + (i + 1) % size, 50), line(STATE, part(1, 6)), line(PERSON, part(1, 3)));
    }
    return circle;
  }

  private static void assertWorth(Circle circle, int party, Fraction expected) {
    assertEquals(expected, circle.greatest()[party]);
  }
}
