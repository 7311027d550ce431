package io.partnerauth.analysis;

import io.partnerauth.Outcome;
import io.partnerauth.internal.decide.Policy;
import io.partnerauth.internal.rule.Rule;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Finds rules whose removal changes no outcome and leaves no condition out: wherever one speaks,
 * others say at least as much with no weaker authority.
 *
 * <p>Rules are dropped one by one, the last in the files first, so that of two that say the same
 * one stays.
 */
final class RedundantRules {
  private final Policy policy;
  private final Collection<VendorRules> vendors;
  private final List<Rule> left;
  private final List<String> unfinished = new ArrayList<>();

  RedundantRules(Policy policy, Collection<VendorRules> vendors, List<Rule> speaking) {
    this.policy = policy;
    this.vendors = vendors;
    this.left = new ArrayList<>(speaking);
  }

  /** {@return the rules, each with the ids of those that say as much} */
  Map<Rule, Set<String>> find() {
    Map<Rule, Set<String>> redundant = new LinkedHashMap<>();
    List<Rule> order =
        left.stream().sorted(Comparator.comparing(Rule::location).reversed()).toList();
    for (Rule rule : order) {
      List<Rule> rivals = left.stream().filter(other -> saysAsMuch(other, rule)).toList();
      Set<String> covering = new TreeSet<>();
      if (!rivals.isEmpty() && covered(rule, rivals, covering)) {
        left.remove(rule);
        redundant.put(rule, fewest(rule, rivals, covering));
      }
    }
    return redundant;
  }

  private boolean saysAsMuch(Rule other, Rule rule) {
    int milder = policy.weigh(other).compareTo(policy.weigh(rule));
    boolean sameWords =
        policy.weigh(rule) != Outcome.CONDITIONAL || other.message().equals(rule.message());
    return !other.id().equals(rule.id())
        && other.metadata().authority().compareTo(rule.metadata().authority()) <= 0
        && (milder > 0 || (milder == 0 && sameWords));
  }

  private boolean covered(Rule rule, Collection<Rule> rivals, Set<String> covering) {
    for (VendorRules vendor : vendors) {
      if (vendor.has(rule)) {
        Search.Result alone = vendor.speaksAlone(rule, rivals, covering);
        if (!alone.finished()) {
          unfinished.add("whether " + rule.id() + " changes any outcome");
        }
        if (alone.block().isPresent() || !alone.finished()) {
          return false;
        }
      }
    }
    return true;
  }

  /** Leaves out those that the others cover for, so that the message names no more than needed. */
  private Set<String> fewest(Rule rule, List<Rule> rivals, Set<String> covering) {
    for (String id : List.copyOf(covering)) {
      List<Rule> others =
          rivals.stream().filter(r -> covering.contains(r.id()) && !r.id().equals(id)).toList();
      if (!others.isEmpty() && covered(rule, others, new TreeSet<>())) {
        covering.remove(id);
      }
    }
    return covering;
  }

  List<String> unfinished() {
    return unfinished;
  }
}
