package io.partnerauth.internal.space;

import static java.util.Objects.requireNonNull;

import io.partnerauth.Place;
import io.partnerauth.facts.BuyerClass;
import io.partnerauth.internal.rule.Attribute;
import io.partnerauth.internal.rule.Condition;
import io.partnerauth.internal.rule.Operator;
import io.partnerauth.internal.rule.Rule;
import io.partnerauth.internal.rule.Situation;
import io.partnerauth.ownership.Share;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntBinaryOperator;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * All situations about one vendor's sales, as far as rules tell them apart, and conditions as
 * functions of them.
 *
 * <p>A function is a number of its {@link #diagrams()}. Not for several threads.
 */
public final class Space {
  /** A node with its share of all tables, thrice, since several spaces are looked at in turn. */
  private static final int BYTES_A_NODE = 400;

  /**
   * Enough nodes for all questions about a few thousand rules of one vendor: 8 million, or fewer
   * where the heap has no room for them.
   */
  public static final int MOST_NODES =
      (int) Math.min(8_000_000, Runtime.getRuntime().maxMemory() / BYTES_A_NODE);

  private final String vendor;
  private final List<Variable> variables;
  private final Diagrams diagrams;
  private final int known;
  private final int possible;
  private final List<Map<Condition.Test, Integer>> tests = new ArrayList<>();

  /** By class of the customer's place that only the name of a divided country is in: its others. */
  private final Map<Integer, BitSet> undivided = new HashMap<>();

  private Space(String vendor, List<Variable> variables, int sides, int most) {
    this.vendor = vendor;
    this.variables = variables;
    this.diagrams = new Diagrams(variables.stream().mapToInt(Variable::size).toArray());
    this.known =
        (int) variables.stream().filter(v -> !(v instanceof Variable.DoubtfulRegion)).count();
    for (int side = 0; side < sides; side++) {
      tests.add(new HashMap<>());
    }
    this.possible = diagrams.and(stateBodies(), signedBeforeSale());
    diagrams.limit(most);
    findUndivided();
  }

  /**
   * {@return the situations about the vendor's sales that the sides tell apart}
   *
   * @param sides one for one pack, two to compare two
   * @param most the number of nodes beyond which {@link Diagrams.TooLarge} is thrown
   */
  public static Space of(String vendor, List<Side> sides, int most) {
    return new Space(vendor, Variables.of(vendor, sides), sides.size(), most);
  }

  /**
   * {@return what the rules of one side ask about of a vendor's sales, in the order in which
   * diagrams look at it}
   */
  public static List<Variable> variables(String vendor, Side side) {
    return Variables.of(vendor, List.of(side));
  }

  /** {@return whose sales these are} */
  public String vendor() {
    return vendor;
  }

  /** {@return in what situations differ, in the order in which diagrams look at them} */
  public List<Variable> variables() {
    return variables;
  }

  /** {@return where functions are kept} */
  public Diagrams diagrams() {
    return diagrams;
  }

  /**
   * {@return where values can occur together: a state's own body is wholly the state's, and no
   * contract is signed after the sale under it}
   */
  public int possible() {
    return possible;
  }

  /** {@return where the rule speaks on a side's map of regions} */
  public int rule(int side, Rule rule) {
    int function = Diagrams.YES;
    for (var part : rule.parts()) {
      function = diagrams.and(function, condition(side, part.condition()));
    }
    return function;
  }

  /** {@return where a condition holds on a side's map of regions} */
  public int condition(int side, Condition condition) {
    if (condition instanceof Condition.Test test) {
      Integer made = tests.get(side).get(test);
      if (made == null) {
        made = test(side, test);
        tests.get(side).put(test, made);
      }
      return made;
    }
    if (condition instanceof Condition.Not not) {
      return diagrams.not(condition(side, not.part()));
    }
    if (condition instanceof Condition.And all) {
      int function = Diagrams.YES;
      for (Condition part : all.parts()) {
        function = diagrams.and(function, condition(side, part));
      }
      return function;
    }
    List<Integer> parts = new ArrayList<>();
    ((Condition.Or) condition).parts().forEach(part -> parts.add(condition(side, part)));
    return diagrams.any(parts);
  }

  private int test(int side, Condition.Test test) {
    Attribute attribute = test.attribute();
    return switch (attribute.kind()) {
      case GRANT_VENDOR -> bool(answer(test, vendor));
      case CUSTOMER_REGIONS -> region(side, test, Attribute.CUSTOMER_COUNTRY);
      case PARTNER_REGIONS -> region(side, test, Attribute.PARTNER_COUNTRY);
      case CUSTOMER_COUNTRY, CUSTOMER_SUBDIVISION -> place(test, Attribute.CUSTOMER_COUNTRY);
      case PARTNER_COUNTRY -> place(test, Attribute.PARTNER_COUNTRY);
      default ->
          attribute.type().set()
              ? element(test)
              : classes(attribute, piece -> answer(test, piece.value()));
    };
  }

  private static boolean answer(Condition.Test test, @Nullable Object value) {
    return test.test(Situation.empty().with(test.attribute(), value));
  }

  private static int bool(boolean answer) {
    return answer ? Diagrams.YES : Diagrams.NO;
  }

  private int where(int variable, IntPredicate values) {
    return diagrams.node(variable, value -> bool(values.test(value)));
  }

  /** Where the attribute's value is in one of these classes; everywhere when no rule asks. */
  private int classes(Attribute attribute, Predicate<ValueClass> wanted) {
    int variable = variable(attribute);
    return variable < 0
        ? Diagrams.YES
        : where(variable, value -> wanted.test(classes(variable).get(value)));
  }

  private int element(Condition.Test test) {
    int variable =
        find(
            one ->
                one instanceof Variable.Element element
                    && element.attribute().equals(test.attribute())
                    && element.element().equals(test.literal()));
    return where(variable, value -> value == 1 == (test.operator() == Operator.CONTAINS));
  }

  private int place(Condition.Test test, Attribute country) {
    int variable = variable(country);
    List<PlaceClass> kinds = kinds(variable);
    return where(
        variable,
        value -> {
          Place place = kinds.get(value).example();
          return test.test(
              Situation.empty()
                  .with(country, place.country())
                  .with(Attribute.CUSTOMER_SUBDIVISION, place.subdivision().orElse(null)));
        });
  }

  /** The place and the date decide, and where the map leaves it unknown, an assumption. */
  private int region(int side, Condition.Test test, Attribute country) {
    String region = (String) requireNonNull(test.literal());
    int place = variable(country);
    List<PlaceClass> kinds = kinds(place);
    int assumption =
        find(
            one ->
                one instanceof Variable.DoubtfulRegion open
                    && open.attribute().equals(test.attribute())
                    && open.region().equals(region));
    int assumed = assumption < 0 ? Diagrams.NO : where(assumption, value -> value == 1);
    int member =
        table(
            place,
            variable(Attribute.SALE_DATE),
            (kind, date) ->
                switch (kinds.get(kind).at(side, date).of(region)) {
                  case YES -> Diagrams.YES;
                  case NO -> Diagrams.NO;
                  case OPEN -> assumed;
                });
    return test.operator() == Operator.CONTAINS ? member : diagrams.not(member);
  }

  /** The function of two variables, the first of which comes first. */
  private int table(int first, int second, IntBinaryOperator values) {
    return diagrams.node(
        first, one -> diagrams.node(second, other -> values.applyAsInt(one, other)));
  }

  private int stateBodies() {
    if (variable(Attribute.CUSTOMER_BUYER_CLASS) < 0) {
      return Diagrams.YES;
    }
    int whole =
        classes(
            Attribute.CUSTOMER_STATE_INTEREST,
            piece -> ((ValueClass.ShareClass) piece).range().contains(Share.HUNDRED));
    int controlled =
        classes(Attribute.CUSTOMER_STATE_CONTROLLED, piece -> Boolean.TRUE.equals(piece.value()));
    int others = classes(Attribute.CUSTOMER_BUYER_CLASS, piece -> !isState(piece.value()));
    return diagrams.or(others, diagrams.and(whole, controlled));
  }

  /** {@return whether the buyer's class alone says that it is wholly the state's} */
  public static boolean isState(@Nullable Object buyerClass) {
    return buyerClass == BuyerClass.GOVERNMENT_AGENCY || buyerClass == BuyerClass.STATE_INSTITUTION;
  }

  private int signedBeforeSale() {
    int signed = variable(Attribute.SALE_CONTRACT_SIGNED);
    int date = variable(Attribute.SALE_DATE);
    if (signed < 0) {
      return Diagrams.YES;
    }
    return table(
        signed,
        date,
        (contract, sale) ->
            bool(
                !(classes(signed).get(contract) instanceof ValueClass.DayClass days
                    && days.from().isAfter(((ValueClass.DayClass) classes(date).get(sale)).to()))));
  }

  private List<ValueClass> classes(int variable) {
    return ((Variable.AttributeVariable) variables.get(variable)).pieces();
  }

  private List<PlaceClass> kinds(int variable) {
    return ((Variable.PlaceVariable) variables.get(variable)).kinds();
  }

  /** {@return position of the variable of an attribute that is no set; -1 when no rule asks} */
  public int variable(Attribute attribute) {
    return find(
        one ->
            one.attribute().equals(attribute)
                && (one instanceof Variable.AttributeVariable
                    || one instanceof Variable.PlaceVariable));
  }

  private int find(Predicate<Variable> wanted) {
    for (int i = 0; i < variables.size(); i++) {
      if (wanted.test(variables.get(i))) {
        return i;
      }
    }
    return -1;
  }

  /** {@return whether a map of regions leaves something unknown that a rule asks about} */
  public boolean leavesUnknown() {
    return known < variables.size() || !undivided.isEmpty();
  }

  /**
   * {@return the function of what a host can know: where it takes several values with what maps of
   * regions leave unknown, they are merged}
   *
   * <p>A host that names a divided country, and no part of it, has not said which part it is: that
   * place takes the values of all parts.
   *
   * @param open the value where what maps leave unknown changes it
   * @param merge the value of a place that may be either of two
   */
  public int asKnown(int function, int open, IntBinaryOperator merge) {
    int of = diagrams.forget(function, known, Diagrams.constant(open));
    int place = variable(Attribute.CUSTOMER_COUNTRY);
    if (undivided.isEmpty() || diagrams.level(of) != place) {
      return of;
    }
    int[] byKind = new int[variables.get(place).size()];
    int[] node = diagrams.node(of);
    for (int run = 1, kind = 0; run < node.length; run += 2) {
      for (; kind < node[run]; kind++) {
        byKind[kind] = node[run + 1];
      }
    }
    int[] merged = byKind.clone();
    undivided.forEach(
        (kind, parts) ->
            parts.stream()
                .forEach(part -> merged[kind] = diagrams.apply(merge, merged[kind], byKind[part])));
    return diagrams.node(place, kind -> merged[kind]);
  }

  /**
   * {@return where the condition holds, and wherever else a place is that could be meant by the
   * name of the same divided country}
   */
  public int wholeCountries(int function) {
    if (undivided.isEmpty()) {
      return function;
    }
    int place = variable(Attribute.CUSTOMER_COUNTRY);
    int anywhere = Diagrams.NO;
    int[] runs = diagrams.runs(function, place);
    for (int run = 1; run < runs.length; run += 2) {
      anywhere = diagrams.or(anywhere, runs[run + 1]);
    }
    return anywhere;
  }

  private void findUndivided() {
    int place = variable(Attribute.CUSTOMER_COUNTRY);
    List<PlaceClass> kinds = place < 0 ? List.of() : kinds(place);
    for (int kind = 0; kind < kinds.size(); kind++) {
      Place whole = kinds.get(kind).example();
      BitSet others = new BitSet();
      if (whole.subdivision().isEmpty()) {
        for (int other = 0; other < kinds.size(); other++) {
          if (other != kind
              && kinds.get(other).places().stream()
                  .anyMatch(one -> one.country().equals(whole.country()))) {
            others.set(other);
          }
        }
      }
      if (!others.isEmpty()) {
        undivided.put(kind, others);
      }
    }
  }

  /** {@return how many situations can occur in which the condition holds, assumptions apart} */
  public BigInteger count(int function) {
    int counted = diagrams.forget(diagrams.and(function, possible), known, Diagrams.YES);
    return diagrams.counts(counted, known).getOrDefault(1, BigInteger.ZERO);
  }

  /** {@return how many situations can occur} */
  public BigInteger count() {
    return count(Diagrams.YES);
  }

  /** {@return the block of all values} */
  public Block all() {
    return Block.all(variables);
  }

  /** {@return where the values are those of a block} */
  public int block(Block block) {
    int function = Diagrams.YES;
    for (int i = variables.size() - 1; i >= 0; i--) {
      BitSet values = block.view(i);
      if (values.cardinality() < variables.get(i).size()) {
        int next = function;
        function = diagrams.node(i, value -> values.get(value) ? next : Diagrams.NO);
      }
    }
    return function;
  }

  /**
   * {@return the block without values that occur in none of its situations; as it is when none can
   * occur}
   */
  public Block narrow(Block block) {
    int function = diagrams.and(block(block), possible);
    if (function == Diagrams.NO) {
      return block;
    }
    Block narrow = block;
    for (int i = 0; i < known; i++) {
      int variable = i;
      if (isLimited(variables.get(i).attribute())) {
        BitSet some = new BitSet();
        block.view(i).stream()
            .filter(
                value ->
                    diagrams.and(function, where(variable, other -> other == value)) != Diagrams.NO)
            .forEach(some::set);
        narrow = narrow.with(i, some);
      }
    }
    return narrow;
  }

  /** Whether {@link #possible()} looks at it. */
  private static boolean isLimited(Attribute attribute) {
    return switch (attribute.kind()) {
      case CUSTOMER_BUYER_CLASS,
          CUSTOMER_STATE_INTEREST,
          CUSTOMER_STATE_CONTROLLED,
          SALE_DATE,
          SALE_CONTRACT_SIGNED ->
          true;
      default -> false;
    };
  }

  /**
   * {@return a situation in which the condition holds, with values that people meet often}
   *
   * @throws IllegalArgumentException when it holds in none that can occur
   */
  public Point example(int function) {
    int left = diagrams.and(function, possible);
    if (left == Diagrams.NO) {
      throw new IllegalArgumentException("No situation that can occur is meant.");
    }
    int[] values = new int[variables.size()];
    for (int level = 0; level < values.length; level++) {
      int[] runs = diagrams.runs(left, level);
      for (int value : preferred(variables.get(level))) {
        int next = next(runs, value);
        if (next != Diagrams.NO) {
          values[level] = value;
          left = next;
          break;
        }
      }
    }
    return new Point(vendor, variables, values);
  }

  /** {@return the situation of these values; one for each variable} */
  public Point point(int[] values) {
    return new Point(vendor, variables, values);
  }

  private static int next(int[] runs, int value) {
    int run = 1;
    while (runs[run] <= value) {
      run += 2;
    }
    return runs[run + 1];
  }

  /** Companies before other buyers, late days before early ones, and otherwise in order. */
  private static int[] preferred(Variable variable) {
    int size = variable.size();
    int[] values = new int[size];
    for (int i = 0; i < size; i++) {
      values[i] =
          switch (variable.attribute().kind()) {
            case SALE_DATE, SALE_CONTRACT_SIGNED -> size - 1 - i;
            default -> i;
          };
    }
    if (variable.attribute().equals(Attribute.CUSTOMER_BUYER_CLASS)) {
      List<ValueClass> classes = ((Variable.AttributeVariable) variable).pieces();
      return IntStream.of(values)
          .boxed()
          .sorted(
              Comparator.comparing(
                      (Integer value) -> classes.get(value).value() != BuyerClass.COMPANY)
                  .thenComparing(value -> isState(classes.get(value).value())))
          .mapToInt(Integer::intValue)
          .toArray();
    }
    return values;
  }
}
