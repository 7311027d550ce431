package io.partnerauth.internal.decide;

import static java.util.Objects.requireNonNull;

import io.partnerauth.FactValues;
import io.partnerauth.Grant;
import io.partnerauth.Outcome;
import io.partnerauth.internal.rule.Attribute;
import io.partnerauth.internal.rule.Rule;
import io.partnerauth.internal.space.Diagrams;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What is decided for one place of the customer: the answer at every allowed point when they agree,
 * else REVIEW. Not for several threads.
 */
final class PointSetAnswer implements PlaceAnswer {
  private static final int NO_ANSWER = Outcome.values().length;

  /** In place of outcomes: points that differ in what was gathered have other ones. */
  private static final int DIFFERENT = 1 << NO_ANSWER;

  private final AllowedPoints points;
  private final Diagrams diagrams;
  private final OutcomeTable table;

  /** By program of a grant (null for none), where the partner uses a grant of it. */
  private final Map<@Nullable String, Integer> used = new LinkedHashMap<>();

  /** By program, where a grant covers the sale. */
  private final Map<@Nullable String, Integer> covered = new LinkedHashMap<>();

  private final int ungranted;

  /** The outcomes at each point, one bit for each; 0 where values cannot occur together. */
  private final int outcomes;

  private @Nullable Map<Rule, Integer> speaking;

  /**
   * The answer at these points.
   *
   * @throws Diagrams.TooLarge when it cannot be told
   */
  PointSetAnswer(AllowedPoints points, List<Grant> grants, OutcomeTable table) {
    this.points = points;
    this.diagrams = points.diagrams();
    this.table = table;
    int best = Diagrams.constant(NO_ANSWER);
    int without = points.all();
    for (Grant grant : grants) {
      int covers = diagrams.and(points.all(), points.coverage(grant));
      if (covers == Diagrams.NO) {
        continue;
      }
      String program = table.asksProgram() ? grant.program().orElse(null) : null;
      covered.merge(program, covers, diagrams::or);
      without = diagrams.minus(without, covers);
      int under = outcome(program, true);
      // the partner may use the grant that suits best, so that one grant more never hurts
      int milder =
          diagrams.and(covers, diagrams.apply((now, then) -> then < now ? 1 : 0, best, under));
      best = either(milder, under, best);
      used.replaceAll((other, where) -> diagrams.minus(where, milder));
      used.merge(program, milder, diagrams::or);
    }
    this.ungranted = without;
    if (without != Diagrams.NO) {
      best = either(without, outcome(null, false), best);
    }
    this.outcomes = diagrams.apply((value, in) -> in == 1 ? 1 << value : 0, best, points.all());
  }

  private int either(int condition, int then, int otherwise) {
    return diagrams.apply(
        Math::max,
        diagrams.apply((value, in) -> in == 1 ? value : 0, then, condition),
        diagrams.apply((value, in) -> in == 1 ? 0 : value, otherwise, condition));
  }

  /** The outcomes by the vendor's table; by the rules one by one where that has none. */
  private int outcome(@Nullable String program, boolean granted) {
    Optional<Integer> known = table.cut(points, program, granted);
    if (known.isPresent()) {
      return known.get();
    }
    List<Integer> verdicts = new ArrayList<>();
    verdicts.add(Diagrams.constant(granted ? 0 : Outcome.NO_GRANT.ordinal()));
    for (Rule rule : table.rules()) {
      int weight = table.policy().weigh(rule).ordinal();
      if (weight > 0 && (granted || !rule.namesVendor())) {
        verdicts.add(diagrams.map(points.rule(rule, program), value -> value * weight));
      }
    }
    return diagrams.max(verdicts);
  }

  AllowedPoints points() {
    return points;
  }

  @Override
  public Outcome outcome() {
    Set<Outcome> possible = outcomes(Diagrams.YES);
    return possible.size() == 1 ? possible.iterator().next() : Outcome.REVIEW;
  }

  /** {@return the outcomes at those points where the condition holds} */
  Set<Outcome> outcomes(int condition) {
    int mask = diagrams.values(outcomes, condition).stream().reduce(0, (one, other) -> one | other);
    Set<Outcome> possible = EnumSet.noneOf(Outcome.class);
    for (Outcome outcome : Outcome.values()) {
      if ((mask >> outcome.ordinal() & 1) == 1) {
        possible.add(outcome);
      }
    }
    return possible;
  }

  /** Whether points have different outcomes, so that an unknown fact makes it a REVIEW. */
  boolean open() {
    return outcomes(Diagrams.YES).size() > 1;
  }

  /** Whether a grant covers the sale at some point. */
  @Override
  public boolean granted() {
    return !covered.isEmpty();
  }

  /** {@return by program (null for none) that the sale may be made under, where that is so} */
  Map<@Nullable String, Integer> underPrograms() {
    Map<@Nullable String, Integer> all = new LinkedHashMap<>(covered);
    if (ungranted != Diagrams.NO) {
      all.merge(null, ungranted, diagrams::or);
    }
    return all;
  }

  /** {@return the rules that speak and count at some point, each with where} */
  private Map<Rule, Integer> speaking() {
    Map<Rule, Integer> known = speaking;
    if (known == null) {
      known = new IdentityHashMap<>();
      for (Rule rule : table.rules()) {
        int where = where(rule);
        if (where != Diagrams.NO) {
          known.put(rule, where);
        }
      }
      speaking = known;
    }
    return known;
  }

