package io.partnerauth.analysis;

import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.partnerauth.Outcome;
import io.partnerauth.internal.decide.Policy;
import io.partnerauth.internal.name.Catalogue;
import io.partnerauth.internal.name.NameTables;
import io.partnerauth.internal.pack.LoadedPack;
import io.partnerauth.internal.region.Regions;
import io.partnerauth.internal.rule.Attribute;
import io.partnerauth.internal.rule.Rule;
import io.partnerauth.internal.rule.Situation;
import io.partnerauth.internal.text.SourceFile;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/**
 * What is printed about two packs is true of every situation, tried one by one: the words of some
 * block fit where answers differ and nowhere else, and all that fit say the same.
 */
class PackDifferenceOracleTest {
  private static final Policy POLICY = new Policy(Outcome.REVIEW);
  private static final Regions REGIONS = SmallPacks.regions();

  /** Each country belongs to other regions than in {@link #REGIONS}, or on other days. */
  private static final Regions OTHER_REGIONS =
      Regions.read(
              new SourceFile(
                  "regions.csv",
                  """
                  region,member,role,validFrom,validTo,note
                  CIS,RU,MEMBER,,,
                  CIS,BY,MEMBER,2022-03-04,,
                  CIS,US,MEMBER,2021-03-31,2022-03-04,
                  EAEU,BY,ASSOCIATE,2022-03-04,,
                  EAEU,RU,MEMBER,,,
                  """))
          .regions();

  /** The answer to a question of a host. */
  private record Answer(Outcome outcome, Set<Rule> rules) {}

  @Provide
  Arbitrary<Tuple.Tuple2<List<Rule>, List<Rule>>> edits() {
    Arbitrary<String> fate =
        Arbitraries.frequency(
            Tuple.of(6, "keep"), Tuple.of(1, "drop"), Tuple.of(2, "replace"), Tuple.of(1, "add"));
    return Combinators.combine(SmallPacks.rules(5), SmallPacks.rules(5), fate.list().ofSize(5))
        .as(
            (before, others, fates) -> {
              List<Rule> after = new ArrayList<>();
              for (int i = 0; i < before.size(); i++) {
                Rule other = others.get(i % others.size());
                switch (fates.get(i)) {
                  case "keep" -> after.add(before.get(i));
                  case "replace" -> after.add(other);
                  case "add" -> after.addAll(List.of(before.get(i), other));
                  default -> {
                    // drops it
                  }
                }
              }
              return Tuple.of(before, SmallPacks.placed(after));
            });
  }

  @Property(tries = 60, edgeCases = EdgeCasesMode.NONE)
  void blocksAreExactlyWhereAnswersDiffer(
      @ForAll("edits") Tuple.Tuple2<List<Rule>, List<Rule>> edit) {
    check(edit.get1(), REGIONS, edit.get2(), REGIONS);
  }

  @Property(tries = 30, edgeCases = EdgeCasesMode.NONE)
  void blocksAreExactlyWhereAnswersDifferWhenRegionsDifferToo(
      @ForAll("edits") Tuple.Tuple2<List<Rule>, List<Rule>> edit) {
    check(edit.get1(), REGIONS, edit.get2(), OTHER_REGIONS);
  }

