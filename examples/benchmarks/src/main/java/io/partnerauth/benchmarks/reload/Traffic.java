package io.partnerauth.benchmarks.reload;

import io.partnerauth.benchmarks.reload.Caller.Seen;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Callers on all processors but one, which is left for whoever reloads. */
final class Traffic implements AutoCloseable {
  private final int callers = Math.max(1, Runtime.getRuntime().availableProcessors() - 1);
  private final ExecutorService threads = Executors.newFixedThreadPool(callers);
  private final List<Future<Seen>> running = new ArrayList<>();
  private volatile boolean stopped;

  /** Starts the callers; each asks as {@code caller} does. */
  Traffic(Caller caller) {
    for (int i = 0; i < callers; i++) {
      running.add(threads.submit(() -> caller.askUntil(() -> stopped)));
    }
  }

  /** {@return what all callers saw, once they have been stopped} */
  Seen stop() throws InterruptedException, ExecutionException {
    stopped = true;
    Seen all = new Seen(0, 0, 0);
    for (Future<Seen> one : running) {
      all = all.and(one.get());
    }
    return all;
  }

  @Override
  public void close() {
    stopped = true;
    threads.shutdown();
  }
}
