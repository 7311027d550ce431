package io.partnerauth.internal.space;

import io.partnerauth.internal.region.Countries;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a country that somebody tells apart, of all codes that a part could have.
 *
 * <p>No list says which codes of ISO 3166-2 are in use, so every code of its form counts: the
 * country, a hyphen, and up to three letters or digits. Letters that are in no beginning or ending
 * that rules ask about are alike to all of them. So it is enough to look at the codes made of the
 * other letters and of one that stands for all alike. Immutable and thread-safe.
 */
public final class Subdivisions {
  private static final List<String> LETTERS =
      List.of("ZYXWVUTSRQPONMLKJIHGFEDCBA9876543210".split(""));

  private static final int MOST_LETTERS = 3;

  /** Stands for all letters that are alike. */
  private static final String ANY = "*";

  private final @Nullable TextPartition axis;
  private final Set<Object> compared;

  /**
   * The parts that rules tell apart.
   *
   * @param axis how rules cut the subdivisions; null when no rule asks
   * @param compared the codes that rules compare subdivisions with
   */
  Subdivisions(@Nullable TextPartition axis, Set<Object> compared) {
    this.axis = axis;
    this.compared = compared;
  }

  /**
   * {@return a number that two places of one country share only if no rule tells them apart}
   *
   * @param code of the part; null for none
   */
  public int kindOf(@Nullable String code) {
    return axis == null ? 0 : axis.kindOf(code);
  }

  /**
   * {@return codes of a country's parts that meet every answer, from rules and from whoever names
   * {@code others}, that some code can get; in order; none when no part can get another answer than
   * the country}
   *
   * @param others codes that somebody else names; those of other countries do not count
   */
  public Set<String> of(String country, Collection<String> others) {
    Set<String> named = new TreeSet<>();
    Stream.concat(compared.stream().map(Object::toString), others.stream())
        .filter(code -> code.startsWith(country) && Countries.isSubdivision(code))
        .forEach(named::add);
    if (axis == null && named.isEmpty()) {
      return named;
    }
    Set<String> letters = letters(country + "-");
    List<String> alike = LETTERS.stream().filter(letter -> !letters.contains(letter)).toList();
    letters.add(ANY);
    Set<String> codes = new TreeSet<>(named);
    List<String> patterns = List.of(country + "-");
    for (int length = 1; length <= MOST_LETTERS; length++) {
      List<String> longer = new ArrayList<>();
      patterns.forEach(pattern -> letters.forEach(letter -> longer.add(pattern + letter)));
      longer.forEach(pattern -> unnamed(pattern, alike, named).ifPresent(codes::add));
      patterns = longer;
    }
    return codes;
  }

  /** The letters of all beginnings and endings that a code which starts like this can have. */
  private Set<String> letters(String start) {
    Set<String> letters = new TreeSet<>();
    for (String affix : axis == null ? List.<String>of() : axis.affixes()) {
      int hyphen = affix.lastIndexOf('-') + 1;
      if (start.endsWith(affix.substring(0, hyphen))) {
        letters.addAll(List.of(affix.substring(hyphen).split("")));
      }
    }
    letters.retainAll(LETTERS);
    return letters;
  }

  /** A code of this pattern that nobody names. */
  private static Optional<String> unnamed(String pattern, List<String> alike, Set<String> named) {
    int any = pattern.indexOf(ANY);
    if (any < 0) {
      return named.contains(pattern) ? Optional.empty() : Optional.of(pattern);
    }
    return alike.stream()
        .map(letter -> pattern.substring(0, any) + letter + pattern.substring(any + 1))
        .flatMap(filled -> unnamed(filled, alike, named).stream())
        .findFirst();
  }
}
