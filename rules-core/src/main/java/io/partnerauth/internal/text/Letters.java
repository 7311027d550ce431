package io.partnerauth.internal.text;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Looks for letters by which a text differs from one that reads the same.
 *
 * <p>Names are compared character by character, so one that only looks right would never match.
 * What is compared has to be composed (NFC), without characters that nobody sees, and of one script
 * per word, where Latin, Chinese, Japanese and Korean may mix: the level "highly restrictive" of
 * Unicode Technical Standard 39 (section 5.2), looked at word by word.
 *
 * <p>The Turkish dotless i is a flaw in a word that is otherwise English, since {@code Mıcrosoft}
 * would match no sale of Microsoft; but {@code Yapı} is such a word. So it is none where a name is
 * declared, or looked up among declared ones: whoever mistypes it there is told that there is no
 * such name.
 */
public final class Letters {
  private static final char DOTLESS_I = '\u0131';

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");

  /** Scripts that one language writes together, as in {@code Tシャツ}. */
  private static final List<Set<UnicodeScript>> TOGETHER =
      List.of(
          EnumSet.of(
              UnicodeScript.LATIN,
              UnicodeScript.HAN,
              UnicodeScript.HIRAGANA,
              UnicodeScript.KATAKANA),
          EnumSet.of(UnicodeScript.LATIN, UnicodeScript.HAN, UnicodeScript.HANGUL),
          EnumSet.of(UnicodeScript.LATIN, UnicodeScript.HAN, UnicodeScript.BOPOMOFO));

  /** Scripts whose letters look like those of the others, and which need no separate marks. */
  private static final Set<UnicodeScript> ALIKE =
      EnumSet.of(
          UnicodeScript.LATIN, UnicodeScript.CYRILLIC, UnicodeScript.GREEK, UnicodeScript.COMMON);

  /** Cyrillic and Greek letters, and below them the Latin ones that they look like. */
  private static final String FOREIGN = "АВЕКМНОРСТУХЅІЈаеорсухѕіјԁԛԝһΑΒΕΖΗΙΚΜΝΟΡΤΥΧο";

  private static final String ENGLISH = "ABEKMHOPCTYXSIJaeopcyxsijdqwhABEZHIKMNOPTYXo";

  /**
   * Latin letters that look like another one or a digit, and below them that one: confusables.txt
   * of Unicode 17, without þ, which Icelandic needs.
   */
  static final String UNUSUAL = "ıƄƍƒƖƦƧƷƼƽƿǀȜȢȣȷɌɑɡɣɩɪɯʄʋʏᴄᴏᴑᴜᴠᴡᴢᶃᶌẝỿⱫⱬꜱꝚꝪꝮꝯꞁꞘꞙꞟꞫꞮꞲꞳꞴꟺꟾꬲꬵꬽꭇꭈꭎꭒꭚꭤ";

  static final String USUAL = "ibgflR235spl388jRagyiiwfuycoouvwzgyfyZzs2399lFfu3lJXBwleforruuya";

  private static final String SMALL_CAPITAL = "LATIN LETTER SMALL CAPITAL ";

  private Letters() {}

  /**
   * Why a text is not what it seems to be.
   *
   * @param hidden whether the character cannot be seen, or is a blank of another kind
   * @param what what the text has, with the Unicode name of the character: "a CYRILLIC …"
   * @param help what to do about it
   */
  public record Flaw(boolean hidden, String what, String help) {}

  /** {@return the first flaw of a text that is compared; cheap for English letters} */
  public static Optional<Flaw> flaw(String text) {
    return flaw(text, text);
  }

  /** {@return the first flaw of a name that is declared, or looked up among those that are} */
  public static Optional<Flaw> flawOfName(String name) {
    return flaw(name, name.replace(DOTLESS_I, 'i'));
  }

  private static Optional<Flaw> flaw(String text, String words) {
    return isPlain(text)
        ? Optional.empty()
        : hidden(text).or(() -> composed(text)).or(() -> words(words));
  }

