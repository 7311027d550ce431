package io.partnerauth.benchmarks.answers;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.core.helpers.NOPAppender;
import io.partnerauth.AuthorizationRules;
import io.partnerauth.Customer;
import io.partnerauth.Decision;
import io.partnerauth.Grant;
import io.partnerauth.Partner;
import io.partnerauth.Sale;
import io.partnerauth.facts.BuyerClass;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.ToIntFunction;
import org.slf4j.LoggerFactory;

/**
 * The command that measures what reasons, nearest changes, texts and the decision log cost, with
 * the shipped rules, in one run.
 *
 * <p>The log is on and off by turns: Logback at INFO with an appender that drops the event. Times
 * are processor time of the one thread that asks, so that a busy machine falsifies them little; of
 * each figure the median of all rounds.
 */
public final class AnswerCosts {
  private static final int DIFFERENT = 64;
  private static final LocalDate DAY = LocalDate.of(2023, 6, 1);
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  /** What is asked, what of the answer is read, and how often in a round. */
  private record Row(
      String title, String aim, List<Customer> customers, Partner partner, Reading reading) {}

  /** What is read of a decision; the number keeps the compiler from leaving it out. */
  private record Reading(int perRound, ToIntFunction<Decision> read) {}

  private static final Reading OUTCOME = new Reading(40_000, one -> one.outcome().ordinal());
  private static final Reading REASONS = new Reading(10_000, one -> one.reasons().size());
  private static final Reading CHANGES = new Reading(2_000, one -> one.nearestChanges().size());
  private static final Reading TEXT = new Reading(100, one -> one.toString().length());

  private final AuthorizationRules rules = AuthorizationRules.load().ready();
  private final Logger log;
  private final int rounds;
  private int sum;

  private AnswerCosts(Logger log, int rounds) {
    this.log = log;
    this.rounds = rounds;
  }

  /**
   * Prints a table in Markdown.
   *
   * @param args the number of rounds, 41 if not given
   */
  public static void main(String[] args) {
    System.setProperty("slf4j.provider", "ch.qos.logback.classic.spi.LogbackServiceProvider");
    Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    root.setLevel(Level.OFF);
    Logger log = (Logger) LoggerFactory.getLogger("io.partnerauth.decision");
    NOPAppender<ch.qos.logback.classic.spi.ILoggingEvent> dropping = new NOPAppender<>();
    dropping.start();
    log.addAppender(dropping);
    log.setAdditive(false);
    int rounds = args.length > 0 ? Integer.parseInt(args[0]) : 41;
    new AnswerCosts(log, rounds).print(System.out);
  }

  private void print(PrintStream out) {
    out.println("| microseconds | log off | log at INFO | aim |");
    out.println("|---|---:|---:|---|");
    for (Row row : rows()) {
      double[] off = new double[rounds];
      double[] on = new double[rounds];
      for (int warm = 0; warm < 10; warm++) {
        microseconds(row, warm % 2 == 0);
      }
      for (int round = 0; round < rounds; round++) {
        off[round] = microseconds(row, false);
        on[round] = microseconds(row, true);
      }
      out.printf(
          Locale.ROOT, "| %s | %s | %s | %s |%n", row.title(), median(off), median(on), row.aim());
    }
    out.printf(
        Locale.ROOT,
        "%nMedians of %d rounds; %s %s, on %s.%n",
        rounds,
        System.getProperty("java.vm.name"),
        System.getProperty("java.version"),
        LocalDate.now());
    if (sum == 0) {
      throw new IllegalStateException("Nothing was answered");
    }
  }

  private double microseconds(Row row, boolean logged) {
    log.setLevel(logged ? Level.INFO : Level.OFF);
    Sale sale = Sale.on(DAY);
    int count = row.reading().perRound();
    long start = THREADS.getCurrentThreadCpuTime();
    for (int i = 0; i < count; i++) {
      Customer customer = row.customers().get(i % DIFFERENT);
      sum += row.reading().read().applyAsInt(rules.evaluate(customer, row.partner(), sale)) + 1;
    }
    return (THREADS.getCurrentThreadCpuTime() - start) / 1e3 / count;
  }

  private static String median(double[] values) {
    Arrays.sort(values);
    double median = values[values.length / 2];
    return String.format(Locale.ROOT, median < 100 ? "%.2f" : "%,.0f", median);
  }

  private static List<Row> rows() {
    Partner one = Partner.of("P", "DE", Grant.of("Zoom"));
    Partner six =
        Partner.of(
            "P",
            "DE",
            Grant.of("Zoom"),
            Grant.of("Microsoft"),
            Grant.of("SAP"),
            Grant.of("Adobe"),
            Grant.of("Cisco"),
            Grant.of("Oracle"));
    List<Customer> authorized = customers("DE", BuyerClass.COMPANY);
    List<Customer> revoked = customers("KZ", BuyerClass.GOVERNMENT_AGENCY);
    List<Customer> unknown = new ArrayList<>();
    for (int i = 0; i < DIFFERENT; i++) {
      unknown.add(Customer.builder().id("C-" + i).build());
    }
    String logged = "the log adds at most 1";
    return List.of(
        new Row("decision, authorized", logged, authorized, one, OUTCOME),
        new Row("decision, revoked", logged, revoked, one, OUTCOME),
        new Row("the same with its reasons", "adds at most 1", revoked, one, REASONS),
        new Row("the same with its nearest changes", "adds at most 20", revoked, one, CHANGES),
        new Row("full text, nothing known, six vendors", "at most 2,000", unknown, six, TEXT));
  }

  private static List<Customer> customers(String country, BuyerClass buyerClass) {
    List<Customer> customers = new ArrayList<>();
    for (int i = 0; i < DIFFERENT; i++) {
      customers.add(
          Customer.of(country, buyerClass).toBuilder()
              .id("C-" + i)
              .sector("OTHER")
              .listings(Set.of())
              .endUses(Set.of())
              .stateInterest(i % 2)
              .stateControlled(false)
              .build());
    }
    return customers;
  }
}
