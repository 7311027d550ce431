package io.partnerauth.desk;

import io.partnerauth.desk.screen.Screening;
import java.text.DecimalFormat;
import java.util.Locale;
import java.util.Optional;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/**
 * How far a command is: a screening with its rate and the time that is left, an analysis with its
 * step; nothing unless a person looks at it.
 *
 * @param bar of a screening in bytes of the book, since nobody knows its rows before the end
 */
record ProgressLine(Optional<ProgressBar> bar) implements Screening.Progress, AutoCloseable {
  private static final int WIDTH = 100;
  private static final long KILOBYTE = 1_000;
  private static final int UNKNOWN = -1;

  /**
   * {@return a line for a book of that many bytes}
   *
   * @param free whether nothing else is printed meanwhile
   */
  static ProgressLine of(long bytes, boolean free) {
    Optional<ProgressBar> bar =
        free && System.console() != null ? Optional.of(bar(bytes)) : Optional.empty();
    return new ProgressLine(bar);
  }

  /**
   * {@return a line for steps of which nobody knows how long they take}
   *
   * @param free whether nothing else is printed meanwhile
   */
  static ProgressLine ofSteps(String task, boolean free) {
    return new ProgressLine(
        free && System.console() != null
            ? Optional.of(line(task, UNKNOWN).hideEta().build())
            : Optional.empty());
  }

  private static ProgressBarBuilder line(String task, long most) {
    return new ProgressBarBuilder()
        .setTaskName(task)
        .setInitialMax(most)
        .setStyle(ProgressBarStyle.ASCII)
        .setConsumer(new ConsoleProgressBarConsumer(System.err, WIDTH))
        .setUpdateIntervalMillis(200);
  }

  private static ProgressBar bar(long bytes) {
    return line("screen", bytes).setUnit(" kB", KILOBYTE).showSpeed(new DecimalFormat("0")).build();
  }

  @Override
  public void at(long offset, long rows) {
    bar.ifPresent(
        line -> {
          line.stepTo(offset);
          line.setExtraMessage(String.format(Locale.ROOT, " %,d rows", rows));
        });
  }

  /** Tells what is done now. */
  void at(String step) {
    bar.ifPresent(
        line -> {
          line.step();
          line.setExtraMessage(" " + step);
        });
  }

  @Override
  public void close() {
    bar.ifPresent(ProgressBar::close);
  }
}
