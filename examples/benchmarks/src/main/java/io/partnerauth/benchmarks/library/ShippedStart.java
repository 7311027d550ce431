package io.partnerauth.benchmarks.library;

import io.partnerauth.AuthorizationRules;
import io.partnerauth.Customer;
import io.partnerauth.Grant;
import io.partnerauth.Outcome;
import io.partnerauth.Partner;
import io.partnerauth.benchmarks.measure.MeasuredFigures;
import io.partnerauth.benchmarks.report.Figure;
import io.partnerauth.facts.BuyerClass;
import java.nio.file.Path;

/** The main class of a fresh JVM that loads the shipped rules and decides once. */
public final class ShippedStart {
  private ShippedStart() {}

  /**
   * Arguments: an unused name, an unused folder, the file for the figures, and the time in
   * milliseconds since 1970 at which this JVM's process was started.
   *
   * @throws IllegalStateException when the decision is not the one that the README shows
   */
  public static void main(String[] args) throws Exception {
    Outcome outcome =
        AuthorizationRules.load()
            .evaluate(
                Customer.of("RU", BuyerClass.GOVERNMENT_AGENCY),
                Partner.of("RIGHTCONF", "RU", Grant.of("Zoom", "CIS")))
            .outcome();
    long decided = System.currentTimeMillis();
    if (outcome != Outcome.REVOKED) {
      throw new IllegalStateException("expected REVOKED, got " + outcome);
    }
    MeasuredFigures figures = new MeasuredFigures();
    figures.add(Figure.SHIPPED_START, decided - Long.parseLong(args[3]));
    figures.write(Path.of(args[2]));
  }
}
