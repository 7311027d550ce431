package io.partnerauth.internal.space;

import io.partnerauth.internal.rule.Attribute;
import io.partnerauth.internal.rule.Rule;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What rules compare attributes with, and how that cuts each attribute's values into pieces.
 *
 * <p>Two situations whose values lie in the same pieces get the same answer from every rule.
 * Immutable and thread-safe.
 */
public final class Partitions {
  private final Map<Attribute, Partition> axes;
  private final Map<Attribute, Set<Object>> mentioned;
  private final Subdivisions subdivisions;

  private Partitions(Map<Attribute, Partition> axes, Map<Attribute, Set<Object>> mentioned) {
    this.axes = axes;
    this.mentioned = mentioned;
    this.subdivisions =
        new Subdivisions(
            (TextPartition) axes.get(Attribute.CUSTOMER_SUBDIVISION),
            mentioned.getOrDefault(Attribute.CUSTOMER_SUBDIVISION, Set.of()));
  }

  /** {@return the landmarks of these rules} */
  public static Partitions of(Collection<Rule> rules) {
    Map<Attribute, Literals> literals = new TreeMap<>();
    for (Rule rule : rules) {
      rule.forEachTest(test -> literals.computeIfAbsent(test.attribute(), Literals::new).add(test));
    }
    Map<Attribute, Partition> axes = new TreeMap<>();
    Map<Attribute, Set<Object>> mentioned = new TreeMap<>();
    literals.forEach(
        (attribute, found) -> {
          axes.put(attribute, found.axis());
          mentioned.put(attribute, found.compared());
        });
    return new Partitions(axes, mentioned);
  }

  /**
   * {@return the attributes that some rule asks about, in the order in which the facts declare
   * them}
   */
  public Set<Attribute> attributes() {
    return Collections.unmodifiableSet(axes.keySet());
  }

  /**
   * {@return the pieces of an attribute's values, in order; none when no rule asks about it}
   *
   * <p>For a set, the subsets of the mentioned elements, made when they are asked for. There may be
   * very many: look at the size first.
   *
   * @throws IllegalStateException when rules mention more than 30 elements of a set
   */
  public List<ValueClass> pieces(Attribute attribute) {
    Partition axis = axes.get(attribute);
    return axis == null ? List.of() : axis.pieces();
  }

  /**
   * {@return position in {@link #pieces} of the piece that the value lies in; 0 when no rule asks}
   *
   * @param value as a situation holds it; null when it is absent
   * @throws IllegalArgumentException when the value is absent and the attribute may not be
   */
  public int indexOf(Attribute attribute, @Nullable Object value) {
    Partition axis = axes.get(attribute);
    return axis == null ? 0 : axis.indexOf(value);
  }

  /**
   * {@return the literals that rules compare the attribute with, or look for in the set, in order;
   * none when no rule asks about it}
   */
  public Set<Object> mentioned(Attribute attribute) {
    return mentioned.getOrDefault(attribute, Set.of());
  }

  /** {@return the parts of countries that rules tell apart} */
  public Subdivisions subdivisions() {
    return subdivisions;
  }

  /** {@return the attribute with the words that are known, where rules ask about it} */
  public Attribute attribute(Attribute attribute) {
    Partition axis = axes.get(attribute);
    return axis == null ? attribute : axis.attribute();
  }

  /** {@return how the attribute is cut; empty when no rule asks about it} */
  public Optional<Partition> axis(Attribute attribute) {
    return Optional.ofNullable(axes.get(attribute));
  }
}
