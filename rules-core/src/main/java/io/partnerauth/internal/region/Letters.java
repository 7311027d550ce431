package io.partnerauth.internal.region;

import java.util.Optional;

/** Letters that look Latin and are not, such as the Cyrillic С in "СIS". */
final class Letters {
  private Letters() {}

  /** {@return a sentence about the first character that is not ASCII; empty when there is none} */
  static Optional<String> foreign(String text) {
    return text.codePoints()
        .filter(letter -> letter > 127)
        .mapToObj(
            letter ->
                "The \"%s\" in it is %s (U+%04X): type it on a Latin keyboard."
                    .formatted(Character.toString(letter), Character.getName(letter), letter))
        .findFirst();
  }
}
