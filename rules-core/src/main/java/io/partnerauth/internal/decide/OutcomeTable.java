package io.partnerauth.internal.decide;

import io.partnerauth.Outcome;
import io.partnerauth.internal.engine.Knowledge;
import io.partnerauth.internal.rule.Attribute;
import io.partnerauth.internal.rule.Condition;
import io.partnerauth.internal.rule.FactSource;
import io.partnerauth.internal.rule.Rule;
import io.partnerauth.internal.rule.Situation;
import io.partnerauth.internal.space.BitVectorMatcher;
import io.partnerauth.internal.space.Coordinates;
import io.partnerauth.internal.space.Diagrams;
import io.partnerauth.internal.space.Partitions;
import io.partnerauth.internal.space.PlaceClass;
import io.partnerauth.internal.space.Possibilities;
import io.partnerauth.internal.space.RegionMap;
import io.partnerauth.internal.space.Side;
import io.partnerauth.internal.space.Space;
import io.partnerauth.internal.space.Table;
import io.partnerauth.internal.space.ValueClass;
import io.partnerauth.internal.space.Variable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The outcomes of one vendor's rules at every point, and the rules that speak there.
 *
 * <p>Two engines vote: the table answers, and Drools is asked the first time a way into an answer
 * is used, or always when the host wants so. A disagreement is an error, never an answer.
 * Thread-safe; nothing grows with the questions.
 */
final class OutcomeTable {
  /** A vendor whose diagram would need more nodes has its rules tested one by one. */
  private static final int MOST_NODES = 1_000_000;

  /** A table of more integers has votes on the way only: a vote takes up to a millisecond. */
  private static final int MOST_VOTES_AHEAD = 50_000;

  private static final Possibilities ANYTHING =
      new Possibilities() {
        @Override
        public boolean allows(Variable.AttributeVariable variable, ValueClass values) {
          return true;
        }

        @Override
        public boolean allows(Variable.PlaceVariable location, PlaceClass places) {
          return true;
        }
      };

  private static final Outcome[] OUTCOMES = Outcome.values();
  private static final int UNDER_A_GRANT = 0;
  private static final int WITHOUT_A_GRANT = 1;

  private final List<Rule> rules;
  private final Knowledge knowledge;
  private final Policy policy;
  private final boolean everyDecision;
  private final List<Variable> variables;
  private final boolean asksProgram;
  private final boolean asksOfOwners;
  private final @Nullable Table table;
  private final @Nullable BitVectorMatcher matcher;

  private final Map<String, List<Attribute>> askedBy = new ConcurrentHashMap<>();

  /** One bit for each edge on which Drools agreed. */
  private final AtomicLongArray votes;

  private OutcomeTable(
      List<Rule> rules,
      Knowledge knowledge,
      Policy policy,
      boolean everyDecision,
      List<Variable> variables,
      @Nullable Table table,
      @Nullable BitVectorMatcher matcher) {
    this.rules = rules;
    this.knowledge = knowledge;
    this.policy = policy;
    this.everyDecision = everyDecision;
    this.variables = variables;
    Set<Attribute> asked = Partitions.of(rules).attributes();
    this.asksProgram = asked.contains(Attribute.GRANT_PROGRAM);
    this.asksOfOwners = asked.stream().anyMatch(OutcomeTable::isOfOwners);
    this.table = table;
    this.matcher = matcher;
    this.votes = new AtomicLongArray(table == null ? 0 : table.edges() / Long.SIZE + 1);
  }

