package io.partnerauth.live;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** A thread that looks at something again and again until it is closed. */
final class LookOut implements AutoCloseable {
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(
          work -> {
            Thread made = new Thread(work, "partnerauth-live-rules");
            made.setDaemon(true);
            return made;
          });

  /** Starts to run {@code look} with so much time between two runs, whatever it throws. */
  LookOut(Runnable look, Duration interval) {
    thread.scheduleWithFixedDelay(
        () -> Guard.run("looking at the folder", look),
        interval.toNanos(),
        interval.toNanos(),
        TimeUnit.NANOSECONDS);
  }

  /** Stops for good. A look that is under way comes to its end, which this does not wait for. */
  @Override
  public void close() {
    thread.shutdown();
  }
}
