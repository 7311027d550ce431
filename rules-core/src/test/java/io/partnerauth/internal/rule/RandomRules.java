package io.partnerauth.internal.rule;

import static java.util.stream.Collectors.partitioningBy;

import io.partnerauth.Outcome;
import io.partnerauth.ownership.Share;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Rules and situations whose values meet often: few literals, and values on and beside them. */
public final class RandomRules {
  /** Words of every attribute that has words of a pack; rules name all but the last one. */
  public static final List<String> WORDS = List.of("MEDIA", "FINANCE", "US-SDN", "OTHER");

  /** Attributes with a key, of the pack's own and figures of owners: one of each kind. */
  public static final List<Attribute> OWN =
      Stream.of(AttributeKind.values())
          .filter(AttributeKind::isKeyed)
          .map(kind -> Attribute.own(kind, key(kind)))
          .toList();

  /** All that random rules ask about. */
  public static final List<Attribute> ALL =
      Stream.concat(Attribute.all().stream(), OWN.stream()).toList();

  private static final List<String> VENDORS = List.of("Zoom", "Oracle", "Zoom Phone");
  private static final LocalDate DAY = LocalDate.of(2021, 3, 31);

  private RandomRules() {}

  private static String key(AttributeKind kind) {
    return kind.figure()
        .map(
            figure ->
                switch (figure.holders()) {
                  case STATE -> "RU";
                  case LISTED -> "US-SDN";
                  case FROM -> "CIS";
                })
        .orElse("own" + kind.fact() + kind.type().name().charAt(0));
  }

  /** {@return up to {@code most} rules with ids that differ} */
  public static Arbitrary<List<Rule>> rules(int most) {
    return rules(condition(2, ALL).list().ofMaxSize(4), most);
  }

  /**
   * {@return up to {@code most} rules with one short condition each, so that many speak about any
   * question; few ask for owners}
   */
  public static Arbitrary<List<Rule>> broad(int most) {
    List<Attribute> asked = new ArrayList<>();
    for (Attribute attribute : ALL) {
      boolean figure = attribute.kind().figure().isPresent();
      if (!figure || attribute.kind() == AttributeKind.CUSTOMER_OWNED_BY_LISTED) {
        asked.add(attribute);
      }
    }
    return rules(condition(1, asked).list().ofSize(1), most);
  }

  private static Arbitrary<List<Rule>> rules(Arbitrary<List<Condition>> conditions, int most) {
    return Combinators.combine(vendors(), conditions, verdicts())
        .as(RandomRules::rule)
        .list()
        .ofMaxSize(most)
        .map(RandomRules::numbered);
  }

  /**
   * {@return situations, each attribute on a literal that rules may have, or beside it, or absent}
   */
  public static Arbitrary<Situation> situations() {
    Map<Attribute, Arbitrary<Object>> values = new LinkedHashMap<>();
    for (Attribute attribute : ALL) {
      Arbitrary<Object> value = values(attribute);
      values.put(attribute, attribute.mayBeAbsent() ? value.injectNull(0.2) : value);
    }
    List<Attribute> attributes = List.copyOf(values.keySet());
    return Combinators.combine(new ArrayList<>(values.values()))
        .as(
            list -> {
              Situation situation = Situation.empty();
              for (int i = 0; i < attributes.size(); i++) {
                situation = situation.with(attributes.get(i), list.get(i));
              }
              return situation;
            });
  }

  /** {@return values that a situation may have, without absence} */
  public static Arbitrary<Object> values(Attribute attribute) {
    return switch (attribute.type()) {
      case NUMBER ->
          Arbitraries.of("0", "9.99", "10", "1/3", "49.999", "50", "50.23", "99", "100")
              .map(Share::parse);
      case QUANTITY ->
          Arbitraries.of("0", "0.001", "13.999", "14", "14.5", "1000000").map(BigDecimal::new);
      case DATE -> Arbitraries.integers().between(-3, 3).map(DAY::plusDays);
      case FLAG -> Arbitraries.of(true, false).map(flag -> flag);
      case CONSTANT -> Arbitraries.of(constants(attribute)).map(constant -> constant);
      case TEXT -> Arbitraries.of(texts(attribute)).map(text -> text);
      case TEXT_SET -> Arbitraries.of("CIS", "EEA", "EAEU", "ELSEWHERE").set().map(set -> set);
      case WORD -> Arbitraries.of(WORDS).map(word -> word);
      case WORD_SET -> Arbitraries.of(WORDS).set().ofMaxSize(3).map(set -> set);
    };
  }

