package io.partnerauth.internal.decide;

import static java.util.Objects.requireNonNull;

import io.partnerauth.Grant;
import io.partnerauth.Place;
import io.partnerauth.facts.BuyerClass;
import io.partnerauth.internal.rule.Attribute;
import io.partnerauth.internal.rule.Condition;
import io.partnerauth.internal.rule.Operator;
import io.partnerauth.internal.rule.Rule;
import io.partnerauth.internal.rule.Situation;
import io.partnerauth.internal.space.Diagrams;
import io.partnerauth.internal.space.Variable;
import io.partnerauth.ownership.ShareRange;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * All points that a question's facts allow in one place, as one set: conditions of rules and grants
 * are functions on it, so that the number of points does not matter. Not for several threads.
 */
final class AllowedPoints {
  /** More nodes than this are not made for one question: the answer is REVIEW. */
  static final int MOST_NODES = 500_000;

  private static final int COUNTRY = 0;
  private static final int PART = 1;
  private static final int PARTNER_COUNTRY = 2;

  private final VendorQuestion question;
  private final Levels levels;
  private final Diagrams diagrams;
  private final int all;
  private final Map<Condition.Test, Integer> tests = new HashMap<>();

  AllowedPoints(
      VendorQuestion question,
      Optional<Place> place,
      List<Variable> variables,
      PlaceFinder finder) {
    this.question = question;
    this.levels = new Levels(question, place, variables, finder);
    this.diagrams =
        Diagrams.of(
            levels.all().stream().mapToInt(level -> level.options().size()).toArray(), MOST_NODES);
    this.all = diagrams.and(parts(), diagrams.and(owners(), sets()));
  }

  Levels levels() {
    return levels;
  }

  Diagrams diagrams() {
    return diagrams;
  }

  /** {@return where values can occur together} */
  int all() {
    return all;
  }

  /** No country has other parts than its own. */
  private int parts() {
    return diagrams.node(
        COUNTRY, country -> where(PART, part -> part < places().get(country).parts().size()));
  }

  private List<PlaceOptions.Country> places() {
    return levels.places.countries();
  }

  /** The class of the buyer decides what is known of its owners. */
  private int owners() {
    int buyer = levels.find(Attribute.CUSTOMER_BUYER_CLASS);
    if (buyer < 0) {
      return Diagrams.YES;
    }
    int interest = levels.find(Attribute.CUSTOMER_STATE_INTEREST);
    int control = levels.find(Attribute.CUSTOMER_STATE_CONTROLLED);
    return diagrams.node(
        buyer,
        option -> {
          BuyerClass buyerClass = (BuyerClass) requireNonNull(value(buyer, option));
          Holding holding = requireNonNull(levels.holdings.get(buyerClass));
          int allowed = figures(levels.facts().customersOwners(buyerClass));
          if (interest >= 0) {
            allowed = diagrams.and(allowed, share(interest, holding.interest()));
          }
          return control < 0 || holding.controlled().isUnknown()
              ? allowed
              : diagrams.and(
                  allowed,
                  where(
                      control, i -> holding.controlled().candidates().contains(value(control, i))));
        });
  }

  /** Where the figures of the customer's owners are what is known of them. */
  private int figures(Owners owners) {
    int function = Diagrams.YES;
    for (int i = levels.all().size() - 1; i >= 0; i--) {
      Level level = levels.all().get(i);
      Attribute attribute = level.attribute();
      if (attribute.isOfOwners("Customer")) {
        int at = i;
        Object group = level.element();
        int may =
            group == null
                ? share(at, owners.share(attribute))
                : where(
                    at,
                    option ->
                        Levels.mayControl(
                            owners, attribute, group, (Boolean) requireNonNull(value(at, option))));
        function = diagrams.and(function, may);
      }
    }
    return function;
  }

  /** Where a share may lie, as it is known. */
  private int share(int level, ShareRange known) {
    Level one = levels.all().get(level);
    return where(
        level,
        option -> levels.within(one.attribute(), one.options().get(option), known).isPresent());
  }

  /** {@return whether a figure of these owners may lie somewhere where a condition holds} */
  boolean mayBe(Owners owners, Attribute attribute, int where) {
    return diagrams.and(where, share(levels.find(attribute), owners.share(attribute)))
        != Diagrams.NO;
  }

  /** Of several sets that an attribute could be, the elements go together. */
  private int sets() {
    int function = Diagrams.YES;
    for (Attribute attribute : Attribute.all()) {
      List<?> sets = attribute.type().set() ? levels.facts().candidates(attribute) : null;
      if (sets != null && sets.size() > 1) {
        int any = Diagrams.NO;
        for (Object set : sets) {
          any = diagrams.or(any, set(attribute, (Set<?>) set));
        }
        function = diagrams.and(function, any);
      }
    }
    return function;
  }

  /** {@return where an attribute is this set, as far as rules ask} */
  int set(Attribute attribute, Set<?> set) {
    int function = Diagrams.YES;
    for (int i = 0; i < levels.all().size(); i++) {
      Level level = levels.all().get(i);
      if (level.attribute().equals(attribute) && level.element() != null) {
        int at = i;
        boolean with = set.contains(level.element());
        if (with || level.attribute().knows(set)) { // a word that is not known may mean any
          function =
              diagrams.and(function, where(at, v -> Boolean.valueOf(with).equals(value(at, v))));
        }
      }
    }
    return function;
  }

