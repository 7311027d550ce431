package io.partnerauth.internal.engine;

import static io.partnerauth.internal.rule.Rules.rule;
import static io.partnerauth.internal.rule.Rules.test;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.partnerauth.Outcome;
import io.partnerauth.internal.rule.Attribute;
import io.partnerauth.internal.rule.Operator;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.drools.modelcompiler.KieBaseBuilder;
import org.junit.jupiter.api.Test;
import org.kie.api.runtime.KieSession;

class SessionPoolTest {
  private final SessionPool pool =
      new SessionPool(
          KieBaseBuilder.createKieBaseFromModel(
              CanonicalModel.of(
                  List.of(
                      rule(
                          "A",
                          List.of(),
                          Outcome.REVIEW,
                          test(Attribute.CUSTOMER_COUNTRY, Operator.EQUAL, "RU")))),
              Options.base()));
  private final Set<KieSession> used =
      Collections.synchronizedSet(Collections.newSetFromMap(new IdentityHashMap<>()));

  /** Each of the threads is new, as virtual threads are: what hung on threads would grow. */
  @Test
  void noNumberOfThreadsMakesMoreSessionsThanThereAreProcessors() throws Exception {
    CountDownLatch all = new CountDownLatch(1);
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      Thread thread =
          new Thread(
              () -> {
                awaitUninterruptibly(all);
                pool.with(
                    session -> {
                      used.add(session);
                      Thread.yield();
                    });
              });
      thread.start();
      threads.add(thread);
    }
    all.countDown();
    for (Thread thread : threads) {
      thread.join();
    }
    assertTrue(!used.isEmpty() && used.size() <= Runtime.getRuntime().availableProcessors());
  }

  @Test
  void aSessionIsUsedAgainUntilItsWorkFails() {
    KieSession first = lent();
    assertSame(first, lent());
    IllegalStateException failure = new IllegalStateException();
    assertSame(
        failure,
        assertThrows(
            IllegalStateException.class,
            () ->
                pool.with(
                    session -> {
                      throw failure;
                    })));
    assertNotSame(first, lent());
  }

  @Test
  void aPlaceIsGivenBackEvenWhenWorkFails() {
    int failures = 2 * Runtime.getRuntime().availableProcessors();
    for (int i = 0; i < failures; i++) {
      assertThrows(
          IllegalStateException.class,
          () ->
              pool.with(
                  session -> {
                    used.add(session);
                    throw new IllegalStateException();
                  }));
    }
    assertEquals(failures, used.size());
  }

  private KieSession lent() {
    KieSession[] lent = new KieSession[1];
    pool.with(session -> lent[0] = session);
    return lent[0];
  }

  private static void awaitUninterruptibly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
