package io.partnerauth.testkit;

import static java.util.Objects.requireNonNull;

import io.partnerauth.Fact;
import io.partnerauth.Landmarks;
import io.partnerauth.OwnFacts;
import io.partnerauth.OwnerFigures;
import io.partnerauth.internal.rule.Attribute;
import io.partnerauth.ownership.Share;
import io.partnerauth.ownership.ShareRange;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/**
 * The values of the attributes that a pack adds, and of figures of owners by whose they are, on and
 * beside its landmarks. Immutable.
 */
record OwnMarks(SortedMap<Attribute, Choice<?>> choices) {
  /** No such attributes. */
  static final OwnMarks NONE = new OwnMarks(new TreeMap<>());

  private static final BigDecimal BESIDE = new BigDecimal("0.001");

  /**
   * {@return marks of these attributes, and of the figures that rules ask for}
   *
   * @param names as {@link io.partnerauth.AuthorizationRules#ownAttributes()} has them
   */
  static OwnMarks of(Landmarks landmarks, Collection<String> names) {
    SortedMap<Attribute, Choice<?>> choices = new TreeMap<>();
    for (String name : names) {
      choices.put(Attribute.named(name), choice(landmarks, Attribute.named(name)));
    }
    landmarks.byRule().values().stream()
        .flatMap(literals -> literals.keySet().stream())
        .map(Attribute::named)
        .filter(attribute -> attribute.kind().figure().isPresent())
        .forEach(figure -> choices.put(figure, choice(landmarks, figure)));
    return new OwnMarks(choices);
  }

  private static Choice<?> choice(Landmarks landmarks, Attribute attribute) {
    String name = attribute.toString();
    return switch (attribute.type()) {
      case QUANTITY ->
          Choice.of(
              around(landmarks.literals(name, BigDecimal.class)),
              List.of(BigDecimal.ZERO, BigDecimal.TEN));
      case NUMBER -> Marks.shares(List.copyOf(landmarks.literals(name, Share.class)));
      case TEXT_SET -> {
        Collection<String> groups = landmarks.literals(name, String.class);
        yield Choice.of(
            groups.stream().map(Set::of).toList(), List.of(Set.of(), Set.copyOf(groups)));
      }
      case DATE ->
          Choice.of(
              LandmarkDays.around(landmarks.literals(name, LocalDate.class)),
              List.of(LocalDate.of(2025, 1, 1)));
      default -> Choice.of(List.of(false, true), List.of());
    };
  }

  private static List<BigDecimal> around(Collection<BigDecimal> numbers) {
    List<BigDecimal> around = new ArrayList<>(numbers);
    numbers.forEach(number -> around.add(number.add(BESIDE)));
    numbers.stream()
        .filter(number -> number.signum() > 0)
        .forEach(number -> around.add(number.subtract(BESIDE)));
    return around;
  }

  /** {@return the same marks, but for the values that fit a way in which a clause can speak} */
  OwnMarks fitting(Landmarks.Way way) {
    SortedMap<Attribute, Choice<?>> changed = new TreeMap<>(choices);
    asked(way)
        .forEach(
            attribute -> {
              Set<Optional<Object>> values =
                  requireNonNull(way.fitting().get(attribute.toString()));
              changed.put(
                  attribute,
                  Choice.of(values.stream().flatMap(Optional::stream).toList(), List.of()));
            });
    return new OwnMarks(changed);
  }

  /** {@return for each attribute that the way asks about, the same marks, but for its values} */
  List<OwnMarks> apart(Landmarks.Way way, OwnMarks from) {
    return asked(way).stream()
        .map(
            attribute -> {
              SortedMap<Attribute, Choice<?>> changed = new TreeMap<>(choices);
              changed.put(attribute, from.choices.get(attribute));
              return new OwnMarks(changed);
            })
        .toList();
  }

  private List<Attribute> asked(Landmarks.Way way) {
    return choices.keySet().stream()
        .filter(attribute -> way.fitting().containsKey(attribute.toString()))
        .toList();
  }

  /**
   * {@return what is known of the attributes of a fact; it shrinks towards nothing}
   *
   * @param known how often each is, from 0 to 1
   */
  Arbitrary<OwnFacts> facts(String fact, double known) {
    Arbitrary<OwnFacts> facts = Arbitraries.just(OwnFacts.NONE);
    for (Map.Entry<Attribute, Choice<?>> one : choices.entrySet()) {
      if (one.getKey().kind().isOwn() && one.getKey().fact().equals(fact)) {
        facts =
            Combinators.combine(facts, one.getValue().arbitrary().optional(known))
                .as((own, value) -> value.map(v -> with(own, one.getKey(), v)).orElse(own));
      }
    }
    return facts;
  }

  /**
   * {@return figures of the owners of a customer or partner; they shrink towards nothing}
   *
   * @param known how often each is known, from 0 to 1
   */
  Arbitrary<OwnerFigures> figures(String fact, double known) {
    Arbitrary<OwnerFigures> figures = Arbitraries.just(OwnerFigures.NONE);
    for (Map.Entry<Attribute, Choice<?>> one : choices.entrySet()) {
      if (one.getKey().isOfOwners(fact)) {
        Choice<?> choice = one.getValue();
        figures =
            Combinators.combine(figures, choice.arbitrary().optional(known))
                .as((all, value) -> value.map(v -> with(all, one.getKey(), choice, v)).orElse(all));
      }
    }
    return figures;
  }

  private static OwnerFigures with(
      OwnerFigures figures, Attribute attribute, Choice<?> choice, Object value) {
    if (value instanceof Share share) {
      return figures.share(attribute.component(), attribute.key(), ShareRange.exactly(share));
    }
    OwnerFigures more = figures;
    for (Object set : choice.all()) {
      for (Object group : (Set<?>) set) {
        more =
            more.controlled(
                attribute.component(), (String) group, ((Set<?>) value).contains(group));
      }
    }
    return more;
  }

  private static OwnFacts with(OwnFacts own, Attribute attribute, Object value) {
    return switch (attribute.type()) {
      case QUANTITY -> own.number(attribute.key(), Fact.of((BigDecimal) value));
      case DATE -> own.day(attribute.key(), (LocalDate) value);
      default -> own.flag(attribute.key(), (Boolean) value);
    };
  }
}
