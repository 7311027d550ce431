package io.partnerauth.live;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs what belongs to others, so that nothing that it throws ends the following of a folder. */
final class Guard {
  private static final Logger LOG = LoggerFactory.getLogger(LiveRules.class);

  private Guard() {}

  /** Runs it; what it throws, errors included, is logged. */
  static void run(String what, Runnable code) {
    try {
      code.run();
    } catch (Throwable thrown) {
      try {
        LOG.error("{} failed; the rules stay as they are", what, thrown);
      } catch (Throwable noLog) { // such as a log on a disk that is full
        Thread thread = Thread.currentThread();
        thread.getUncaughtExceptionHandler().uncaughtException(thread, thrown);
      }
    }
  }
}
