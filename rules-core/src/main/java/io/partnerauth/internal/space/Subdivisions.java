package io.partnerauth.internal.space;

import io.partnerauth.internal.place.PlaceCodes;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a country that somebody tells apart, of all that ISO 3166-2 lists. Immutable and
 * thread-safe.
 */
public final class Subdivisions {
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
   * {@code others}, that some part can get; in order; none when no part can get another answer than
   * the country}
   *
   * @param others codes that somebody else names; those of other countries do not count
   */
  public Set<String> of(String country, Collection<String> others) {
    Set<String> codes = new TreeSet<>();
    Stream.concat(compared.stream().map(Object::toString), others.stream())
        .filter(code -> code.startsWith(country) && PlaceCodes.isSubdivision(code))
        .forEach(codes::add);
    if (axis == null && codes.isEmpty()) {
      return codes;
    }
    Set<String> named = Set.copyOf(codes);
    Set<Integer> kinds = new HashSet<>();
    for (String part : PlaceCodes.parts(country)) {
      if (!named.contains(part) && kinds.add(kindOf(part))) {
        codes.add(part);
      }
    }
    return codes;
  }
}