  /** Not blank: no rule with a blank text is ever loaded. */
  static Arbitrary<Object> literals(Attribute attribute) {
    return switch (attribute.type()) {
      case NUMBER -> Arbitraries.of("0", "10", "50", "50.23", "100").map(Share::parse);
      case QUANTITY -> Arbitraries.of("0", "14", "14.5", "999999999999").map(BigDecimal::new);
      case DATE -> Arbitraries.integers().between(-2, 2).map(DAY::plusDays);
      case TEXT_SET -> Arbitraries.of("CIS", "EEA", "EAEU");
      case WORD, WORD_SET -> Arbitraries.of(WORDS.subList(0, 3)).map(word -> word);
      default -> values(attribute).filter(value -> !value.equals(""));
    };
  }

  private static List<String> texts(Attribute attribute) {
    return switch (attribute.component()) {
      case "vendor" -> VENDORS;
      case "country" -> List.of("RU", "RO", "BY", "UA", "US");
      case "subdivision" -> List.of("UA-43", "UA-40", "RU-MOW");
      default -> List.of("", "a", "ab", "abc", "b", "ba", "cab");
    };
  }

  private static List<Enum<?>> constants(Attribute attribute) {
    return Arrays.asList(attribute.constants().orElseThrow().getEnumConstants());
  }

  private static Arbitrary<Condition> condition(int depth, List<Attribute> asked) {
    Arbitrary<Condition> test =
        attributes(asked).flatMap(RandomRules::test).map(condition -> condition);
    if (depth == 0) {
      return test;
    }
    Arbitrary<Condition> inner = condition(depth - 1, asked);
    Arbitrary<List<Condition>> parts = inner.list().ofMinSize(1).ofMaxSize(3);
    return Arbitraries.frequencyOf(
        Tuple.of(6, test),
        Tuple.of(1, inner.map(Condition.Not::new)),
        Tuple.of(2, parts.map(Condition.Or::new)),
        Tuple.of(1, parts.map(Condition.And::new)));
  }

  /**
   * There are as many figures of owners as other attributes, but they are asked for more rarely.
   */
  private static Arbitrary<Attribute> attributes(List<Attribute> asked) {
    Map<Boolean, List<Attribute>> figures =
        asked.stream().collect(partitioningBy(one -> one.kind().figure().isPresent()));
    return Arbitraries.frequencyOf(
        Tuple.of(7, Arbitraries.of(figures.get(false))),
        Tuple.of(1, Arbitraries.of(figures.get(true))));
  }

  /** {@return comparisons of the attribute} */
  public static Arbitrary<Condition.Test> test(Attribute attribute) {
    List<Operator> fitting =
        Arrays.stream(Operator.values()).filter(op -> op.fits(attribute.type())).toList();
    return Arbitraries.of(fitting).flatMap(operator -> test(attribute, operator));
  }

  private static Arbitrary<Condition.Test> test(Attribute attribute, Operator operator) {
    boolean absence =
        attribute.mayBeAbsent() && Set.of(Operator.EQUAL, Operator.NOT_EQUAL).contains(operator);
    Arbitrary<Object> literal = literals(attribute);
    if (Set.of(Operator.STARTS_WITH, Operator.ENDS_WITH).contains(operator)) {
      literal = Arbitraries.of("R", "U", "UA-4", "Zoom", "om", "a", "ab", "b", "c");
    }
    return (absence ? literal.injectNull(0.2) : literal)
        .map(value -> new Condition.Test(attribute, operator, value));
  }

  private static Arbitrary<List<String>> vendors() {
    return Arbitraries.of(VENDORS).set().ofMaxSize(2).map(set -> set.stream().sorted().toList());
  }

  private static Arbitrary<Outcome> verdicts() {
    return Arbitraries.of(Outcome.REVOKED, Outcome.REVIEW, Outcome.CONDITIONAL);
  }

  private static Rule rule(List<String> vendors, List<Condition> conditions, Outcome verdict) {
    List<Condition> all = new ArrayList<>();
    List<Condition> named =
        vendors.stream()
            .<Condition>map(v -> new Condition.Test(Attribute.GRANT_VENDOR, Operator.EQUAL, v))
            .toList();
    if (named.size() == 1) {
      all.add(named.get(0));
    } else if (named.size() > 1) {
      all.add(new Condition.Or(named));
    }
    all.addAll(conditions);
    return Rules.rule("R", vendors, verdict, all.toArray(new Condition[0]));
  }

  private static List<Rule> numbered(List<Rule> rules) {
    List<Rule> numbered = new ArrayList<>();
    for (int i = 0; i < rules.size(); i++) {
      numbered.add(Rules.id("R" + i, rules.get(i)));
    }
    return numbered;
  }
}
