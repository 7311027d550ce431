package io.partnerauth.analysis;

import io.partnerauth.Authority;
import io.partnerauth.Outcome;
import io.partnerauth.internal.decide.Policy;
import io.partnerauth.internal.rule.Rule;
import io.partnerauth.internal.space.Diagrams;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Finds rules whose removal changes no outcome and leaves no condition out: wherever one speaks,
 * others say at least as much with no weaker authority.
 *
 * <p>Rules are dropped one by one, the last in the files first, so that of two that say the same
 * one stays. Each half of the rules is held against all that the other half says, so that no union
 * of nearly all rules is made more than once.
 */
final class RedundantRules {
  private final Policy policy;
  private final Collection<VendorRules> vendors;
  private final List<Rule> left;
  private final Map<Rule, Set<String>> redundant = new LinkedHashMap<>();
  private final List<String> unfinished = new ArrayList<>();

  /**
   * What another rule must say to make up for one.
   *
   * @param least the mildest outcome that is enough
   * @param message empty, or the words of a condition of just that severity
   * @param weakest the weakest authority that is enough
   */
  private record Claim(Outcome least, Optional<String> message, Authority weakest) {}

  /** Where some rules that make up for a claim speak of one vendor's sales. */
  private record Union(VendorRules vendor, Claim claim, int function) {}

  RedundantRules(Policy policy, Collection<VendorRules> vendors, List<Rule> speaking) {
    this.policy = policy;
    this.vendors = vendors;
    this.left =
        new ArrayList<>(speaking.stream().sorted(Comparator.comparing(Rule::location)).toList());
  }

  /** {@return the rules, each with the ids of those that say as much} */
  Map<Rule, Set<String>> find() {
    try {
      find(List.copyOf(left), List.of());
    } catch (Diagrams.TooLarge e) {
      unfinished.add("which rules change no outcome");
    }
    return redundant;
  }

  private void find(List<Rule> rules, List<Union> others) {
    if (rules.size() == 1) {
      Rule rule = rules.get(0);
      if (vendors.stream().allMatch(vendor -> covered(vendor, rule, others))) {
        left.remove(rule);
        redundant.put(rule, fewest(rule));
      }
    } else if (!rules.isEmpty()) {
      List<Rule> early = rules.subList(0, rules.size() / 2);
      List<Rule> late = rules.subList(rules.size() / 2, rules.size());
      find(late, with(others, early, late));
      List<Rule> kept = late.stream().filter(rule -> !redundant.containsKey(rule)).toList();
      find(early, with(others, kept, early));
    }
  }

  private boolean covered(VendorRules vendor, Rule rule, List<Union> others) {
    int open = vendor.speaks(rule);
    List<Claim> own = claims(rule);
    for (Union union : others) {
      if (open != Diagrams.NO && union.vendor == vendor && own.contains(union.claim)) {
        open = vendor.space().diagrams().minus(open, union.function);
      }
    }
    return open == Diagrams.NO;
  }

  /** The others, and what more rules say about the claims of those that are asked about. */
  private List<Union> with(List<Union> others, List<Rule> more, List<Rule> asked) {
    List<Union> all = new ArrayList<>(others);
    Set<Claim> wanted = new LinkedHashSet<>();
    asked.forEach(rule -> wanted.addAll(claims(rule)));
    for (VendorRules vendor : vendors) {
      if (asked.stream().anyMatch(vendor::has)) {
        for (Claim claim : wanted) {
          // Without what is possible: that is as large as the dates are many, and asked once.
          List<Integer> parts =
              more.stream()
                  .filter(rule -> vendor.has(rule) && meets(rule, claim))
                  .map(vendor::function)
                  .toList();
          if (!parts.isEmpty()) {
            all.add(new Union(vendor, claim, vendor.space().diagrams().any(parts)));
          }
        }
      }
    }
    return all;
  }

  /** A condition is made up for by the same words, or by anything worse. */
  private List<Claim> claims(Rule rule) {
    Outcome outcome = policy.weigh(rule);
    Authority authority = rule.metadata().authority();
    return outcome == Outcome.CONDITIONAL
        ? List.of(
            new Claim(Outcome.REVIEW, Optional.empty(), authority),
            new Claim(outcome, Optional.of(rule.message()), authority))
        : List.of(new Claim(outcome, Optional.empty(), authority));
  }

  private boolean meets(Rule rule, Claim claim) {
    Outcome outcome = policy.weigh(rule);
    boolean enough =
        claim.message().isEmpty()
            ? outcome.compareTo(claim.least()) >= 0
            : outcome == claim.least() && rule.message().equals(claim.message().get());
    return enough && rule.metadata().authority().compareTo(claim.weakest()) <= 0;
  }

  /** One rule that makes up for it, or else several, none of which can be left out. */
  private Set<String> fewest(Rule rule) {
    List<Claim> own = claims(rule);
    List<Rule> rivals =
        left.stream()
            .filter(other -> own.stream().anyMatch(claim -> meets(other, claim)))
            .filter(other -> vendors.stream().anyMatch(v -> v.both(rule, other) != Diagrams.NO))
            .sorted(Comparator.comparing(Rule::id))
            .toList();
    for (Rule rival : rivals) {
      if (covered(rule, List.of(rival))) {
        return Set.of(rival.id());
      }
    }
    List<Rule> needed = new ArrayList<>(rivals);
    for (Rule rival : rivals) {
      List<Rule> others = needed.stream().filter(other -> other != rival).toList();
      if (covered(rule, others)) {
        needed = new ArrayList<>(others);
      }
    }
    Set<String> ids = new TreeSet<>();
    needed.forEach(other -> ids.add(other.id()));
    return ids;
  }

  private boolean covered(Rule rule, List<Rule> others) {
    for (VendorRules vendor : vendors) {
      int open = vendor.speaks(rule);
      for (Rule other : others) {
        open = vendor.space().diagrams().minus(open, vendor.function(other));
      }
      if (open != Diagrams.NO) {
        return false;
      }
    }
    return true;
  }

  List<String> unfinished() {
    return unfinished;
  }
}
