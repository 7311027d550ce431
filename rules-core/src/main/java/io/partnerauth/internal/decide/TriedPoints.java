package io.partnerauth.internal.decide;

import io.partnerauth.Grant;
import io.partnerauth.Place;
import io.partnerauth.internal.region.Regions;
import io.partnerauth.internal.rule.Conjunct;
import io.partnerauth.internal.rule.Rule;
import io.partnerauth.internal.space.Diagrams;
import io.partnerauth.internal.space.Partitions;
import io.partnerauth.internal.space.RegionMap;
import io.partnerauth.internal.space.Side;
import io.partnerauth.internal.space.Space;
import io.partnerauth.internal.space.Variable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The points of a question in one place, under each program that the sale may be made under. Not
 * for several threads.
 */
public final class TriedPoints {
  private final AllowedPoints points;
  private final Map<@Nullable String, Integer> underPrograms = new LinkedHashMap<>();

  private TriedPoints(AllowedPoints points, List<Grant> grants) {
    this.points = points;
    Diagrams diagrams = points.diagrams();
    int ungranted = points.all();
    for (Grant grant : grants) {
      int covered = diagrams.and(points.all(), points.coverage(grant));
      ungranted = diagrams.minus(ungranted, covered);
      underPrograms.merge(grant.program().orElse(null), covered, diagrams::or);
    }
    underPrograms.merge(null, ungranted, diagrams::or);
  }

  /**
   * {@return the points of questions in each place of their customers where they can be told}
   *
   * @param rules that conditions are from, whether they are about the vendors or not
   */
  public static List<TriedPoints> of(
      List<VendorQuestion> questions, List<Rule> rules, Regions regions) {
    PlaceFinder finder = new PlaceFinder(Partitions.of(rules), regions);
    List<Variable> variables =
        Space.variables("", new Side(rules, List.of(), RegionMap.of(regions))); // of any vendor
    List<TriedPoints> all = new ArrayList<>();
    for (VendorQuestion question : questions) {
      addAll(question, variables, finder, all);
    }
    return all;
  }

  private static void addAll(
      VendorQuestion question,
      List<Variable> variables,
      PlaceFinder finder,
      List<TriedPoints> all) {
    for (Optional<Place> place : question.places()) {
      try {
        all.add(
            new TriedPoints(
                new AllowedPoints(question, place, variables, finder), question.grants()));
      } catch (Diagrams.TooLarge e) {
        continue; // what cannot be told was not tried
      }
    }
  }

  /** {@return the part of the rule that holds at no point where all others hold at every one} */
  public Optional<Conjunct> justOutside(Rule rule) {
    try {
      Optional<Conjunct> outside = Optional.empty();
      for (Conjunct part : rule.parts()) {
        if (!isSo(part, true)) {
          if (outside.isPresent() || !isSo(part, false)) {
            return Optional.empty();
          }
          outside = Optional.of(part);
        }
      }
      return outside;
    } catch (Diagrams.TooLarge e) {
      return Optional.empty(); // what cannot be told was not tried
    }
  }

  private boolean isSo(Conjunct part, boolean holds) {
    return underPrograms.entrySet().stream()
        .allMatch(entry -> isSo(part, entry.getKey(), entry.getValue(), holds));
  }

  private boolean isSo(Conjunct part, @Nullable String program, int among, boolean holds) {
    int where = points.condition(part.condition(), program);
    return holds
        ? points.diagrams().minus(among, where) == Diagrams.NO
        : points.diagrams().and(among, where) == Diagrams.NO;
  }
}
