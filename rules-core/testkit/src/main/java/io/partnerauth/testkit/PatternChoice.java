package io.partnerauth.testkit;

import io.partnerauth.facts.BuyerClass;
import io.partnerauth.facts.Channel;
import io.partnerauth.facts.SaleKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Patterns that some situation meets, each about one attribute, or about either of two. */
final class PatternChoice {
  private static final Arbitrary<String> EQUAL = Arbitraries.of("==", "!=");
  private static final Arbitrary<String> ORDER = Arbitraries.of(">=", ">", "<=", "<", "==", "!=");
  private static final Arbitrary<String> AMONG = Arbitraries.of("in", "not in");
  private static final Arbitrary<String> HOLDS = Arbitraries.of("contains", "not contains");

  private PatternChoice() {}

  /**
   * {@return patterns over the whole vocabulary}
   *
   * @param regions names that may stand in them
   * @param own whether attributes may that a pack adds
   */
  static Arbitrary<Pattern> over(List<String> regions, boolean own) {
    List<Arbitrary<Pattern>> each =
        new ArrayList<>(
            List.of(
                constant("Customer", "buyerClass", BuyerClass.values()),
                texts("Customer", "country", List.of("RU", "KZ", "BY", "UA", "US")),
                texts("Customer", "headquarters", List.of("RU", "CN", "US")),
                texts("Grant", "vendorCountry", List.of("US", "RU")),
                ordered("Customer", "stateInterest", List.of("50", "10", "25", "50.23")),
                joined(
                    "Customer",
                    "stateControlled",
                    Arbitraries.just("=="),
                    Arbitraries.of("true", "false")),
                words("Customer", "sector", List.of("MEDIA", "FINANCE", "DEFENSE")),
                member("Customer", "listings", List.of("US-SDN", "US-ANY", "EU-ASSET-FREEZE")),
                member("Customer", "endUses", List.of("MILITARY", "SURVEILLANCE")),
                member("Customer", "labels", List.of("KEY", "WATCHED")),
                optional("Customer", "subdivision", List.of("UA-43", "UA-40", "RU-MOW")),
                constant("Sale", "kind", SaleKind.values()),
                joined(
                    "Sale",
                    "channel",
                    EQUAL,
                    Arbitraries.of(Channel.values()).map(c -> "Channel." + c)),
                ordered("Sale", "date", days()),
                ordered("Sale", "contractSigned", days()),
                optional("Sale", "product", List.of("Meetings", "Phone", "Rooms")),
                optional("Grant", "program", List.of("Gold", "Silver")),
                texts("Partner", "country", List.of("RU", "KZ", "DE")),
                texts("Partner", "id", List.of("P-1", "P-2", "Q-1")),
                words("Partner", "role", List.of("DISTRIBUTOR", "RESELLER")),
                member("Partner", "labels", List.of("KEY", "WATCHED")),
                member("Sale", "categories", List.of("ERP", "MANAGEMENT", "CAD")),
                words("Sale", "deployment", List.of("CLOUD", "ON_PREMISES")),
                words("Sale", "classification", List.of("EAR99", "5D002")),
                joined(
                    "Sale",
                    "licences",
                    Arbitraries.just("not contains"),
                    Arbitraries.of("\"BIS-GL-4\"", "\"OFAC-GL-25\"")),
                member("Sale", "labels", List.of("KEY", "WATCHED"))));
    if (own) {
      each.add(ordered("Customer", "number[\"staff\"]", List.of("50", "249.5")));
      each.add(ordered("Sale", "number[\"paymentDays\"]", List.of("14", "30")));
      each.add(ordered("Sale", "day[\"ends\"]", days()));
      each.add(ordered("Partner", "day[\"auditedOn\"]", days()));
      each.add(
          joined(
              "Customer",
              "flag[\"agrees\"]",
              Arbitraries.just("=="),
              Arbitraries.of("true", "false")));
    }
    each.add(Arbitraries.oneOf(figures()));
    if (!regions.isEmpty()) {
      Arbitrary<String> names = Arbitraries.of(regions).map(PatternChoice::quoted);
      each.add(0, joined("Customer", "regions", HOLDS, names));
      each.add(joined("Partner", "regions", HOLDS, names));
    }
    Arbitrary<Pattern> one = Arbitraries.oneOf(each);
    return Arbitraries.frequencyOf(
        Tuple.of(6, one), Tuple.of(1, one.list().ofMinSize(1).ofMaxSize(2).map(Pattern::anyOf)));
  }

