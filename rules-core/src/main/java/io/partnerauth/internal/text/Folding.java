package io.partnerauth.internal.text;

import java.text.Normalizer;
import java.util.Locale;

/** Forms of a name under which others are the same name, or look like it. */
public final class Folding {
  /** Upper case would make an i of it, which Unicode's case folding does not. */
  private static final char DOTLESS_I = '\u0131';

  private Folding() {}

  /**
   * {@return the name in NFKC, in folded case, without spaces around it and with one space wherever
   * several are}
   *
   * <p>Two names with the same form are the same name.
   */
  public static String fold(String name) {
    StringBuilder folded = new StringBuilder();
    String compatible = Normalizer.normalize(name, Normalizer.Form.NFKC);
    int from = 0;
    while (from <= compatible.length()) {
      int at = compatible.indexOf(DOTLESS_I, from);
      int end = at < 0 ? compatible.length() : at;
      folded.append(
          compatible.substring(from, end).toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT));
      if (at >= 0) {
        folded.append(DOTLESS_I);
      }
      from = end + 1;
    }
    return Normalizer.normalize(folded, Normalizer.Form.NFKC).strip().replaceAll("\\s+", " ");
  }

  /**
   * {@return what a reader sees of the name at a glance: without accents, and with Latin letters
   * for those and for digits that look like them}
   *
   * <p>Only for suggestions; two names that look alike are not the same.
   */
  public static String looks(String name) {
    String apart = Normalizer.normalize(Letters.latin(name), Normalizer.Form.NFKD);
    return fold(apart.replaceAll("\\p{M}", "").replace(DOTLESS_I, 'i'))
        .replace('0', 'o')
        .replace('1', 'l');
  }
}
