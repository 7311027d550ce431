package io.partnerauth.internal.text;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** A guess at the word that an author meant. */
public final class Suggestion {
  private static final int LONGEST = 100;

  private Suggestion() {}

  /**
   * {@return the known word nearest to {@code written}, by the number of letters to change, add,
   * drop or swap with their neighbour; empty when none is near: more than a third of its letters
   * differ}
   *
   * <p>Upper and lower case count as the same. Of several that are equally near, the first in the
   * order of the alphabet.
   */
  public static Optional<String> nearest(String written, Collection<String> known) {
    if (written.length() > LONGEST) {
      return Optional.empty();
    }
    String word = written.toLowerCase(Locale.ROOT);
    return known.stream()
        .filter(candidate -> near(word, candidate.toLowerCase(Locale.ROOT)))
        .min(
            Comparator.<String>comparingInt(
                    candidate -> distance(word, candidate.toLowerCase(Locale.ROOT)))
                .thenComparing(Comparator.naturalOrder()));
  }

  /** {@return {@code Did you mean "CIS"?}, or {@code otherwise} when no known word is near} */
  public static String didYouMean(String written, Collection<String> known, String otherwise) {
    return nearest(written, known)
        .map(word -> "Did you mean \"" + Printable.of(word) + "\"?")
        .orElse(otherwise);
  }

  private static boolean near(String word, String candidate) {
    int allowed = Math.max(1, Math.max(word.length(), candidate.length()) / 3);
    return candidate.length() <= LONGEST
        && Math.abs(word.length() - candidate.length()) <= allowed
        && distance(word, candidate) <= allowed;
  }

  /** Optimal string alignment: Levenshtein's distance, and a swap of neighbours counts once. */
  static int distance(String a, String b) {
    int[] beforeLast = new int[b.length() + 1];
    int[] last = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      last[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int[] row = new int[b.length() + 1];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int changed = last[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(changed, Math.min(last[j], row[j - 1]) + 1);
        if (i > 1
            && j > 1
            && a.charAt(i - 1) == b.charAt(j - 2)
            && a.charAt(i - 2) == b.charAt(j - 1)) {
          row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
        }
      }
      beforeLast = last;
      last = row;
    }
    return last[b.length()];
  }
}
