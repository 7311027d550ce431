package io.partnerauth.internal.space;

import io.partnerauth.internal.rule.Attribute;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/** Finds a text that begins and ends as asked, and as little else as possible. */
final class SampleTexts {
  private final List<String> known;
  private final List<String> fillings = new ArrayList<>(List.of("", "other"));

  SampleTexts(
      Attribute attribute,
      Collection<String> literals,
      Collection<String> beginnings,
      Collection<String> endings) {
    this.known =
        attribute.kind().isCountry()
            ? Arrays.asList(Locale.getISOCountries())
            : List.copyOf(attribute.words());
    String all = String.join("", literals) + String.join("", beginnings) + String.join("", endings);
    char strange = 'a';
    while (all.indexOf(strange) >= 0) {
      strange++;
    }
    fillings.add(String.valueOf(strange));
  }

  /**
   * {@return a text that {@code fits}: a real one where the attribute has a list of them}
   *
   * <p>There always is one: a letter that no rule mentions, between the beginning and the ending,
   * makes the text begin and end with nothing longer that a rule mentions.
   */
  String find(String beginning, String ending, Predicate<String> fits) {
    for (String text : known) {
      if (fits.test(text)) {
        return text;
      }
    }
    for (String filling : fillings) {
      String text = beginning + filling + ending;
      if (!text.isEmpty() && fits.test(text)) {
        return text;
      }
    }
    throw new IllegalStateException(
        "No text begins with \"" + beginning + "\" and ends with \"" + ending + "\".");
  }
}
