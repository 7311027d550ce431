package io.partnerauth.internal.space;

import static java.util.Objects.requireNonNull;

import io.partnerauth.Place;
import io.partnerauth.internal.rule.Attribute;
import io.partnerauth.internal.rule.Condition;
import io.partnerauth.internal.rule.FactSource;
import io.partnerauth.internal.rule.PartlyKnown;
import io.partnerauth.internal.rule.Situation;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/** Finds the value of each variable of a space in facts. Immutable and thread-safe. */
public final class Coordinates {
  /** What is found where a fact is not known, or is in no class that can occur. */
  public static final int UNKNOWN = -1;

  private final List<Variable> variables;
  private final ToIntFunction<FactSource>[] finders;

  Coordinates(List<Variable> variables) {
    this.variables = variables;
    @SuppressWarnings({"unchecked", "rawtypes"})
    ToIntFunction<FactSource>[] found = new ToIntFunction[variables.size()];
    for (int i = 0; i < found.length; i++) {
      found[i] = finder(variables.get(i));
    }
    finders = found;
  }

  /** {@return the value of a variable, or {@link #UNKNOWN}} */
  public int find(int variable, FactSource facts) {
    return finders[variable].applyAsInt(facts);
  }

  /** {@return the value of a variable when it is known, else all that are possible} */
  BitSet all(int variable, FactSource facts, Possibilities possible) {
    BitSet all = new BitSet();
    int known = find(variable, facts);
    if (known >= 0) {
      all.set(known);
      return all;
    }
    Variable one = variables.get(variable);
    for (int value = 0; value < one.size(); value++) {
      boolean allowed = true; // of a set, any element may be in it; so with assumptions
      if (one instanceof Variable.AttributeVariable some) {
        allowed = possible.allows(some, some.pieces().get(value));
      } else if (one instanceof Variable.PlaceVariable some) {
        allowed = possible.allows(some, some.kinds().get(value));
      }
      all.set(value, allowed);
    }
    return all;
  }

  private static ToIntFunction<FactSource> finder(Variable variable) {
    if (variable instanceof Variable.DoubtfulRegion one) {
      return member(one.attribute(), one.region());
    }
    if (variable instanceof Variable.Element one) {
      return member(one.attribute(), one.element());
    }
    if (variable instanceof Variable.PlaceVariable some) {
      PlaceCoordinate place = new PlaceCoordinate(some);
      return place::find;
    }
    return scalar((Variable.AttributeVariable) variable);
  }

  private static ToIntFunction<FactSource> member(Attribute attribute, Object element) {
    if (attribute.kind().figure().isPresent()) {
      return facts -> {
        Object value = facts.get(attribute);
        if (value instanceof PartlyKnown set) {
          Boolean in = set.contains(element);
          return in == null ? UNKNOWN : in ? 1 : 0;
        }
        return value instanceof Set<?> set ? (set.contains(element) ? 1 : 0) : UNKNOWN;
      };
    }
    if (!attribute.type().declared()) {
      return facts ->
          facts.get(attribute) instanceof Set<?> set ? (set.contains(element) ? 1 : 0) : UNKNOWN;
    }
    return facts -> {
      if (!(facts.get(attribute) instanceof Set<?> set)) {
        return UNKNOWN;
      }
      // a word that nobody knows may mean any
      return set.contains(element) ? 1 : attribute.knows(set) ? 0 : UNKNOWN;
    };
  }

  private static ToIntFunction<FactSource> scalar(Variable.AttributeVariable some) {
    Map<ValueClass, Integer> positions = new HashMap<>();
    some.pieces().forEach(piece -> positions.put(piece, positions.size()));
    Partition partition = some.partition();
    int[] values =
        partition.pieces().stream()
            .mapToInt(piece -> positions.getOrDefault(piece, UNKNOWN))
            .toArray();
    Attribute attribute = some.attribute();
    boolean mayBeAbsent = attribute.mayBeAbsent();
    return facts -> {
      Object value = facts.get(attribute);
      return value == FactSource.UNKNOWN
              || (value == null ? !mayBeAbsent : !partition.attribute().knows(value))
          ? UNKNOWN
          : values[partition.indexOf(value)];
    };
  }

  /** A host that names a divided country, and no part of it, has not said where it is. */
  private static final class PlaceCoordinate {
    private static final int DIVIDED = -2;

    private final Variable.PlaceVariable location;
    private final Map<String, Integer> byPlace = new HashMap<>();
    private final Map<String, Integer> byCountry = new HashMap<>();

    /** By country, what rules answer of a part that nobody names, and its class. */
    private final Map<String, Map<List<Boolean>, Integer>> unnamed = new ConcurrentHashMap<>();

    PlaceCoordinate(Variable.PlaceVariable location) {
      this.location = location;
      for (int i = 0; i < location.kinds().size(); i++) {
        for (Place place : location.kinds().get(i).places()) {
          byPlace.put(place.toString(), i);
          byCountry.merge(place.country(), i, (one, other) -> one.equals(other) ? one : DIVIDED);
        }
      }
    }

    int find(FactSource facts) {
      if (!(facts.get(location.attribute()) instanceof String country)) {
        return UNKNOWN;
      }
      int whole = byCountry.getOrDefault(country, UNKNOWN);
      if (whole != DIVIDED) {
        return whole;
      }
      Object part = facts.get(Attribute.CUSTOMER_SUBDIVISION);
      if (part == FactSource.UNKNOWN) {
        return UNKNOWN;
      }
      String name = part == null ? country : (String) part;
      Integer listed = byPlace.get(name);
      return listed == null ? unlisted(country, name) : listed;
    }

    /** A part that nobody names is in the regions of its country. */
    private int unlisted(String country, String part) {
      Map<List<Boolean>, Integer> byAnswers = unnamed.get(country);
      if (byAnswers == null) {
        byAnswers = new HashMap<>();
        PlaceClass own = location.kinds().get(requireNonNull(byPlace.get(country)));
        for (int i = location.kinds().size() - 1; i >= 0; i--) {
          PlaceClass kind = location.kinds().get(i);
          if (kind.memberships().equals(own.memberships())) {
            for (Place place : kind.places()) {
              if (place.country().equals(country)) {
                byAnswers.put(answers(country, place.subdivision().orElse(null)), i);
              }
            }
          }
        }
        unnamed.put(country, byAnswers);
      }
      return byAnswers.getOrDefault(answers(country, part), UNKNOWN);
    }

    private List<Boolean> answers(String country, @Nullable String part) {
      Situation situation =
          Situation.empty()
              .with(location.attribute(), country)
              .with(Attribute.CUSTOMER_SUBDIVISION, part);
      List<Boolean> answers = new ArrayList<>(location.tests().size());
      for (Condition.Test test : location.tests()) {
        answers.add(test.test(situation));
      }
      return answers;
    }
  }
}