  /** {@return whether all characters are those of an English keyboard} */
  public static boolean isPlain(String text) {
    for (int at = 0; at < text.length(); at++) {
      if (text.charAt(at) < ' ' || text.charAt(at) > '~') {
        return false;
      }
    }
    return true;
  }

  /** {@return the first character that no English keyboard has, with its Unicode name} */
  public static Optional<String> foreign(String text) {
    return text.codePoints()
        .filter(point -> point < ' ' || point > '~')
        .mapToObj(Letters::named)
        .findFirst();
  }

  /** {@return such as {@code CYRILLIC CAPITAL LETTER ES (U+0421)}} */
  public static String named(int point) {
    String name = Character.getName(point);
    return (name == null ? "a character without a name" : name) + String.format(" (U+%04X)", point);
  }

  /** {@return the text with the English letter for each one that only looks like it} */
  public static String latin(String text) {
    String plain = Normalizer.normalize(text, Form.NFKC);
    StringBuilder latin = new StringBuilder();
    plain
        .codePoints()
        .filter(Printable::isPrintable)
        .forEach(point -> latin.appendCodePoint(english(point)));
    return latin.toString();
  }

  private static int english(int point) {
    int foreign = FOREIGN.indexOf(point);
    int unusual = UNUSUAL.indexOf(point);
    return foreign >= 0
        ? ENGLISH.charAt(foreign)
        : unusual >= 0 ? USUAL.charAt(unusual) : smallCapital(point).orElse(point);
  }

  /** The letter of which this is a small capital, in lower case. */
  private static OptionalInt smallCapital(int point) {
    if (Character.UnicodeBlock.of(point) == Character.UnicodeBlock.BASIC_LATIN) {
      return OptionalInt.empty();
    }
    String name = Character.getName(point);
    return name != null
            && name.length() == SMALL_CAPITAL.length() + 1
            && name.startsWith(SMALL_CAPITAL)
        ? OptionalInt.of(Character.toLowerCase(name.charAt(name.length() - 1)))
        : OptionalInt.empty();
  }

  private static boolean isUnusual(int point) {
    return UNUSUAL.indexOf(point) >= 0 || smallCapital(point).isPresent();
  }

  private static Optional<Flaw> hidden(String text) {
    return text.codePoints()
        .filter(point -> !Printable.isPrintable(point) || isOtherBlank(point))
        .mapToObj(
            point ->
                isOtherBlank(point)
                    ? new Flaw(true, named(point) + " for a space", "Replace it by a normal space.")
                    : new Flaw(
                        true,
                        "an invisible character, " + named(point),
                        "Delete it; the letters around it may have to be typed again."))
        .findFirst();
  }

  private static boolean isOtherBlank(int point) {
    return point != ' ' && Character.getType(point) == Character.SPACE_SEPARATOR;
  }

  private static Optional<Flaw> composed(String text) {
    String composed = Normalizer.normalize(text, Form.NFC);
    if (composed.equals(text)) {
      return Optional.empty();
    }
    int at = 0;
    while (at < composed.length() && text.charAt(at) == composed.charAt(at)) {
      at++;
    }
    // what differs is a letter that Unicode writes in another way, or the mark that follows one
    int point = text.codePointAt(at);
    int next = at + Character.charCount(point);
    boolean same = Normalizer.isNormalized(Character.toString(point), Form.NFC);
    int mark = same && next < text.length() ? text.codePointAt(next) : point;
    return Optional.of(
        new Flaw(
            false,
            named(mark) + " in a way that Unicode writes otherwise",
            "Type the letter with its mark as one character (NFC)."));
  }

  private static Optional<Flaw> words(String text) {
    Matcher words = WORD.matcher(text);
    while (words.find()) {
      String word = words.group();
      Optional<Flaw> flaw =
          isPlain(word)
              ? Optional.empty()
              : marked(word).or(() -> variant(word)).or(() -> mixed(word)).or(() -> unusual(word));
      if (flaw.isPresent()) {
        return flaw;
      }
    }
    return Optional.empty();
  }

