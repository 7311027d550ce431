package io.partnerauth.desk.report;

import io.partnerauth.Outcome;
import java.util.Locale;

/** An outcome on the page: a sign, the word and a pattern, so that colour is never needed. */
final class OutcomeMark {
  private OutcomeMark() {}

  static void write(Html html, Outcome outcome) {
    html.block(
        "span",
        mark -> {
          mark.leaf("span", Words.sign(outcome), "aria-hidden", "true", "class", "sign");
          mark.text(Words.sentence(outcome));
        },
        "class",
        style(outcome));
  }

  /** {@return the class of an element that looks like the outcome} */
  static String style(Outcome outcome) {
    return "mark " + outcome.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
