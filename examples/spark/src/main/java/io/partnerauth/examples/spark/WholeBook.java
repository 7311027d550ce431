package io.partnerauth.examples.spark;

import io.partnerauth.Grant;
import io.partnerauth.PackTexts;
import io.partnerauth.Partner;
import io.partnerauth.Sale;
import io.partnerauth.spark.BookDecisions;
import io.partnerauth.spark.RunCounts;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;

/**
 * Generates a customer book, decides it, changes a threshold, decides it under that, and prints
 * counts and rates.
 */
public final class WholeBook {
  private static final LocalDate DAY = LocalDate.of(2021, 4, 8);
  private static final LocalDate KNOWN_ON = LocalDate.of(2026, 11, 30);
  private static final Partner PARTNER =
      Partner.of("P-1", "RU", Grant.of("Zoom"), Grant.of("Microsoft"), Grant.of("Kaspersky"));

  private final SparkSession spark;
  private final String folder;

  private WholeBook(SparkSession spark, Path folder) {
    this.spark = spark;
    this.folder = folder.toString();
  }

  /**
   * Runs it on this machine.
   *
   * @param arguments how many customers, by default 2,000,000, and the folder for the book and the
   *     decisions, by default {@code target/whole-book}
   */
  public static void main(String[] arguments) throws IOException {
    long customers = arguments.length > 0 ? Long.parseLong(arguments[0]) : 2_000_000;
    Path folder = Path.of(arguments.length > 1 ? arguments[1] : "target/whole-book");
    try (SparkSession spark =
        SparkSession.builder()
            .master("local[*]")
            .appName("whole book")
            .config("spark.ui.enabled", "false")
            .config("spark.driver.host", "127.0.0.1")
            .config("spark.driver.bindAddress", "127.0.0.1")
            .getOrCreate()) {
      run(spark, customers, folder);
    }
  }

  /** Runs it in a session, and returns what came of the first run and of that after the edit. */
  static Map<String, RunCounts> run(SparkSession spark, long customers, Path folder)
      throws IOException {
    return new WholeBook(spark, folder).run(customers);
  }

  private Map<String, RunCounts> run(long customers) throws IOException {
    String book = folder + "/customers";
    int parts = Math.max(2, (int) (customers / 250_000));
    timed(
        "generated",
        customers,
        () -> {
          GeneratedBook.of(spark, customers, parts).write().mode(SaveMode.Overwrite).parquet(book);
          return null;
        });
    PackTexts before = PackTexts.shipped();
    PackTexts after = PackTexts.of(edited(before.texts()));
    BookDecisions first = BookDecisions.of(before, PARTNER, Sale.on(DAY), KNOWN_ON);
    BookDecisions again = BookDecisions.of(after, PARTNER, Sale.on(DAY), KNOWN_ON);
    Dataset<Row> all = spark.read().parquet(book);
    String decisions = folder + "/decisions";
    Map<String, RunCounts> counts = new TreeMap<>();
    counts.put("first", timed("decided", customers, () -> first.write(all, decisions)));
    counts.put("again", timed("decided anew", customers, () -> again.write(all, decisions)));
    return counts;
  }

  /** The share of the state from which on a sale is revoked: 25 percent instead of 50. */
  private static SortedMap<String, String> edited(SortedMap<String, String> texts) {
    SortedMap<String, String> edited = new TreeMap<>(texts);
    String file = "zoom/russia-cis-2021.drl";
    String text = texts.get(file);
    String changed = text.replace("stateInterest >= 50", "stateInterest >= 25");
    if (changed.equals(text)) {
      throw new IllegalStateException("There is no such threshold in " + file);
    }
    edited.put(file, changed);
    return edited;
  }

  private interface Work<T> {
    T run() throws IOException;
  }

  private static <T> T timed(String what, long customers, Work<T> work) throws IOException {
    long start = System.nanoTime();
    T result = work.run();
    double seconds = (System.nanoTime() - start) / 1e9;
    System.out.printf(
        Locale.ROOT,
        "%-14s %,12d rows in %6.1f s, %,9.0f rows/s%n",
        what,
        customers,
        seconds,
        customers / seconds);
    if (result instanceof RunCounts counts) {
      System.out.println("               " + counts.kinds() + " " + counts.outcomes());
    }
    return result;
  }
}
