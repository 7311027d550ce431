package io.partnerauth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class RulingTest {
  private static final NearestChange MILDER =
      new NearestChange("channel", FactValues.OneOf.of("VENDOR_DIRECT"), Outcome.AUTHORIZED, true);
  private static final NearestChange REVIEWED =
      new NearestChange("kind", FactValues.OneOf.of("SUPPORT"), Outcome.REVIEW, true);

  @Test
  void nearestChangesAreWorkedOutWhenTheyAreFirstReadAndThenKept() {
    AtomicInteger times = new AtomicInteger();
    Ruling ruling =
        new Ruling(
            "Zoom",
            Outcome.REVOKED,
            List.of(),
            List::of,
            () -> {
              times.incrementAndGet();
              return List.of(REVIEWED, MILDER);
            },
            List::of,
            List.of());
    assertEquals(0, times.get());
    assertEquals(List.of(MILDER, REVIEWED), ruling.nearestChanges());
    assertEquals(List.of(MILDER, REVIEWED), ruling.nearestChanges());
    assertEquals(1, times.get());
  }

  @Test
  void equalWhenAllThatCanBeReadIsEqual() {
    assertEquals(ruling(List.of(MILDER)), ruling(List.of(MILDER)));
    assertEquals(ruling(List.of(MILDER)).hashCode(), ruling(List.of(MILDER)).hashCode());
    assertNotEquals(ruling(List.of(MILDER)), ruling(List.of(REVIEWED)));
    assertNotEquals(ruling(List.of(MILDER)), ruling(List.of()));
  }

  private static Ruling ruling(List<NearestChange> changes) {
    return new Ruling(
        "Zoom", Outcome.REVOKED, List.of(), List::of, () -> changes, List::of, List.of());
  }
}
