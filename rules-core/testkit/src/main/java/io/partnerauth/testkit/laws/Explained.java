package io.partnerauth.testkit.laws;

import io.partnerauth.Decision;
import io.partnerauth.Enquiry;
import io.partnerauth.Outcome;
import io.partnerauth.Reason;
import io.partnerauth.Ruling;
import io.partnerauth.ownership.OwnershipPath;

/** Whether a decision gives its reasons, and their figures recompute. */
final class Explained {
  private Explained() {}

  static void check(Enquiry enquiry, Decision decision) {
    for (Ruling ruling : decision.rulings()) {
      boolean explained =
          switch (ruling.outcome()) {
            case AUTHORIZED -> true;
            case NO_GRANT -> !ruling.notes().isEmpty();
            case REVIEW ->
                hasReason(ruling) || !ruling.openQuestions().isEmpty() || !ruling.notes().isEmpty();
            case CONDITIONAL, REVOKED -> hasReason(ruling);
          };
      if (!explained) {
        throw Breach.of(
            "No reason of that severity, no missing grant and no open question explains "
                + ruling.outcome()
                + ".",
            enquiry,
            "answer",
            decision);
      }
      for (Reason reason : ruling.reasons()) {
        reason.ownership().forEach(path -> recomputes(enquiry, decision, path));
      }
    }
  }

  private static boolean hasReason(Ruling ruling) {
    Outcome outcome = ruling.outcome();
    return ruling.reasons().stream().anyMatch(reason -> reason.outcome() == outcome);
  }

  private static void recomputes(Enquiry enquiry, Decision decision, OwnershipPath path) {
    Exact figure = Exact.of(path);
    if (!figure.equals(Exact.of(path.figure()))) {
      throw Breach.of(
          "The path \"%s\" comes to %s percent by its own links.".formatted(path, figure.percent()),
          enquiry,
          "answer",
          decision);
    }
  }
}
