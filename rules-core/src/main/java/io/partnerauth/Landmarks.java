package io.partnerauth;

import static java.util.stream.Collectors.toCollection;

import io.partnerauth.internal.text.Mistakes;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Where a pack's answers can change: the literals that its rules compare facts with, and the rows
 * of its regions.
 *
 * <p>An attribute is written as its fact and component: {@code Customer.stateInterest}, {@code
 * Sale.number["paymentDays"]}. A literal is a {@link String}, {@link Boolean}, {@link LocalDate},
 * {@link io.partnerauth.ownership.Share}, {@link java.math.BigDecimal} or a constant of an enum in
 * {@link io.partnerauth.facts}; of a set, it is an element that rules look for. Immutable and
 * thread-safe.
 *
 * @param byRule for each clause's id, the literals of each attribute that it asks about, inherited
 *     ones included, in order
 * @param ways the ways in which clauses can speak, in order of clause; none for a clause with very
 *     many
 * @param regions the rows of {@code regions.csv}, in its order
 */
public record Landmarks(
    SortedMap<String, Map<String, SortedSet<Object>>> byRule,
    List<Way> ways,
    List<RegionMember> regions) {
  /**
   * One way in which a clause can speak: each attribute has to have one of some values, whatever
   * the others have. A clause without {@code ||} between attributes has one way.
   *
   * @param ruleId the clause's id
   * @param fitting by attribute, the constants of an enum that fit; of other values, one of each
   *     kind that fits, told apart by the clause's own literals; empty where the attribute may be
   *     absent; of a set, some of the sets that fit
   */
  public record Way(String ruleId, Map<String, Set<Optional<Object>>> fitting) {
    /** Copies the map in its order. */
    public Way {
      Mistakes.given(Way.class, ruleId, fitting);
      Map<String, Set<Optional<Object>>> copy = new LinkedHashMap<>();
      fitting.forEach(
          (attribute, values) ->
              copy.put(attribute, Collections.unmodifiableSet(new LinkedHashSet<>(values))));
      fitting = Collections.unmodifiableMap(copy);
    }
  }

  /** Copies the map and the lists. */
  public Landmarks {
    Mistakes.given(Landmarks.class, byRule, ways, regions);
    ways = List.copyOf(ways);
    SortedMap<String, Map<String, SortedSet<Object>>> copy = new TreeMap<>();
    byRule.forEach((id, literals) -> copy.put(id, copyOf(literals)));
    byRule = Collections.unmodifiableSortedMap(copy);
    regions = List.copyOf(regions);
  }

  private static Map<String, SortedSet<Object>> copyOf(Map<String, SortedSet<Object>> literals) {
    Map<String, SortedSet<Object>> copy = new LinkedHashMap<>();
    literals.forEach(
        (attribute, values) ->
            copy.put(attribute, Collections.unmodifiableSortedSet(new TreeSet<>(values))));
    return Collections.unmodifiableMap(copy);
  }

  /**
   * {@return the literals that rules compare an attribute with, in order; none when no rule asks}
   *
   * @param attribute such as {@code Customer.stateInterest}
   * @param type the type of its literals
   * @throws ClassCastException when its literals have another type
   */
  public <T> SortedSet<T> literals(String attribute, Class<T> type) {
    Names.given("attribute", attribute);
    Names.given("type of literals", type);
    return sorted(
        byRule.values().stream()
            .flatMap(literals -> literals.getOrDefault(attribute, new TreeSet<>()).stream())
            .map(type::cast));
  }

  /**
   * {@return the landmarks of one clause, with all regions}
   *
   * @param ruleId the clause's id
   * @throws InvalidQuestionException when no clause has it
   */
  public Landmarks of(String ruleId) {
    Map<String, SortedSet<Object>> literals = byRule.get(Names.given("id of a rule", ruleId));
    if (literals == null) {
      throw Names.refused(
          "No clause has the id \"%s\"; the ids are %s".formatted(ruleId, byRule.keySet()));
    }
    return new Landmarks(
        new TreeMap<>(Map.of(ruleId, literals)),
        ways.stream().filter(way -> way.ruleId().equals(ruleId)).toList(),
        regions);
  }

  /** {@return every day that a rule names or on which a place enters or has left a region} */
  public SortedSet<LocalDate> days() {
    Stream<LocalDate> named =
        byRule.values().stream()
            .flatMap(literals -> literals.values().stream())
            .flatMap(SortedSet::stream)
            .filter(LocalDate.class::isInstance)
            .map(LocalDate.class::cast);
    Stream<LocalDate> ofRegions =
        regions.stream().flatMap(row -> Stream.concat(row.from().stream(), row.to().stream()));
    return sorted(Stream.concat(named, ofRegions));
  }

  /**
   * {@return the places that have a row in a region, in order; none when the pack does not have it}
   */
  public SortedSet<String> places(String region) {
    Names.given("region", region);
    return sorted(
        regions.stream().filter(row -> row.region().equals(region)).map(RegionMember::place));
  }

  private static <T> SortedSet<T> sorted(Stream<T> values) {
    return Collections.unmodifiableSortedSet(values.collect(toCollection(TreeSet::new)));
  }
}