  /**
   * {@return the table of the rules that can speak about the vendor's sales}
   *
   * @param everyDecision whether Drools is asked for each decision
   */
  static OutcomeTable of(
      String vendor, Knowledge knowledge, RegionMap map, Policy policy, boolean everyDecision) {
    List<Rule> rules = knowledge.rules(vendor);
    Space space = Space.of(vendor, List.of(new Side(rules, List.of(), map)), MOST_NODES);
    try {
      Diagrams diagrams = space.diagrams();
      List<Integer> functions = new ArrayList<>();
      List<Integer> granted = new ArrayList<>();
      List<Integer> everybodys = new ArrayList<>();
      for (Rule rule : rules) {
        int function = space.rule(0, rule);
        int weight = policy.weigh(rule).ordinal();
        int verdict = diagrams.map(function, value -> value * weight);
        functions.add(function);
        granted.add(verdict);
        if (!rule.namesVendor()) {
          everybodys.add(verdict);
        }
      }
      // without a grant only rules about everybody's sales can make it worse
      int ungranted =
          diagrams.max(Diagrams.constant(Outcome.NO_GRANT.ordinal()), diagrams.max(everybodys));
      Table table = Table.of(space, List.of(diagrams.max(granted), ungranted));
      BitVectorMatcher matcher = BitVectorMatcher.of(space, rules, functions, table.coordinates());
      return new OutcomeTable(
          rules, knowledge, policy, everyDecision, space.variables(), table, matcher);
    } catch (Diagrams.TooLarge e) {
      return new OutcomeTable(
          rules, knowledge, policy, everyDecision, space.variables(), null, null);
    }
  }

  /**
   * {@return the outcome; null when it depends on a fact that is not known, or the diagram would be
   * too large}
   *
   * @param granted whether a grant covers the sale
   */
  @Nullable Outcome outcome(KnownFacts facts, boolean granted) {
    Table known = table;
    if (known == null) {
      return null;
    }
    int edge = known.edge(granted ? UNDER_A_GRANT : WITHOUT_A_GRANT, facts);
    if (edge == Coordinates.UNKNOWN) {
      return null;
    }
    if (everyDecision || !hasVoted(edge)) {
      vote(known.situation(facts, facts), edge);
    }
    return OUTCOMES[known.value(edge)];
  }

  /**
   * Adds outcomes that the facts allow, until there are two: then it is REVIEW anyway. Adds none
   * where the diagram is too large.
   */
  void outcomes(KnownFacts facts, boolean granted, Set<Outcome> outcomes) {
    visit(
        facts,
        granted,
        outcome -> {
          outcomes.add(outcome);
          return outcomes.size() < 2 || everyDecision;
        });
  }

  /** Has Drools vote on every way into an answer that the facts allow. */
  void castVotes(KnownFacts facts, boolean granted) {
    visit(facts, granted, outcome -> true);
  }

  private void visit(KnownFacts facts, boolean granted, Predicate<Outcome> goesOn) {
    Table known = table;
    if (known == null) {
      return;
    }
    known.visit(
        granted ? UNDER_A_GRANT : WITHOUT_A_GRANT,
        facts,
        facts,
        (edge, way) -> {
          if (everyDecision || !hasVoted(edge)) {
            vote(way.get().situation(), edge);
          }
          return goesOn.test(OUTCOMES[known.value(edge)]);
        });
  }

  /** {@return whether the diagram would be too large, so that rules are tested one by one} */
  boolean isTooLarge() {
    return table == null;
  }

  /**
   * {@return the outcomes at the points of a question; empty when the diagram would be too large,
   * or a fact has a value that no point has}
   *
   * @param program of the grant that the sale is made under; null for none
   */
  Optional<Integer> cut(AllowedPoints points, @Nullable String program, boolean granted) {
    Table known = table;
    Levels levels = points.levels();
    if (known == null || levels.hasStrangers(known.variables())) {
      return Optional.empty();
    }
    List<Variable> variables = known.variables();
    FactSource under = attribute -> program;
    return Optional.of(
        known.cut(
            granted ? UNDER_A_GRANT : WITHOUT_A_GRANT,
            (variable, next) -> {
              int level = levels.ofVariable(variable);
              return switch (variables.get(variable).attribute().kind()) {
                case GRANT_PROGRAM -> next.applyAsInt(known.coordinates().find(variable, under));
                case CUSTOMER_COUNTRY ->
                    points.place(
                        (country, part) ->
                            next.applyAsInt(
                                known
                                    .coordinates()
                                    .find(variable, AllowedPoints.situation(country, part))));
                case PARTNER_COUNTRY ->
                    points
                        .diagrams()
                        .node(
                            level,
                            option ->
                                next.applyAsInt(
                                    known.coordinates().find(variable, levels.partner(option))));
                default ->
                    points
                        .diagrams()
                        .node(
                            level,
                            option ->
                                next.applyAsInt(
                                    levels.all().get(level).options().get(option).position()));
              };
            }));
  }

  /** {@return what the table, or the rules one by one, are asked about} */
  List<Variable> variables() {
    return variables;
  }

