package io.partnerauth.internal.drl.check;

import io.partnerauth.internal.drl.token.FileIssues;
import io.partnerauth.internal.drl.token.Token;
import io.partnerauth.internal.text.IssueCode;
import java.time.LocalDate;
import java.util.Optional;

/** Reads a day as Drools writes it: {@code "31-Mar-2021"}. */
final class DateCheck {
  private final FileIssues issues;

  DateCheck(FileIssues issues) {
    this.issues = issues;
  }

  /** {@return the day; empty when it was reported, under {@code code}} */
  Optional<LocalDate> value(Token token, IssueCode code) {
    Optional<LocalDate> day = DateForms.parse(token.value());
    if (day.isEmpty()) {
      issues.add(
          code,
          token,
          token.quoted() + " is not a date as rules write it.",
          DateForms.rewrite(token.value())
              .map(meant -> "Did you mean " + meant + "?")
              .orElse(
                  "Write a day that exists, with two digits, an English month of three letters, and a"
                      + " year from "
                      + DateForms.FIRST_YEAR
                      + " to "
                      + DateForms.LAST_YEAR
                      + ": \"31-Mar-2021\"."));
    }
    return day;
  }
}
