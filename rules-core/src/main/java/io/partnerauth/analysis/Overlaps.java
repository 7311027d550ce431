package io.partnerauth.analysis;

import io.partnerauth.internal.combination.Box;
import io.partnerauth.internal.rule.Rule;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Looks for pairs of rules that both speak somewhere, and for how they lie to each other. */
final class Overlaps {
  private final Map<Pair, Sharing> pairs = new TreeMap<>();
  private final List<String> unfinished = new ArrayList<>();

  private record Pair(String rule, String other) implements Comparable<Pair> {
    @Override
    public int compareTo(Pair that) {
      int first = rule.compareTo(that.rule);
      return first != 0 ? first : other.compareTo(that.other);
    }
  }

  /** What the vendors' sales looked at so far show of a pair. */
  private static final class Sharing {
    private Optional<Example> both = Optional.empty();
    private boolean firstAlone;
    private boolean secondAlone;
  }

  Overlaps(Collection<VendorRules> vendors) {
    for (VendorRules vendor : vendors) {
      List<Rule> rules = vendor.rules();
      for (int i = 0; i < rules.size(); i++) {
        for (int j = i + 1; j < rules.size(); j++) {
          look(vendor, rules.get(i), rules.get(j));
        }
      }
    }
    pairs.values().removeIf(sharing -> sharing.both.isEmpty());
    vendors.forEach(this::lookWithoutTheOther);
  }

  private void look(VendorRules vendor, Rule rule, Rule other) {
    Sharing sharing = pairs.computeIfAbsent(new Pair(rule.id(), other.id()), pair -> new Sharing());
    Optional<Box> both = known(vendor.speaks(rule, other, true), rule, other);
    if (sharing.both.isEmpty()) {
      sharing.both = both.map(box -> Examples.of(vendor.combinations().example(box)));
    }
    if (!sharing.firstAlone) {
      sharing.firstAlone = known(vendor.speaks(rule, other, false), rule, other).isPresent();
    }
    if (!sharing.secondAlone) {
      sharing.secondAlone = known(vendor.speaks(other, rule, false), rule, other).isPresent();
    }
  }

  /** A rule without a vendor also speaks where one of the pair is not asked at all. */
  private void lookWithoutTheOther(VendorRules vendor) {
    Set<String> speaking = new HashSet<>();
    Set<String> asked = new HashSet<>();
    for (Rule rule : vendor.rules()) {
      asked.add(rule.id());
      if (known(vendor.speaks(rule), rule, rule).isPresent()) {
        speaking.add(rule.id());
      }
    }
    pairs.forEach(
        (pair, sharing) -> {
          sharing.firstAlone |= speaking.contains(pair.rule) && !asked.contains(pair.other);
          sharing.secondAlone |= speaking.contains(pair.other) && !asked.contains(pair.rule);
        });
  }

  private Optional<Box> known(Search.Result result, Rule rule, Rule other) {
    if (!result.finished()) {
      unfinished.add("how " + rule.id() + " and " + other.id() + " overlap");
    }
    return result.block();
  }

  List<Overlap> found() {
    List<Overlap> found = new ArrayList<>();
    pairs.forEach(
        (pair, sharing) ->
            sharing.both.ifPresent(
                example ->
                    found.add(new Overlap(pair.rule, pair.other, extent(sharing), example))));
    return found;
  }

  private static Overlap.Extent extent(Sharing sharing) {
    if (sharing.firstAlone) {
      return sharing.secondAlone ? Overlap.Extent.PARTLY : Overlap.Extent.AROUND;
    }
    return sharing.secondAlone ? Overlap.Extent.INSIDE : Overlap.Extent.SAME;
  }

  List<String> unfinished() {
    return unfinished;
  }
}
