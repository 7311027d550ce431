package io.partnerauth.ownership;

import static io.partnerauth.ownership.Circle.FIRST;
import static io.partnerauth.ownership.Circle.PERSON;
import static io.partnerauth.ownership.Circle.STATE;
import static io.partnerauth.ownership.Circle.has;
import static io.partnerauth.ownership.Circle.line;
import static io.partnerauth.ownership.Circle.part;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Circles that are small enough to be solved exactly, bounded as the large ones are. */
class LargeLoopTest {
  private static final int A = FIRST;
  private static final int B = FIRST + 1;

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 10, 30})
  void theBoundOfALinearCircleIsNeverBelowTheExactFigureAndHardlyAboveIt(int size) {
    for (int seed = 0; seed < 5; seed++) {
      assertNarrow(circle(size, new Random(seed), 0), 1e-13);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 10, 30})
  void soIsTheBoundWhereMembersChooseTheirCompletions(int size) {
    for (int seed = 0; seed < 5; seed++) {
      assertNarrow(circle(size, new Random(seed), 8), 1e-13);
    }
  }

  @Test
  void theBoundIsNarrowWhereVeryLittleLeadsOut() {
    Circle circle = new Circle();
    int size = 60;
    for (int i = 0; i < size; i++) {
      circle.complete(
          line(FIRST + (i + 1) % size, part(6, 10)),
          line(FIRST + (i * 7 + 5) % size, part(3_999, 10_000)),
          line(i % 3 == 0 ? STATE : PERSON, part(1, 10_000)));
    }
    assertNarrow(circle, 1e-9);
  }

  @Test
  void theBoundIsNarrowWhereMembersChooseAndVeryLittleLeadsOut() {
    Circle circle = new Circle();
    int size = 8;
    for (int i = 0; i < size; i++) {
      circle.complete(
          line(FIRST + (i + 1) % size, part(5_999, 10_000)),
          has(FIRST + (i + 3) % size, 0, 40),
          has(FIRST + (i + 5) % size, 0, 40),
          line(i == 0 ? STATE : PERSON, part(1, 10_000)));
    }
    assertNarrow(circle, 1e-9);
  }

  @Test
  void theBoundIsNarrowWhereOnlyOneMemberLeadsOut() {
    Circle circle = new Circle();
    int size = 40;
    circle.complete(
        has(FIRST + 1, 60),
        line(FIRST + 5, part(3_998, 10_000)),
        line(STATE, part(1, 10_000)),
        line(PERSON, part(1, 10_000)));
    for (int i = 1; i < size; i++) {
      circle.complete(has(FIRST + (i + 1) % size, 60), has(FIRST + (i * 7 + 5) % size, 40));
    }
    assertNarrow(circle, 1e-7);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 99})
  void theBoundOfARingIsNarrowWhicheverWayRoundItIsHeld(int next) {
    Circle circle = new Circle();
    circle.complete(has(FIRST + next, 96), has(STATE, 1), has(PERSON, 3));
    for (int i = 1; i < 100; i++) {
      circle.complete(has(FIRST + (i + next) % 100, 100));
    }
    for (Fraction bound : bounds(circle)) {
      assertTrue(bound.compareTo(part(1, 4)) >= 0);
      assertEquals(0.25, bound.doubleValue(), 1e-9);
    }
  }

  @Test
  void aFigureThatNoGuessBoundsIsBoundedFromAbove() {
    Circle circle =
        new Circle()
            .complete(has(A, 0, 100), has(PERSON, 0, 100))
            .complete(has(A, 40), has(PERSON, 60))
            .complete(has(B, 50), has(PERSON, 50));
    List<Fraction> bounds = bounds(circle);
    assertEquals(1, bounds.get(0).doubleValue());
    assertEquals(0.4, bounds.get(1).doubleValue(), 1e-15);
    assertEquals(0.2, bounds.get(2).doubleValue(), 1e-15);
  }

  @Test
  void nothingButTheMarginIsAddedWhereNothingIsTheStates() {
    Circle circle =
        new Circle().complete(has(B, 50), has(PERSON, 50)).complete(has(A, 50), has(PERSON, 50));
    for (Fraction bound : bounds(circle)) {
      assertTrue(bound.signum() >= 0);
      assertEquals(0, bound.doubleValue(), 1e-14);
    }
  }

  /** A random circle, of which at least a tenth of each member is somebody's outside. */
  private static Circle circle(int size, Random random, int room) {
    Circle circle = new Circle();
    for (int i = 0; i < size; i++) {
      List<Shareholding> lines = new ArrayList<>();
      int left = 90 - (random.nextInt(4) == 0 ? 0 : random.nextInt(30));
      for (int owner = 0; owner < 4; owner++) {
        int low = random.nextInt(left / 2);
        left -= low;
        int of = owner == 0 ? STATE : FIRST + random.nextInt(size);
        lines.add(
            line(of, part(low, 101), part(low + (room == 0 ? 0 : random.nextInt(room)), 101)));
      }
      if (room == 0 && random.nextInt(3) == 0) {
        circle.partial(lines.toArray(Shareholding[]::new));
      } else {
        lines.add(
            line(
                PERSON,
                part(room == 0 ? left + 11 : 10, 101),
                part(room == 0 ? left + 11 : 101, 101)));
        circle.complete(lines.toArray(Shareholding[]::new));
      }
    }
    return circle;
  }

  private static void assertNarrow(Circle circle, double narrow) {
    Fraction[] exact = circle.greatest();
    List<Fraction> bounds = bounds(circle);
    for (int i = 0; i < bounds.size(); i++) {
      Fraction figure = exact[FIRST + i];
      assertTrue(
          bounds.get(i).compareTo(figure) >= 0,
          bounds.get(i).doubleValue() + " is below " + figure.doubleValue());
      assertEquals(figure.doubleValue(), bounds.get(i).doubleValue(), narrow);
    }
  }

  private static List<Fraction> bounds(Circle circle) {
    return List.of(
        new LargeLoop(circle.members(), circle.registers(), circle.places(), circle.ends())
            .solve());
  }
}
