package io.partnerauth.internal.rule;

import io.partnerauth.Status;
import io.partnerauth.StatusStep;
import io.partnerauth.internal.text.Location;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A rule as somebody knew it on a day: with the status of the latest step known by then, and
 * without the sales that a withdrawal or suspension known by then is about.
 *
 * <p>Nobody is less sure of a letter that he holds because the press reports it, too: of reported,
 * received and confirmed, the surest one counts that stands since the last step of another kind.
 */
final class KnownSteps {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("dd-MMM-yyyy", Locale.ENGLISH);

  private Optional<Status> status;
  private final List<Closed> closed = new ArrayList<>();

  /**
   * Days of sales, both included, about which the rule says nothing; no last day means for good.
   */
  private record Closed(LocalDate from, Optional<LocalDate> to) {}

  private KnownSteps(Optional<Status> atFirst) {
    this.status = atFirst;
  }

  /** {@return the rule; empty when nobody had heard of it} */
  static Optional<Rule> asKnownOn(Rule rule, LocalDate day) {
    Metadata metadata = rule.metadata();
    if (metadata.steps().isEmpty()) {
      return Optional.of(rule);
    }
    KnownSteps known = new KnownSteps(metadata.plainStatus());
    metadata.steps().stream().filter(step -> !step.day().isAfter(day)).forEach(known::take);
    return known.status.map(status -> known.limited(rule.status(status)));
  }

  private void take(StatusStep step) {
    switch (step.status()) {
      case WITHDRAWN -> closed.add(new Closed(step.day(), Optional.empty()));
      case SUSPENDED -> closed.add(new Closed(step.day(), step.to()));
      case UNCLEAR -> {
        open(step.day());
        status = Optional.of(Status.UNCLEAR);
      }
      case REPORTED, RECEIVED, CONFIRMED -> {
        boolean returns = open(step.day());
        boolean outOfForce =
            status.filter(now -> now == Status.WITHDRAWN || now == Status.SUSPENDED).isPresent();
        boolean less = status.filter(now -> now.compareTo(step.status()) > 0).isPresent();
        if (!less || returns || outOfForce) {
          status = Optional.of(step.status());
        }
      }
    }
  }

  /** Ends on a day what is closed, and tells whether anything was. */
  private boolean open(LocalDate day) {
    boolean any = false;
    for (int i = 0; i < closed.size(); i++) {
      Closed one = closed.get(i);
      if (one.to().filter(to -> to.isBefore(day)).isEmpty()) {
        any = true;
        closed.set(i, new Closed(one.from(), Optional.of(day.minusDays(1))));
      }
    }
    return any;
  }

  private Rule limited(Rule rule) {
    List<Conjunct> parts = new ArrayList<>(rule.parts());
    Location location = rule.location();
    for (Closed one : closed) {
      if (one.to().filter(to -> to.isBefore(one.from())).isPresent()) {
        continue; // taken back on the day itself
      }
      Condition before = new Condition.Test(Attribute.SALE_DATE, Operator.LESS, one.from());
      String text = "date < \"" + DAY.format(one.from()) + "\"";
      Optional<Condition> whole = Optional.empty();
      if (one.to().isPresent()) {
        LocalDate to = one.to().get();
        whole =
            Optional.of(
                new Condition.Or(
                    List.of(
                        before, new Condition.Test(Attribute.SALE_DATE, Operator.GREATER, to))));
        text += " || date > \"" + DAY.format(to) + "\"";
      }
      parts.add(new Conjunct(whole.orElse(before), "Sale( " + text + " )", location));
    }
    return rule.parts(parts);
  }
}
