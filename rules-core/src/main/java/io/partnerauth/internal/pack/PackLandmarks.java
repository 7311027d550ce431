package io.partnerauth.internal.pack;

import io.partnerauth.Landmarks;
import io.partnerauth.internal.rule.Attribute;
import io.partnerauth.internal.rule.Condition;
import io.partnerauth.internal.rule.Rule;
import io.partnerauth.internal.rule.Situation;
import io.partnerauth.internal.rule.ValueType;
import io.partnerauth.internal.space.DisjunctiveNormalForm;
import io.partnerauth.internal.space.ValueClass;
import java.util.ArrayList;
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
import org.jspecify.annotations.Nullable;

/** Writes down where a pack's answers can change, without any type from inside. */
final class PackLandmarks {
  private PackLandmarks() {}

  static Landmarks of(LoadedPack pack) {
    SortedMap<String, Map<String, SortedSet<Object>>> literals = new TreeMap<>();
    List<Landmarks.Way> ways = new ArrayList<>();
    for (Rule rule : pack.rules()) {
      literals.put(rule.id(), literals(rule));
      ways.addAll(ways(rule));
    }
    return new Landmarks(literals, ways, pack.regions().members());
  }

  private static Map<String, SortedSet<Object>> literals(Rule rule) {
    Map<Attribute, SortedSet<Object>> literals = new TreeMap<>();
    rule.tests()
        .forEach(
            test ->
                literals
                    .computeIfAbsent(test.attribute(), attribute -> new TreeSet<>())
                    .addAll(Optional.ofNullable(test.literal()).stream().toList()));
    Map<String, SortedSet<Object>> named = new LinkedHashMap<>();
    literals.forEach((attribute, values) -> named.put(attribute.toString(), values));
    return named;
  }

  private static List<Landmarks.Way> ways(Rule rule) {
    var landmarks = io.partnerauth.internal.space.Partitions.of(List.of(rule));
    List<Landmarks.Way> ways = new ArrayList<>();
    for (Map<Attribute, Condition> conditions : DisjunctiveNormalForm.of(rule).orElse(List.of())) {
      Map<String, Set<Optional<Object>>> fitting = new LinkedHashMap<>();
      conditions.forEach(
          (attribute, condition) -> {
            Set<Optional<Object>> values = new LinkedHashSet<>();
            for (Object value : values(landmarks, attribute)) {
              if (condition.test(Situation.empty().with(attribute, value))) {
                values.add(Optional.ofNullable(value));
              }
            }
            fitting.put(attribute.toString(), values);
          });
      if (fitting.values().stream().noneMatch(Set::isEmpty)) {
        ways.add(new Landmarks.Way(rule.id(), fitting));
      }
    }
    return ways;
  }

  /** {@return all constants of an enum; one value of each piece; some of the very many sets} */
  private static List<@Nullable Object> values(
      io.partnerauth.internal.space.Partitions landmarks, Attribute attribute) {
    if (attribute.type() == ValueType.CONSTANT) {
      return List.<Object>of((Object[]) attribute.constants().orElseThrow().getEnumConstants());
    }
    if (!attribute.type().set()) {
      List<@Nullable Object> values = new ArrayList<>();
      landmarks.pieces(attribute).stream().map(ValueClass::value).forEach(values::add);
      return values;
    }
    Set<Object> elements = landmarks.mentioned(attribute);
    Set<Set<Object>> sets = new LinkedHashSet<>();
    elements.forEach(element -> sets.add(Set.of(element)));
    sets.add(Set.of());
    sets.add(elements);
    elements.forEach(element -> sets.add(without(elements, element)));
    return new ArrayList<>(sets);
  }

  private static Set<Object> without(Set<Object> elements, Object element) {
    Set<Object> others = new LinkedHashSet<>(elements);
    others.remove(element);
    return Collections.unmodifiableSet(others);
  }
}