  /** {@return where a level has one of these options} */
  int where(int level, IntPredicate options) {
    return diagrams.node(level, option -> options.test(option) ? Diagrams.YES : Diagrams.NO);
  }

  private @Nullable Object value(int level, int option) {
    return levels.all().get(level).options().get(option).value();
  }

  /**
   * {@return where the rule speaks of a sale}
   *
   * @param program of the grant that it is made under; null for none
   */
  int rule(Rule rule, @Nullable String program) {
    int function = Diagrams.YES;
    for (var part : rule.parts()) {
      if (function == Diagrams.NO) {
        break;
      }
      function = diagrams.and(function, condition(part.condition(), program));
    }
    return function;
  }

  /** {@return where a condition holds of a sale} */
  int condition(Condition condition, @Nullable String program) {
    return condition.accept(new Where(program));
  }

  private final class Where implements Condition.Visitor<Integer> {
    private final @Nullable String program;

    Where(@Nullable String program) {
      this.program = program;
    }

    @Override
    public Integer and(Condition.And some) {
      int function = Diagrams.YES;
      for (Condition part : some.parts()) {
        function = diagrams.and(function, part.accept(this));
      }
      return function;
    }

    @Override
    public Integer or(Condition.Or some) {
      return diagrams.any(some.parts().stream().map(part -> part.accept(this)).toList());
    }

    @Override
    public Integer not(Condition.Not not) {
      return diagrams.not(not.part().accept(this));
    }

    @Override
    public Integer test(Condition.Test test) {
      if (test.attribute().equals(Attribute.GRANT_PROGRAM)) {
        return bool(answer(test, program));
      }
      Integer known = tests.get(test);
      if (known == null) {
        known = AllowedPoints.this.test(test);
        tests.put(test, known);
      }
      return known;
    }
  }

  private static int bool(boolean answer) {
    return answer ? Diagrams.YES : Diagrams.NO;
  }

  private static boolean answer(Condition.Test test, @Nullable Object value) {
    return test.test(Situation.empty().with(test.attribute(), value));
  }

  private int test(Condition.Test test) {
    Attribute attribute = test.attribute();
    return switch (attribute.kind()) {
      case GRANT_VENDOR -> bool(answer(test, question.vendor()));
      case CUSTOMER_COUNTRY, CUSTOMER_SUBDIVISION ->
          place((country, part) -> bool(test.test(situation(country, part))));
      case CUSTOMER_REGIONS ->
          denied(test, place((country, part) -> member(attribute, part, region(test))));
      case PARTNER_REGIONS ->
          denied(
              test,
              diagrams.node(
                  PARTNER_COUNTRY, country -> member(attribute, partner(country), region(test))));
      default -> {
        if (attribute.type().set()) {
          int level = levels.find(attribute, test.literal());
          yield denied(test, where(level, option -> Boolean.TRUE.equals(value(level, option))));
        }
        int level = levels.find(attribute);
        yield diagrams.node(
            level,
            option -> bool(answer(test, levels.all().get(level).options().get(option).value())));
      }
    };
  }

  private PlaceOptions.Subdivision partner(int country) {
    return levels.partners.countries().get(country).parts().get(0);
  }

  private static String region(Condition.Test test) {
    return String.valueOf(test.literal());
  }

  private int denied(Condition.Test test, int function) {
    return test.operator() == Operator.CONTAINS ? function : diagrams.not(function);
  }

  static Situation situation(PlaceOptions.Country country, PlaceOptions.Subdivision part) {
    return Situation.empty()
        .with(Attribute.CUSTOMER_COUNTRY, country.code())
        .with(Attribute.CUSTOMER_SUBDIVISION, part.code());
  }

  /** What is so in a place. */
  interface ByPlace {
    int of(PlaceOptions.Country country, PlaceOptions.Subdivision part);
  }

  /** {@return the function that goes on by the customer's place} */
  int place(ByPlace next) {
    return diagrams.node(
        COUNTRY,
        country -> {
          PlaceOptions.Country some = places().get(country);
          return diagrams.node(
              PART,
              part ->
                  part < some.parts().size() ? next.of(some, some.parts().get(part)) : Diagrams.NO);
        });
  }

  private int member(Attribute attribute, PlaceOptions.Subdivision part, String region) {
    if (part.maybe().contains(region)) {
      int level = levels.find(attribute, region);
      return where(level, option -> Boolean.TRUE.equals(value(level, option)));
    }
    return bool(part.in().contains(region));
  }

  /** {@return where a grant covers the sale} */
  int coverage(Grant grant) {
    if (!GrantCoverage.covers(grant, question.sale())) {
      return Diagrams.NO;
    }
    int function = Diagrams.YES;
    if (!grant.products().isEmpty()) {
      int level = levels.find(Attribute.SALE_PRODUCT);
      function = where(level, option -> grant.products().contains(value(level, option)));
    }
    return grant.territory().isEmpty()
        ? function
        : diagrams.and(
            function, place((country, part) -> inTerritory(grant.territory(), country, part)));
  }

  private int inTerritory(
      Set<String> territory, PlaceOptions.Country country, PlaceOptions.Subdivision part) {
    if (GrantCoverage.inTerritory(territory, country.code(), part.code(), part.in())) {
      return Diagrams.YES;
    }
    int function = Diagrams.NO;
    for (String region : part.maybe()) {
      if (territory.contains(region)) {
        function = diagrams.or(function, member(Attribute.CUSTOMER_REGIONS, part, region));
      }
    }
    return function;
  }
}