  private static void check(
      List<Rule> before, Regions regionsBefore, List<Rule> after, Regions regionsAfter) {
    PackDifference difference =
        PackDifference.between(analysis(before, regionsBefore), analysis(after, regionsAfter));
    assertTrue(difference.coverage().exhaustive(), difference.coverage().toString());
    Map<Change, Predicate<Situation>> blocks = new LinkedHashMap<>();
    difference.changes().forEach(one -> blocks.put(one, new Words(regionsAfter).of(one)));
    List<RulePair> pairs = RulePairs.of(before, after);
    Map<Situation, List<Situation>> ones = questions(regionsBefore);
    Map<Situation, List<Situation>> others = questions(regionsAfter);
    Set<String> named = named(before, after);
    Set<Change> met = new HashSet<>();
    ones.forEach(
        (question, situations) -> {
          Answer one = answer(before, situations);
          Answer other = answer(after, others.get(question));
          List<Change> fitting =
              blocks.entrySet().stream()
                  .filter(block -> isAbout(block.getKey(), question, named))
                  .filter(block -> block.getValue().test(question))
                  .map(Map.Entry::getKey)
                  .toList();
          assertEquals(
              one.outcome() != other.outcome() || !sameRules(pairs, one, other),
              !fitting.isEmpty(),
              () -> question + " " + one + " " + other + " " + difference.changes());
          for (Change change : fitting) {
            assertEquals(one.outcome(), change.before());
            assertEquals(other.outcome(), change.after());
            assertEquals(fitting.get(0).stopped(), change.stopped());
            assertEquals(fitting.get(0).started(), change.started());
          }
          met.addAll(fitting);
        });
    assertEquals(blocks.keySet(), met, "Every block is about something that can occur.");
  }

  private static boolean isAbout(Change change, Situation question, Set<String> named) {
    String vendor = (String) question.get(Attribute.GRANT_VENDOR);
    return change.vendors().contains(named.contains(vendor) ? vendor : "any other vendor");
  }

  private static Set<String> named(List<Rule> before, List<Rule> after) {
    return Stream.of(before, after)
        .flatMap(List::stream)
        .filter(rule -> POLICY.weigh(rule) != Outcome.AUTHORIZED)
        .flatMap(rule -> rule.vendors().stream())
        .collect(toSet());
  }

  private static boolean sameRules(List<RulePair> pairs, Answer one, Answer other) {
    return pairs.stream()
        .allMatch(
            pair -> {
              boolean spoke = pair.before().filter(one.rules()::contains).isPresent();
              boolean speaks = pair.after().filter(other.rules()::contains).isPresent();
              boolean alike = !spoke || pair.saysTheSame(POLICY, POLICY);
              return spoke == speaks && alike;
            });
  }

  /** By the book: all situations agree, or somebody has to look. */
  private static Answer answer(List<Rule> rules, List<Situation> situations) {
    Set<Outcome> outcomes = new TreeSet<>();
    Set<Rule> always = new HashSet<>(rules);
    Set<Rule> ever = new HashSet<>();
    for (Situation situation : situations) {
      Set<Rule> spoke =
          rules.stream()
              .filter(rule -> POLICY.weigh(rule) != Outcome.AUTHORIZED && rule.test(situation))
              .collect(toSet());
      outcomes.add(worst(spoke));
      always.retainAll(spoke);
      ever.addAll(spoke);
    }
    if (outcomes.size() > 1) {
      return new Answer(Outcome.REVIEW, always);
    }
    Outcome outcome = outcomes.iterator().next();
    return new Answer(outcome, worst(always) == outcome ? always : ever);
  }

  private static Outcome worst(Set<Rule> rules) {
    return rules.stream().map(POLICY::weigh).reduce(Outcome.AUTHORIZED, Outcome::max);
  }

  private static PackAnalysis analysis(List<Rule> rules, Regions regions) {
    return PackAnalysis.of(
        new LoadedPack(
            rules, rules, regions, Catalogue.of(NameTables.NONE, rules), "", List.of(), List.of()),
        POLICY,
        List.of());
  }

  /** All situations of a map, by what the host knows of them: not whether Ukraine is in it. */
  private static Map<Situation, List<Situation>> questions(Regions regions) {
    Map<Situation, List<Situation>> questions = new LinkedHashMap<>();
    for (Situation situation : new World(regions).situations()) {
      questions
          .computeIfAbsent(
              situation.with(Attribute.CUSTOMER_REGIONS, Set.of()), key -> new ArrayList<>())
          .add(situation);
    }
    return questions;
  }
}
