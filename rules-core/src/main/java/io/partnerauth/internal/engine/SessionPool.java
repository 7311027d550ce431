package io.partnerauth.internal.engine;

import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import org.kie.api.KieBase;
import org.kie.api.runtime.KieSession;

/**
 * Sessions on one knowledge base, each used by one thread at a time and then by another.
 *
 * <p>A new session costs as much as there are rules; a used one costs nothing. There are never more
 * than processors, and a thread that finds none free waits for the microseconds that a question
 * takes: no number of threads, virtual ones included, makes it grow. Thread-safe.
 */
final class SessionPool {
  private final KieBase base;
  private final Semaphore places = new Semaphore(Runtime.getRuntime().availableProcessors());
  private final ConcurrentLinkedQueue<KieSession> idle = new ConcurrentLinkedQueue<>();

  SessionPool(KieBase base) {
    this.base = base;
  }

  /**
   * Lends a session to {@code work}, which leaves it as it found it.
   *
   * <p>When {@code work} throws, what is left in the session is unknown, and it is never used
   * again.
   */
  void with(Consumer<KieSession> work) {
    places.acquireUninterruptibly();
    try {
      KieSession free = idle.poll();
      KieSession session = free == null ? base.newKieSession(Options.session(), null) : free;
      boolean clean = false;
      try {
        work.accept(session);
        clean = true;
      } finally {
        if (clean) {
          idle.add(session);
        } else {
          session.dispose();
        }
      }
    } finally {
      places.release();
    }
  }
}
