package io.partnerauth.internal.text;

/** Letters of other scripts that look like Latin ones. */
public final class Latin {
  private static final String LOOK_ALIKE = "АВЕКМНОРСТУХЅІЈаеорсухѕіјԁԛԝһΑΒΕΖΗΙΚΜΝΟΡΤΥΧο";
  private static final String LETTERS = "ABEKMHOPCTYXSIJaeopcyxsijdqwhABEZHIKMNOPTYXo";

  private Latin() {}

  /** {@return whether all letters are those of the English alphabet} */
  public static boolean only(String text) {
    return text.chars().noneMatch(c -> c > 127 && Character.isLetter(c));
  }

  /** {@return the text with each letter that only looks Latin replaced by the Latin one} */
  public static String of(String text) {
    StringBuilder latin = new StringBuilder(text);
    for (int at = 0; at < text.length(); at++) {
      int found = LOOK_ALIKE.indexOf(text.charAt(at));
      if (found >= 0) {
        latin.setCharAt(at, LETTERS.charAt(found));
      }
    }
    return latin.toString();
  }

  /**
   * {@return the first letter that is not of the English alphabet, with its script: {@code the
   * CYRILLIC letter 'С'}; to be asked only when there is one}
   */
  public static String foreign(String text) {
    int c =
        text.codePoints().filter(p -> p > 127 && Character.isLetter(p)).findFirst().orElseThrow();
    String script = Character.UnicodeScript.of(c).name();
    return "the "
        + script.charAt(0)
        + script.substring(1).toLowerCase(java.util.Locale.ROOT)
        + " letter '"
        + Character.toString(c)
        + "'";
  }
}
