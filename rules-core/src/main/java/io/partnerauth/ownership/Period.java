package io.partnerauth.ownership;

import io.partnerauth.InvalidQuestionException;
import java.time.LocalDate;
import java.util.Optional;

/** Days from one date up to, not including, another; either may be open. */
final class Period {
  private Period() {}

  static void check(String what, Optional<LocalDate> from, Optional<LocalDate> to) {
    InvalidQuestionException.given("first day of the " + what, from);
    InvalidQuestionException.given("end of the " + what, to);
    if (from.isPresent() && to.isPresent() && !from.get().isBefore(to.get())) {
      throw InvalidQuestionException.wrongDays(
          "The "
              + what
              + " must end after it begins: \"from\" is its first day, \"to\" the first day after it;"
              + " got from "
              + from.get()
              + " to "
              + to.get());
    }
  }

  static boolean contains(Optional<LocalDate> from, Optional<LocalDate> to, LocalDate day) {
    return (from.isEmpty() || !day.isBefore(from.get()))
        && (to.isEmpty() || day.isBefore(to.get()));
  }
}
