package io.partnerauth;

import io.partnerauth.internal.place.Countries;
import io.partnerauth.internal.place.PlaceCodes;
import io.partnerauth.internal.place.PlaceHints;
import io.partnerauth.internal.text.IssueCode;
import io.partnerauth.internal.text.Mistakes;
import io.partnerauth.internal.text.Printable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Checks and normalises what a host hands in. */
final class Names {
  private static final Fact<Set<String>> NO_WORDS = Fact.of(Set.of());

  private Names() {}

  static <T> T given(String what, @Nullable T value) {
    return Mistakes.given(what, value);
  }

  static InvalidQuestionException refused(String message) {
    return Mistakes.of(IssueCode.NOT_ALLOWED, message);
  }

  static <T> Optional<T> present(String what, @Nullable T value) {
    return Optional.of(given(what, value));
  }

  /** The same values, none of them null, as a list that may hold one twice. */
  static <T> List<T> all(String what, T[] values) {
    return all(what, Arrays.asList(given("list of each " + what, values)));
  }

  static <T> List<T> all(String what, Collection<? extends T> values) {
    List<T> copy = new ArrayList<>(given("list of each " + what, values));
    for (T value : copy) {
      given(what, value);
    }
    return copy;
  }

  /** One of these values. */
  static <T> Fact<T> oneOf(String what, T[] possible) {
    return Fact.oneOf(all(what, possible));
  }

  static void check(Mistakes mistakes, String what, @Nullable String text) {
    String name = given(what, text);
    if (name.isBlank()) {
      mistakes.add(IssueCode.HOSTS_NAME, "The " + what + " is blank; give its name");
    }
    mistakes.checkLength(what, name);
  }

  static void checkCountry(Mistakes mistakes, @Nullable String country) {
    String code = given("country", country);
    if (!Countries.isCountry(code)) {
      mistakes.add(
          IssueCode.HOSTS_PLACE,
          "\"%s\" is not a country%s: give an ISO 3166-1 alpha-2 code in capitals, such as \"RU\""
              .formatted(Printable.of(code), hint(code)));
    }
  }

  private static String hint(String code) {
    return PlaceHints.hint(code).map(hint -> " (" + hint + ")").orElse("");
  }

  static void checkSubdivision(Mistakes mistakes, String country, String code) {
    if (!PlaceCodes.isSubdivision(code) || !Countries.countryOf(code).equals(country)) {
      mistakes.add(
          IssueCode.HOSTS_PLACE,
          "\"%s\" is not a subdivision of %s%s: give an ISO 3166-2 code, such as \"UA-43\""
              .formatted(Printable.of(code), country, hint(code)));
    }
  }

  /** A sorted copy that keeps its order, without duplicates. */
  static <T extends Comparable<? super T>> Set<T> sorted(Collection<T> values) {
    return values.isEmpty()
        ? Set.of()
        : Collections.unmodifiableSet(new LinkedHashSet<>(sortedList(values)));
  }

  static <T extends Comparable<? super T>> List<T> sortedList(Collection<T> values) {
    if (values.size() < 2) {
      return List.copyOf(values);
    }
    List<T> sorted = new ArrayList<>(values);
    Collections.sort(sorted);
    int kept = 1;
    for (int i = 1; i < sorted.size(); i++) {
      if (!sorted.get(i).equals(sorted.get(kept - 1))) {
        sorted.set(kept++, sorted.get(i));
      }
    }
    return List.copyOf(sorted.subList(0, kept));
  }

  static Set<String> several(String what, String one, String... more) {
    List<String> all = new ArrayList<>(all(what, more));
    all.add(given(what, one));
    return sorted(all);
  }

  /** The same fact with every set sorted; a blank word is a mistake. */
  static Fact<Set<String>> words(Mistakes mistakes, String what, Fact<Set<String>> known) {
    if (given(what, known).isUnknown() || known.equals(NO_WORDS)) {
      return known;
    }
    known
        .candidates()
        .forEach(
            set -> all(what, set).forEach(word -> check(mistakes, "one of the " + what, word)));
    return sortedSets(known);
  }

  /** The same fact with every set sorted, so that it prints alike in every run. */
  static <T extends Comparable<? super T>> Fact<Set<T>> sortedSets(Fact<Set<T>> fact) {
    return fact.isUnknown()
        ? fact
        : Fact.oneOf(fact.candidates().stream().map(Names::sorted).toList());
  }
}
