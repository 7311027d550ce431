package io.partnerauth.internal.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.SpoofChecker;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.BitSet;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A text that is compared is what it seems to be, or it is told by which character it is not. */
class LettersTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Zoom",
        "P-1_x (2021)",
        "Société Générale",
        "Ростех",
        "1С",
        "ООО Zoom",
        "Türk Telekom Işık",
        "Alþingi",
        "東京カメラのー",
        "삼성 三星",
        "中石油",
        "آرامكو",
        "हिन्दी",
        "Windows™",
        "Ελλάδα",
        "Việt Nam",
        "Tシャツ",
        "LINEヤフー",
        "LG전자",
        "T恤",
      })
  void wordsOfOneScriptHaveNoFlaw(String text) {
    assertEquals(Optional.empty(), Letters.flaw(Normalizer.normalize(text, Form.NFC)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Zoom\uFE0F|an invisible character, VARIATION SELECTOR-16 (U+FE0F)",
        "Zo\u034Fom|an invisible character, COMBINING GRAPHEME JOINER (U+034F)",
        "Zoom\u2800|an invisible character, BRAILLE PATTERN BLANK (U+2800)",
        "Zoom\u200B|an invisible character, ZERO WIDTH SPACE (U+200B)",
        "\u202EZoom|an invisible character, RIGHT-TO-LEFT OVERRIDE (U+202E)",
        "Zo\u3164om|an invisible character, HANGUL FILLER (U+3164)",
        "Zoom\u00A0X|NO-BREAK SPACE (U+00A0) for a space",
        "Zoom\u3000X|IDEOGRAPHIC SPACE (U+3000) for a space",
        "Cafe\u0301|COMBINING ACUTE ACCENT (U+0301) in a way that Unicode writes otherwise",
        "\u212Bngstrom|ANGSTROM SIGN (U+212B) in a way that Unicode writes otherwise",
        "Z\u0308oom|COMBINING DIAERESIS (U+0308) over a letter",
        "Zo\u0337om|COMBINING SHORT SOLIDUS OVERLAY (U+0337) over a letter",
        "Ро\u0307стех|COMBINING DOT ABOVE (U+0307) over a letter",
        "M\u0131crosoft|LATIN SMALL LETTER DOTLESS I (U+0131)",
        "\u0261oogle|LATIN SMALL LETTER SCRIPT G (U+0261)",
        "\uFF3Aoom|FULLWIDTH LATIN CAPITAL LETTER Z (U+FF3A)",
        "\uD835\uDC19oom|MATHEMATICAL BOLD CAPITAL Z (U+1D419)",
        "O\uFB03ce|LATIN SMALL LIGATURE FFI (U+FB03)",
        "Zооm|CYRILLIC SMALL LETTER O (U+043E) among Latin letters",
        "Ζoom|GREEK CAPITAL LETTER ZETA (U+0396) among Latin letters",
        "Ꮓoom|CHEROKEE LETTER NO (U+13C3) among Latin letters",
        "Росτех|GREEK SMALL LETTER TAU (U+03C4) among Cyrillic letters",
        "Oracle \u0421IS|CYRILLIC CAPITAL LETTER ES (U+0421) among Latin letters",
      })
  void aCharacterThatMisleadsIsNamed(String text, String what) {
    assertEquals(Optional.of(what), Letters.flaw(text).map(Letters.Flaw::what));
  }

  @Test
  void theTurkishDotlessIIsAFlawOnlyWhereNoNamesAreDeclared() {
    assertEquals(
        Optional.of("LATIN SMALL LETTER DOTLESS I (U+0131)"),
        Letters.flaw("Yapı Kredi").map(Letters.Flaw::what));
    assertEquals(Optional.empty(), Letters.flawOfName("Yapı Kredi"));
    assertEquals(
        Optional.of("CYRILLIC SMALL LETTER A (U+0430) among Latin letters"),
        Letters.flawOfName("Yаpı").map(Letters.Flaw::what));
  }

  @Test
  void whatItLooksLikeIsSuggested() {
    assertEquals("Zoom", Letters.latin("Zо\u200Bоm"));
    assertEquals("Microsoft", Letters.latin("M\u0131crosoft"));
    assertEquals("ZOOM", Letters.latin("\uFF3A\uFF2F\uFF2F\uFF2D"));
  }

  /** Unicode's tables, as ICU has them, say which letters may stand beside a Latin one. */
  @Test
  void lettersMixWithLatinAsUnicodeSays() {
    assertEquals("", all(letters().filter(p -> mixes(p) != foundMixed(p))));
  }

  /** Those that "highly restrictive" lets stand beside Latin. */
  private static final BitSet EAST_ASIAN = new BitSet();

  static {
    IntStream.of(UScript.HAN, UScript.HIRAGANA, UScript.KATAKANA, UScript.HANGUL, UScript.BOPOMOFO)
        .forEach(EAST_ASIAN::set);
  }

  private static boolean mixes(int point) {
    BitSet scripts = new BitSet();
    UScript.getScriptExtensions(point, scripts);
    return !(scripts.get(UScript.LATIN)
        || scripts.get(UScript.COMMON)
        || scripts.get(UScript.INHERITED)
        || EAST_ASIAN.intersects(scripts));
  }

  private static boolean foundMixed(int point) {
    String text = "a" + Character.toString(point);
    return Letters.flaw(text).filter(flaw -> flaw.what().contains(" among ")).isPresent();
  }

  @Test
  void unusualLatinLettersAreThoseThatUnicodeConfuses() {
    SpoofChecker unicode = new SpoofChecker.Builder().build();
    StringBuilder unusual = new StringBuilder();
    StringBuilder usual = new StringBuilder();
    letters()
        .filter(p -> p > 127 && p != 'þ' && UScript.getScript(p) == UScript.LATIN)
        .forEach(
            p -> {
              String like = unicode.getSkeleton(Character.toString(p));
              if (like.matches("[A-Za-z0-9]")) {
                unusual.appendCodePoint(p);
                usual.append(like);
              }
            });

    assertEquals(unusual.toString(), Letters.UNUSUAL);
    assertEquals(usual.toString(), Letters.USUAL);
  }

  /**
   * Those that are no variants of others, and that the running JDK knows; the large scripts end it.
   */
  private static IntStream letters() {
    return IntStream.concat(IntStream.range(0, 0x3400), IntStream.range(0xA000, 0xAC00))
        .filter(Character::isLetter)
        .filter(UCharacter::isLetter)
        .filter(Printable::isPrintable)
        .filter(p -> Normalizer.isNormalized(Character.toString(p), Form.NFKC));
  }

  private static String all(IntStream points) {
    return points.mapToObj("U+%04X"::formatted).collect(Collectors.joining(" "));
  }
}
