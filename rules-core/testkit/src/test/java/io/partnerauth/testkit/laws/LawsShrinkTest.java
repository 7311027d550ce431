package io.partnerauth.testkit.laws;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Method;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import net.jqwik.api.AfterFailureMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import org.junit.jupiter.api.Test;

/** A failing law looks for a small example, with an end by count and never by time. */
class LawsShrinkTest {
  private static final AtomicInteger TRIES = new AtomicInteger();

  static class WithoutAnEnd {
    @Property(
        seed = "1",
        shrinking = ShrinkingMode.FULL,
        afterFailure = AfterFailureMode.RANDOM_SEED)
    void noListIsVaried(@ForAll @Size(30) List<Long> numbers) {
      TRIES.incrementAndGet();
      assertTrue(numbers.stream().mapToInt(Long::bitCount).sum() < 400);
    }
  }

  @AddLifecycleHook(Shrinking.class)
  static class WithAnEnd extends WithoutAnEnd {}

  @Test
  void theSearchForASmallerExampleEndsAfterSoManyTries() {
    assertTrue(tries(WithoutAnEnd.class) > 2 * Shrinking.MOST);
    assertTrue(tries(WithAnEnd.class) <= Shrinking.MOST + 1);
  }

  private static int tries(Class<?> properties) {
    TRIES.set(0);
    LawRun run = LawRun.of(properties);
    assertEquals(1, run.failures().size());
    return TRIES.get();
  }

  @Test
  void noLawShrinksAgainstTheClock() {
    int laws = 0;
    Set<String> timed = new TreeSet<>();
    for (Method method : AllLaws.class.getMethods()) {
      Property property = method.getAnnotation(Property.class);
      if (property != null) {
        laws++;
        if (property.shrinking() != ShrinkingMode.FULL) {
          timed.add(method.getName());
        }
      }
    }
    assertTrue(laws > 20);
    assertEquals(Set.of(), timed);
  }
}
