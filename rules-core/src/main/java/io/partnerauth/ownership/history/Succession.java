package io.partnerauth.ownership.history;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The statements of one record, newest first, and which of them may tell what was so on a day. */
final class Succession<S extends Dated> {
  private static final Comparator<Dated> NEWEST_FIRST =
      Comparator.<Dated, Instant>comparing(s -> s.made().latest())
          .thenComparing(s -> s.made().earliest())
          .thenComparing(Dated::stage)
          .reversed()
          .thenComparing(Dated::statementId);

  private final List<S> newestFirst;

  Succession(List<S> statements) {
    // a statement that is there twice is not older than itself
    newestFirst = statements.stream().distinct().sorted(NEWEST_FIRST).toList();
  }

  /** What a statement tells of a day. */
  enum Says {
    /** What was so, whatever older ones say. */
    ALL,
    /** What may have been so. */
    MAYBE,
    /** Nothing: what it tells of began later, and what was so before, older ones say. */
    NOTHING
  }

  /** Asks what a statement tells of the day in question. */
  interface Question<S> {
    Says of(S statement, Optional<S> older);
  }

  /**
   * What may have been so on a day.
   *
   * @param versions the statements one of which tells it, the newest first
   * @param orNone whether none of them may have been so
   * @param unknown those that were made later than the day of knowledge
   */
  record Possible<S>(List<S> versions, boolean orNone, List<S> unknown) {}

  Possible<S> asKnownOn(LocalDate knownOn, Question<S> question) {
    List<S> versions = new ArrayList<>();
    List<S> unknown = new ArrayList<>();
    Instant oldest = Instant.MAX;
    Optional<S> before = Optional.empty(); // of those in front, the one that was perhaps first
    for (int i = 0; i < newestFirst.size(); i++) {
      S statement = newestFirst.get(i);
      if (statement.made().firstDay().isAfter(knownOn)) {
        unknown.add(statement);
        continue;
      }
      Says says = question.of(statement, older(i, before));
      before =
          before
              .filter(one -> !statement.made().earliest().isBefore(one.made().earliest()))
              .or(() -> Optional.of(statement));
      boolean counts =
          statement.stage() != Stage.UNKNOWN && !statement.made().lastDay().isAfter(knownOn);
      if (says != Says.NOTHING || !counts) {
        versions.add(statement);
      }
      oldest = min(oldest, statement.made().earliest());
      if (says == Says.ALL && counts && isLast(i, oldest)) {
        return new Possible<>(versions, false, unknown);
      }
    }
    return new Possible<>(versions, true, unknown);
  }

  /** {@return the one that it may have followed: of two of one day either may be the older one} */
  private Optional<S> older(int at, Optional<S> before) {
    Instant made = newestFirst.get(at).made().latest();
    return before
        .filter(one -> !one.made().earliest().isAfter(made))
        .or(
            () ->
                at + 1 < newestFirst.size()
                    ? Optional.of(newestFirst.get(at + 1))
                    : Optional.empty());
  }

  /** {@return whether all that follow are surely older, or an earlier stage of the same day} */
  private boolean isLast(int at, Instant oldest) {
    for (int i = at + 1; i < newestFirst.size(); i++) {
      S next = newestFirst.get(i);
      if (next.made().latest().isBefore(oldest)) {
        return true;
      }
      if (next.stage().compareTo(newestFirst.get(at).stage()) >= 0) {
        return false;
      }
    }
    return true;
  }

  private static Instant min(Instant a, Instant b) {
    return a.isBefore(b) ? a : b;
  }

  List<S> statements() {
    return newestFirst;
  }
}
