package io.partnerauth.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.partnerauth.Customer;
import io.partnerauth.Decision;
import io.partnerauth.Grant;
import io.partnerauth.Partner;
import io.partnerauth.Sale;
import io.partnerauth.facts.BuyerClass;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever is done to the folder, each decision is by a version that was whole at some time, a
 * whole one is taken over in the end, and the status is true. {@code -Dlive.seconds=300} tries
 * longer, {@code -Dlive.seed=…} again what failed.
 */
class HostileEditsTest {
  private static final long SECONDS = Long.getLong("live.seconds", 3);
  private static final long SEED = Long.getLong("live.seed", System.nanoTime());
  private static final Duration SOON = Duration.ofSeconds(60);
  private static final Partner PARTNER = Partner.of("P", "RU", Grant.of("Zoom"));
  private static final Sale SALE = Sale.on(LocalDate.of(2021, 4, 8));

  @TempDir private Path temporary;

  @Test
  void everyDecisionIsByAWholeVersionAndTheStatusIsTrue() throws Exception {
    HostileDisk disk = new HostileDisk(temporary.resolve("rules"), new Random(SEED));
    ExecutorService threads = Executors.newFixedThreadPool(2);
    AtomicBoolean done = new AtomicBoolean();
    AtomicInteger heard = new AtomicInteger();
    try (LiveRules rules =
        LiveRules.watch(disk.folder(), Duration.ofMillis(5), UnaryOperator.identity())) {
      rules.onUpdate(
          update -> {
            if (heard.incrementAndGet() % 3 == 0) {
              throw new AssertionError("a listener's own");
            }
          });
      List<Future<int[]>> deciding =
          List.of(
              threads.submit(decide(rules, disk, done)), threads.submit(decide(rules, disk, done)));
      Instant end = Instant.now().plusSeconds(SECONDS);
      int edits = 0;
      while (Instant.now().isBefore(end) && deciding.stream().noneMatch(Future::isDone)) {
        disk.edit();
        edits++;
        takenOver(rules, disk);
      }
      done.set(true);
      for (Future<int[]> decided : deciding) {
        int[] counts = decided.get();
        assertTrue(counts[0] > 0 && counts[1] > 0, "It decided, and held the status to the disk");
        System.out.printf(
            "%,d edits, %,d versions, %,d updates, %,d decisions, %,d samples held to the disk%n",
            edits, disk.versions(), heard.get(), counts[0], counts[1]);
      }
    } catch (Exception | AssertionError e) {
      throw new AssertionError("-Dlive.seed=" + SEED + " after " + disk.lastEdit(), e);
    } finally {
      done.set(true);
      threads.shutdownNow();
    }
  }

  private static void takenOver(LiveRules rules, HostileDisk disk) {
    Instant end = Instant.now().plus(SOON);
    while (rules.status().differs() || !rules.status().version().equals(disk.whole())) {
      assertTrue(Instant.now().isBefore(end), () -> disk.lastEdit() + " " + rules.status());
      LockSupport.parkNanos(500_000);
    }
  }

  private static Callable<int[]> decide(LiveRules rules, HostileDisk disk, AtomicBoolean done) {
    return () -> {
      int decisions = 0;
      int held = 0;
      while (!done.get()) {
        for (int buyer = 0; buyer < 2; buyer++) {
          Decision decision = rules.evaluate(customer(buyer), PARTNER, SALE);
          List<String> expected = disk.answers(decision.packVersion());
          assertNotNull(expected, "A version that was never whole decided: " + decision);
          assertEquals(expected.get(buyer), decision.outcome().toString());
          decisions++;
        }
        held += sample(rules, disk) ? 1 : 0;
        LockSupport.parkNanos(200_000);
      }
      return new int[] {decisions, held};
    };
  }

  /** {@return whether nobody wrote meanwhile, so that the status could be held to the disk} */
  private static boolean sample(LiveRules rules, HostileDisk disk) {
    String before = rules.packVersion();
    LiveStatus status = rules.status();
    String after = rules.packVersion();
    Instant now = Instant.now();
    assertNotNull(disk.answers(status.version()), status::toString);
    assertTrue(!before.equals(after) || status.version().equals(before), status::toString);
    assertFalse(status.lastLook().isAfter(now), status::toString);
    assertFalse(status.since().isAfter(now), status::toString);
    assertFalse(status.lastSuccess().isAfter(status.lastLook()), status::toString);
    assertEquals(status.differs(), status.lastSuccess().isBefore(status.lastLook()));
    return disk.onlyContent(status.lastLook(), now)
        .map(
            content -> {
              assertEquals(
                  !content.equals(status.version()),
                  status.differs(),
                  () -> "On disk is " + content + "; " + disk.lastEdit() + "; " + status);
              return true;
            })
        .orElse(false);
  }

  private static Customer customer(int buyer) {
    return Customer.of("RU", buyer == 0 ? BuyerClass.GOVERNMENT_AGENCY : BuyerClass.PERSON);
  }
}