  /** {@return the rules that can speak about the vendor's sales, by id} */
  List<Rule> rules() {
    return rules;
  }

  /** {@return what the rule asks, in the order in which it names it} */
  List<Attribute> asked(Rule rule) {
    List<Attribute> known = askedBy.get(rule.id());
    if (known == null) {
      known = rule.tests().map(Condition.Test::attribute).distinct().toList();
      askedBy.put(rule.id(), known);
    }
    return known;
  }

  Policy policy() {
    return policy;
  }

  /** {@return whether an answer can depend on who owns the customer} */
  boolean asksOfOwners() {
    return asksOfOwners;
  }

  /** {@return whether an attribute is about the owners of the customer} */
  static boolean isOfOwners(Attribute one) {
    return one.equals(Attribute.CUSTOMER_STATE_INTEREST)
        || one.equals(Attribute.CUSTOMER_STATE_CONTROLLED)
        || one.isOfOwners("Customer");
  }

  /** {@return whether an answer can depend on the program of a grant} */
  boolean asksProgram() {
    return asksProgram;
  }

  /** Has Drools vote on every way into an answer, where these are not very many. */
  void castVotesAhead() {
    if (table != null && table.edges() <= MOST_VOTES_AHEAD) {
      castVotes(() -> false);
    }
  }

  /**
   * Has Drools vote on every way into an answer that can occur, on all processors.
   *
   * @return false when it was late before the last one
   */
  boolean castVotes(BooleanSupplier late) {
    Table known = table;
    if (known == null) {
      return true;
    }
    Map<Integer, Situation> open = new HashMap<>();
    for (int function : new int[] {UNDER_A_GRANT, WITHOUT_A_GRANT}) {
      known.visit(
          function,
          attribute -> FactSource.UNKNOWN,
          ANYTHING,
          (edge, way) -> {
            if (!hasVoted(edge)) {
              Table.DiagramPath one = way.get();
              if (one.occurs()) {
                open.put(edge, one.situation());
              }
            }
            return true;
          });
    }
    open.entrySet().parallelStream()
        .filter(way -> !late.getAsBoolean())
        .forEach(way -> vote(way.getValue(), way.getKey()));
    return open.keySet().stream().allMatch(this::hasVoted);
  }

  /** {@return the rules that speak, by id; null when that depends on a fact that is not known} */
  @Nullable List<Rule> spoke(KnownFacts facts) {
    List<Rule> candidates = matcher == null ? null : matcher.candidates(facts);
    if (candidates == null) {
      return null;
    }
    List<Rule> spoke = new ArrayList<>(candidates.size());
    for (Rule rule : candidates) {
      Situation situation = facts.situation(asked(rule));
      if (situation == null) {
        return null;
      }
      if (rule.test(situation)) {
        spoke.add(rule);
      }
    }
    return spoke;
  }

  /** {@return the rules that speak of the situation, by id} */
  List<Rule> spoke(Situation situation) {
    int edge = table == null ? Coordinates.UNKNOWN : table.edge(UNDER_A_GRANT, situation);
    return everyDecision || edge == Coordinates.UNKNOWN || !hasVoted(edge)
        ? vote(situation, edge)
        : matched(situation);
  }

  private List<Rule> matched(Situation situation) {
    return matcher == null
        ? rules.stream().filter(rule -> rule.test(situation)).toList()
        : matcher.spoke(situation);
  }

  private boolean hasVoted(int edge) {
    return (votes.getPlain(edge / Long.SIZE) >> edge & 1) == 1;
  }

  /** Drools has a veto. */
  private List<Rule> vote(Situation situation, int edge) {
    List<Rule> fired = knowledge.ask(situation);
    List<Rule> spoke = matched(situation);
    if (!ids(fired).equals(ids(spoke))) {
      throw new IllegalStateException(
          "Drools fired %s, but the table says %s, in %s. Please report this with the rule files."
              .formatted(ids(fired), ids(spoke), situation));
    }
    if (edge != Coordinates.UNKNOWN) {
      votes.getAndAccumulate(edge / Long.SIZE, 1L << edge, (one, other) -> one | other);
    }
    return fired;
  }

  private static List<String> ids(List<Rule> rules) {
    return rules.stream().map(Rule::id).toList();
  }
}
