package io.partnerauth;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a host knows of one fact: its value, a few values that it could have, or nothing.
 *
 * <p>Unknown is never permission: a decision asks every value that the fact could still have.
 *
 * @param candidates the values that it could have, each once; empty when it could be any
 * @param <T> an immutable type of value
 */
public record Fact<T>(List<T> candidates) {
  private static final Fact<?> UNKNOWN = new Fact<>(List.of());
  private static final Fact<?> YES = new Fact<>(List.of(true));
  private static final Fact<?> NO = new Fact<>(List.of(false));
  private static final Fact<?> EMPTY_SET = new Fact<>(List.of(Set.of()));

  /** One fact for each constant, which all customers share: a book of them is smaller so. */
  private static final ClassValue<List<Fact<?>>> CONSTANTS =
      new ClassValue<>() {
        @Override
        protected List<Fact<?>> computeValue(Class<?> type) {
          List<Fact<?>> facts = new ArrayList<>();
          for (Object constant : type.getEnumConstants()) {
            facts.add(new Fact<>(List.of(constant)));
          }
          return List.copyOf(facts);
        }
      };

  /**
   * Keeps each candidate once, in order of its text, so that what is equal is also answered in the
   * same words.
   */
  public Fact {
    for (T candidate : Names.given("list of values that a fact could have", candidates)) {
      Names.given("value of a fact", candidate);
    }
    candidates =
        candidates.size() < 2
            ? List.copyOf(candidates)
            : candidates.stream().distinct().sorted(Comparator.comparing(String::valueOf)).toList();
  }

  /** {@return a fact that is known} */
  @SuppressWarnings("unchecked") // a shared fact holds the value itself, or one that equals it
  public static <T> Fact<T> of(T value) {
    Names.given("value of a fact", value);
    if (value instanceof Enum<?> constant) {
      return (Fact<T>) CONSTANTS.get(constant.getDeclaringClass()).get(constant.ordinal());
    }
    if (value instanceof Boolean flag) {
      return (Fact<T>) (flag ? YES : NO);
    }
    return Set.of().equals(value) ? (Fact<T>) EMPTY_SET : new Fact<>(List.of(value));
  }

  /**
   * {@return a fact that is one of these values}
   *
   * @throws InvalidQuestionException when there is none to choose from
   */
  public static <T> Fact<T> oneOf(Collection<? extends T> values) {
    if (Names.given("list of values that a fact could have", values).isEmpty()) {
      throw Names.refused(
          "A fact needs at least one value that it could have; leave it unknown when all are possible");
    }
    return values.size() == 1
        ? of(values.iterator().next())
        : new Fact<>(Names.all("value of a fact", values));
  }

  /** {@return a fact of which nothing is known} */
  @SuppressWarnings("unchecked") // holds no value of any type
  public static <T> Fact<T> unknown() {
    return (Fact<T>) UNKNOWN;
  }

  /** {@return whether only one value is possible} */
  public boolean isKnown() {
    return candidates.size() == 1;
  }

  /** {@return whether nothing is known of it} */
  public boolean isUnknown() {
    return candidates.isEmpty();
  }

  /** {@return the value, when it is known} */
  public Optional<T> value() {
    return isKnown() ? Optional.of(candidates.get(0)) : Optional.empty();
  }

  /** {@return whether the fact could be this value} */
  public boolean allows(T value) {
    Names.given("value of a fact", value);
    return candidates.isEmpty() || candidates.contains(value);
  }

  /** Equal when the same values are possible, in whatever order they were given. */
  @Override
  public boolean equals(Object other) {
    return other instanceof Fact<?> fact
        && candidates.size() == fact.candidates.size()
        && candidates.containsAll(fact.candidates);
  }

  @Override
  public int hashCode() {
    int sum = 0;
    for (int i = 0; i < candidates.size(); i++) { // of any order the same
      sum += candidates.get(i).hashCode();
    }
    return sum;
  }

  /** {@return the value, "A or B", or "unknown"} */
  @Override
  public String toString() {
    return candidates.isEmpty()
        ? "unknown"
        : String.join(" or ", candidates.stream().map(String::valueOf).toList());
  }
}
