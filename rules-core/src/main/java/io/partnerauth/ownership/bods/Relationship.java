package io.partnerauth.ownership.bods;

import io.partnerauth.ownership.ControlBasis;
import io.partnerauth.ownership.ShareRange;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The direct interests of one party in another.
 *
 * @param statementId the statement that says so
 * @param owner record id of the interested party
 * @param owned record id of the subject
 */
record Relationship(
    String statementId,
    String owner,
    String owned,
    List<Held> held,
    List<Controlling> controlling) {
  /** A share of capital or of votes. */
  record Held(boolean votes, ShareRange share, Span span) {}

  /** A way of control other than by shares. */
  record Controlling(ControlBasis basis, Span span) {}

  /** From the first day on, up to the day before the second. */
  record Span(Optional<LocalDate> from, Optional<LocalDate> to) {
    Span endedOn(LocalDate day) {
      return new Span(from, to.filter(end -> end.isBefore(day)).or(() -> Optional.of(day)));
    }

    boolean lasts() {
      return from.isEmpty() || to.isEmpty() || to.get().isAfter(from.get());
    }
  }

  /** The same, over on that day at the latest. */
  Relationship endedOn(LocalDate day) {
    return new Relationship(
        statementId,
        owner,
        owned,
        held.stream()
            .map(one -> new Held(one.votes(), one.share(), one.span().endedOn(day)))
            .filter(one -> one.span().lasts())
            .toList(),
        controlling.stream()
            .map(one -> new Controlling(one.basis(), one.span().endedOn(day)))
            .filter(one -> one.span().lasts())
            .toList());
  }
}
