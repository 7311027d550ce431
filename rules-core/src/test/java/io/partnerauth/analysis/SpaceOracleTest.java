package io.partnerauth.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/**
 * At every point, of every set and in every count the space of a random pack agrees with all
 * combinations of facts, listed by plain loops; {@code -Dspace.packs=10000} tries more packs.
 */
class SpaceOracleTest {
  private static final int PACKS = Integer.getInteger("space.packs", 60);
  private static final long SEED = Long.getLong("space.seed", 17);

  @Example
  void theViewsAgreeWithPlainLoops() {
    assertEquals(Optional.empty(), firstDifference(Optional.empty(), PACKS));
  }

  @Property
  void aBrokenViewIsCaught(@ForAll BrokenView broken) {
    assertTrue(firstDifference(Optional.of(broken), 150).isPresent());
  }

  private static Optional<String> firstDifference(Optional<BrokenView> broken, int packs) {
    var generator = SmallPacks.rules(6).generator(1000);
    Random random = new Random(SEED);
    for (int i = 0; i < packs; i++) {
      SpaceOracle oracle =
          new SpaceOracle(generator.next(random).value(), broken, new Random(SEED + i));
      Optional<String> difference = oracle.difference();
      if (difference.isPresent()) {
        return difference;
      }
    }
    return Optional.empty();
  }
}