  /** A mark that no letter of these scripts is written with as one character. */
  private static Optional<Flaw> marked(String word) {
    UnicodeScript base = UnicodeScript.COMMON;
    for (int point : word.codePoints().toArray()) {
      boolean mark =
          switch (Character.getType(point)) {
            case Character.NON_SPACING_MARK,
                Character.ENCLOSING_MARK,
                Character.COMBINING_SPACING_MARK ->
                true;
            default -> false;
          };
      if (!mark) {
        base = script(point);
      } else if (ALIKE.contains(base)) {
        return Optional.of(
            new Flaw(
                false,
                named(point) + " over a letter",
                "Delete it, and type the letter again if need be."));
      }
    }
    return Optional.empty();
  }

  /** A letter or digit in another dress, such as those of full width. */
  private static Optional<Flaw> variant(String word) {
    return word.codePoints()
        .filter(point -> Character.isLetterOrDigit(point) || isLetterNumber(point))
        .mapToObj(Character::toString)
        .filter(letter -> !Normalizer.isNormalized(letter, Form.NFKC))
        .map(
            letter ->
                new Flaw(
                    false,
                    named(letter.codePointAt(0)),
                    "Write \"%s\".".formatted(Normalizer.normalize(letter, Form.NFKC))))
        .findFirst();
  }

  private static boolean isLetterNumber(int point) {
    return Character.getType(point) == Character.LETTER_NUMBER;
  }

  private static Optional<Flaw> mixed(String word) {
    Set<UnicodeScript> scripts = new LinkedHashSet<>();
    word.codePoints()
        .mapToObj(Letters::script)
        .filter(script -> script != UnicodeScript.COMMON && script != UnicodeScript.INHERITED)
        .forEach(scripts::add);
    if (scripts.size() < 2 || TOGETHER.stream().anyMatch(some -> some.containsAll(scripts))) {
      return Optional.empty();
    }
    UnicodeScript main =
        scripts.contains(UnicodeScript.LATIN) ? UnicodeScript.LATIN : scripts.iterator().next();
    scripts.remove(main);
    int other =
        word.codePoints()
            .filter(point -> scripts.contains(script(point)))
            .findFirst()
            .orElseThrow();
    String latin = latin(word);
    return Optional.of(
        new Flaw(
            false,
            named(other) + " among " + titled(main) + " letters",
            isPlain(latin)
                ? "Type it again with English letters; it looks like \"" + latin + "\"."
                : "Write each word in one alphabet."));
  }

  /** An otherwise English word with a letter that no reader tells from an English one. */
  private static Optional<Flaw> unusual(String word) {
    String usual = latin(word);
    return isPlain(usual)
        ? foreign(word)
            .filter(letter -> word.codePoints().anyMatch(Letters::isUnusual))
            .map(
                letter ->
                    new Flaw(
                        false,
                        letter,
                        "Type it again with English letters; it looks like \"" + usual + "\"."))
        : Optional.empty();
  }

  /**
   * The script of a character; of those that several scripts share and Latin does not, one of them.
   */
  private static UnicodeScript script(int point) {
    if (point == 0x0640) {
      return UnicodeScript.ARABIC;
    }
    if (point == 0x3006) {
      return UnicodeScript.HAN;
    }
    if (point >= 0x3031 && point <= 0x3035 || point == 0x303C || point == 0x30FC) {
      return UnicodeScript.HIRAGANA;
    }
    if (point >= 0x1CE9 && point <= 0x1CFA) {
      return UnicodeScript.DEVANAGARI;
    }
    return point == 0xA9CF ? UnicodeScript.JAVANESE : UnicodeScript.of(point);
  }

  private static String titled(UnicodeScript script) {
    String name = script.name().replace('_', ' ');
    return name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT);
  }
}