  private int where(Rule rule) {
    int where = Diagrams.NO;
    if (table.policy().weigh(rule) == Outcome.AUTHORIZED) {
      return where;
    }
    for (Map.Entry<@Nullable String, Integer> entry : used.entrySet()) {
      if (entry.getValue() != Diagrams.NO) {
        where =
            diagrams.or(where, diagrams.and(entry.getValue(), points.rule(rule, entry.getKey())));
      }
    }
    return rule.namesVendor() || ungranted == Diagrams.NO
        ? where
        : diagrams.or(where, diagrams.and(ungranted, points.rule(rule, null)));
  }

  /**
   * The rules that stand behind the outcome: those that speak at every point, since only they speak
   * for certain; all that speak when those do not account for the outcome, as when one rule or
   * another takes the authorization away.
   */
  @Override
  public List<Rule> rules() {
    Map<Rule, Integer> where = speaking();
    List<Rule> some = table.rules().stream().filter(where::containsKey).toList();
    List<Rule> certain =
        some.stream().filter(rule -> requireNonNull(where.get(rule)) == points.all()).toList();
    return open() || table.policy().mostSevere(certain) == outcome() ? certain : some;
  }

  @Override
  public FactValues values(Attribute attribute, Rule rule) {
    int where = requireNonNull(speaking().get(rule));
    if (!attribute.equals(Attribute.GRANT_PROGRAM)) {
      return new FactTexts(points).of(attribute, where);
    }
    List<FactValues> programs = new ArrayList<>();
    used.forEach(
        (program, under) -> {
          if (diagrams.and(where, under) != Diagrams.NO) {
            programs.add(Values.of(program));
          }
        });
    if (diagrams.and(where, ungranted) != Diagrams.NO) {
      programs.add(Values.NONE);
    }
    return FactValues.any(programs);
  }

  @Override
  public List<Holding> holdings(Rule rule) {
    return new FactTexts(points).holdings(requireNonNull(speaking().get(rule)));
  }

  /** {@return ids of the rules that speak and count somewhere that the condition holds} */
  List<String> speaking(int condition) {
    Map<Rule, Integer> where = speaking();
    return table.rules().stream()
        .filter(rule -> diagrams.values(where.getOrDefault(rule, Diagrams.NO), condition).get(1))
        .map(Rule::id)
        .toList();
  }

  /**
   * {@return the unknown attributes that matter: those of which another value, all else equal,
   * would give another outcome}
   */
  Set<Attribute> matter() {
    Set<Attribute> matter = new LinkedHashSet<>();
    if (!open()) {
      return matter; // nothing would be found
    }
    Set<Attribute> unknown = new TreeSet<>();
    points.levels().all().stream()
        .filter(Level::isOpen)
        .forEach(level -> unknown.add(level.attribute()));
    unknown.stream().filter(this::matters).forEach(matter::add);
    if (matter.contains(Attribute.CUSTOMER_STATE_INTEREST)) {
      // who owns the customer answers both
      matter.remove(Attribute.CUSTOMER_STATE_CONTROLLED);
    }
    return matter;
  }

  private boolean matters(Attribute attribute) {
    int gathered =
        diagrams.gather(
            reached(attribute), levels(Set.of(attribute)), PointSetAnswer::sameOrDifferent);
    return diagrams.values(gathered).get(DIFFERENT);
  }

  /** {@return the outcomes by an attribute's values and whatever does not depend on them} */
  int reached(Attribute attribute) {
    return diagrams.gather(outcomes, levels(dependents(attribute)), (one, other) -> one | other);
  }

  /** {@return whether two functions of outcomes differ somewhere that both are possible} */
  boolean differ(int one, int other) {
    int both = diagrams.apply(PointSetAnswer::sameOrDifferent, one, other);
    return diagrams.values(both).get(DIFFERENT);
  }

  private static int sameOrDifferent(int one, int other) {
    return one == 0 || one == other ? other : other == 0 ? one : DIFFERENT;
  }

  /** {@return the levels of these attributes} */
  BitSet levels(Set<Attribute> attributes) {
    BitSet levels = new BitSet();
    for (int i = 0; i < points.levels().all().size(); i++) {
      levels.set(i, attributes.contains(points.levels().all().get(i).attribute()));
    }
    return levels;
  }

  /** Attributes of which another one decides what they could be. */
  private Set<Attribute> dependents(Attribute attribute) {
    return switch (attribute.kind()) {
      case CUSTOMER_COUNTRY -> Set.of(Attribute.CUSTOMER_SUBDIVISION, Attribute.CUSTOMER_REGIONS);
      case CUSTOMER_SUBDIVISION -> Set.of(Attribute.CUSTOMER_REGIONS);
      case CUSTOMER_BUYER_CLASS ->
          points.levels().all().stream()
              .map(Level::attribute)
              .filter(OutcomeTable::isOfOwners)
              .collect(Collectors.toSet());
      case PARTNER_COUNTRY -> Set.of(Attribute.PARTNER_REGIONS);
      default -> Set.of();
    };
  }
}