  /** Figures of owners by whose they are. */
  private static List<Arbitrary<Pattern>> figures() {
    return List.of(
        ordered("Customer", "interestOfState[\"RU\"]", List.of("50", "25")),
        ordered("Customer", "ownedByState[\"KZ\"]", List.of("50")),
        member("Customer", "controlledByState", List.of("RU", "KZ")),
        ordered("Customer", "ownedByListed[\"US-SDN\"]", List.of("50", "33")),
        ordered("Customer", "ownedByListed[\"US-ANY\"]", List.of("50")),
        ordered("Customer", "singleListed[\"US-SDN\"]", List.of("50")),
        member("Customer", "controlledByListed", List.of("US-SDN", "US-ANY")),
        ordered("Customer", "interestFrom[\"DE\"]", List.of("75", "50")),
        ordered("Customer", "ownedFrom[\"RU\"]", List.of("50")),
        ordered("Partner", "ownedFrom[\"RU\"]", List.of("25")),
        member("Partner", "controlledFrom", List.of("RU")));
  }

  private static List<String> days() {
    return List.of("\"31-Mar-2021\"", "\"01-Apr-2021\"", "\"08-Apr-2021\"", "\"29-Feb-2020\"");
  }

  private static Arbitrary<Pattern> ordered(String fact, String component, List<String> literals) {
    Arbitrary<Pattern> one = joined(fact, component, ORDER, Arbitraries.of(literals));
    Arbitrary<Pattern> between =
        Arbitraries.of(literals)
            .list()
            .ofSize(2)
            .map(
                ends ->
                    pattern(
                        fact,
                        component,
                        component
                            + " < "
                            + ends.get(0)
                            + " || "
                            + component
                            + " > "
                            + ends.get(1)));
    return Arbitraries.frequencyOf(Tuple.of(4, one), Tuple.of(1, between));
  }

  private static Arbitrary<Pattern> optional(String fact, String component, List<String> texts) {
    return Arbitraries.frequencyOf(
        Tuple.of(4, texts(fact, component, texts)),
        Tuple.of(1, joined(fact, component, EQUAL, Arbitraries.just("null"))));
  }

  private static Arbitrary<Pattern> texts(String fact, String component, List<String> texts) {
    Arbitrary<String> literals = Arbitraries.of(texts).map(PatternChoice::quoted);
    Arbitrary<String> halves =
        Arbitraries.of(texts)
            .flatMap(
                text ->
                    Arbitraries.of(
                        "str[startsWith] " + quoted(text.substring(0, 1)),
                        "str[endsWith] " + quoted(text.substring(text.length() - 1))));
    return Arbitraries.frequencyOf(
        Tuple.of(3, joined(fact, component, EQUAL, literals)),
        Tuple.of(2, joined(fact, component, AMONG, several(literals))),
        Tuple.of(1, halves.map(half -> pattern(fact, component, component + " " + half))));
  }

  private static Arbitrary<Pattern> constant(String fact, String component, Enum<?>[] constants) {
    Arbitrary<String> literals = literals(constants);
    return Arbitraries.frequencyOf(
        Tuple.of(3, joined(fact, component, EQUAL, literals)),
        Tuple.of(1, joined(fact, component, AMONG, several(literals))));
  }

  private static Arbitrary<Pattern> words(String fact, String component, List<String> words) {
    Arbitrary<String> literals = Arbitraries.of(words).map(PatternChoice::quoted);
    return Arbitraries.frequencyOf(
        Tuple.of(3, joined(fact, component, EQUAL, literals)),
        Tuple.of(1, joined(fact, component, AMONG, several(literals))));
  }

  private static Arbitrary<Pattern> member(String fact, String component, List<String> words) {
    return joined(fact, component, HOLDS, Arbitraries.of(words).map(PatternChoice::quoted));
  }

  private static Arbitrary<String> literals(Enum<?>[] constants) {
    return Arbitraries.of(
        Arrays.stream(constants)
            .map(constant -> constant.getDeclaringClass().getSimpleName() + "." + constant)
            .toList());
  }

  private static Arbitrary<String> several(Arbitrary<String> literals) {
    return literals.list().uniqueElements().ofSize(2).map(l -> "(" + String.join(", ", l) + ")");
  }

  private static Arbitrary<Pattern> joined(
      String fact, String component, Arbitrary<String> operators, Arbitrary<String> literals) {
    return Combinators.combine(operators, literals)
        .as(
            (operator, literal) ->
                pattern(fact, component, component + " " + operator + " " + literal));
  }

  private static Pattern pattern(String fact, String component, String constraint) {
    return new Pattern(Set.of(fact + "." + component), fact + "( " + constraint + " )");
  }

  private static String quoted(String text) {
    return '"' + text + '"';
  }
}
