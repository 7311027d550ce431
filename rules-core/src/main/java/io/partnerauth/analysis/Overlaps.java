package io.partnerauth.analysis;

import io.partnerauth.internal.rule.Rule;
import io.partnerauth.internal.space.Diagrams;
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
          Rule rule = rules.get(i);
          Rule other = rules.get(j);
          try {
            look(vendor, rule, other);
          } catch (Diagrams.TooLarge e) {
            unfinished.add("how " + rule.id() + " and " + other.id() + " overlap");
          }
        }
      }
    }
    pairs.values().removeIf(sharing -> sharing.both.isEmpty());
    vendors.forEach(this::lookWithoutTheOther);
  }

  private void look(VendorRules vendor, Rule rule, Rule other) {
    Sharing sharing = pairs.computeIfAbsent(new Pair(rule.id(), other.id()), pair -> new Sharing());
    int both = vendor.both(rule, other);
    if (sharing.both.isEmpty() && both != Diagrams.NO) {
      sharing.both = Optional.of(vendor.example(both));
    }
    sharing.firstAlone = sharing.firstAlone || vendor.without(rule, other) != Diagrams.NO;
    sharing.secondAlone = sharing.secondAlone || vendor.without(other, rule) != Diagrams.NO;
  }

  /** A rule without a vendor also speaks where one of the pair is not asked at all. */
  private void lookWithoutTheOther(VendorRules vendor) {
    Set<String> speaking = new HashSet<>();
    Set<String> asked = new HashSet<>();
    for (Rule rule : vendor.rules()) {
      asked.add(rule.id());
      try {
        if (vendor.speaks(rule) != Diagrams.NO) {
          speaking.add(rule.id());
        }
      } catch (Diagrams.TooLarge e) {
        unfinished.add("how " + rule.id() + " and others overlap");
      }
    }
    pairs.forEach(
        (pair, sharing) -> {
          sharing.firstAlone |= speaking.contains(pair.rule) && !asked.contains(pair.other);
          sharing.secondAlone |= speaking.contains(pair.other) && !asked.contains(pair.rule);
        });
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
