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
 * How far a screening is, with its rate and the time that is left; nothing unless a person looks at
 * it.
 *
 * @param bar in bytes of the book, since nobody knows its rows before the end
 */
record ProgressLine(Optional<ProgressBar> bar) implements Screening.Progress, AutoCloseable {
  private static final int WIDTH = 100;
  private static final long KILOBYTE = 1_000;

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

  private static ProgressBar bar(long bytes) {
    return new ProgressBarBuilder()
        .setTaskName("screen")
        .setInitialMax(bytes)
        .setUnit(" kB", KILOBYTE)
        .setStyle(ProgressBarStyle.ASCII)
        .setConsumer(new ConsoleProgressBarConsumer(System.err, WIDTH))
        .setUpdateIntervalMillis(200)
        .showSpeed(new DecimalFormat("0"))
        .build();
  }

  @Override
  public void at(long offset, long rows) {
    bar.ifPresent(
        line -> {
          line.stepTo(offset);
          line.setExtraMessage(String.format(Locale.ROOT, " %,d rows", rows));
        });
  }

  @Override
  public void close() {
    bar.ifPresent(ProgressBar::close);
  }
}
