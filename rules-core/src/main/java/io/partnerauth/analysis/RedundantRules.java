package io.partnerauth.analysis;

import static java.util.stream.Collectors.toCollection;

import io.partnerauth.Authority;
import io.partnerauth.Outcome;
import io.partnerauth.internal.decide.Policy;
import io.partnerauth.internal.rule.Rule;
import io.partnerauth.internal.space.Diagrams;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
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
 * one stays.
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

  RedundantRules(Policy policy, Collection<VendorRules> vendors, List<Rule> speaking) {
    this.policy = policy;
    this.vendors = vendors;
    this.left =
        new ArrayList<>(speaking.stream().sorted(Comparator.comparing(Rule::location)).toList());
  }

  /** {@return the rules, each with the ids of those that say as much} */
  Map<Rule, Set<String>> find() {
    for (int i = left.size() - 1; i >= 0; i--) {
      Rule rule = left.remove(i);
      try {
        List<Rule> rivals = rivals(rule);
        if (covered(rule, rivals)) {
          redundant.put(rule, fewest(rule, rivals));
        } else {
          left.add(i, rule);
        }
      } catch (Diagrams.TooLarge e) {
        left.add(i, rule);
        unfinished.add(rule.id());
      }
    }
    return redundant;
  }

  private List<Rule> rivals(Rule rule) {
    List<Claim> own = claims(rule);
    return left.stream()
        .filter(other -> own.stream().anyMatch(claim -> meets(other, claim)))
        .sorted(Comparator.comparing(Rule::id))
        .toList();
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
  private Set<String> fewest(Rule rule, List<Rule> rivals) {
    List<Rule> meeting =
        rivals.stream()
            .filter(other -> vendors.stream().anyMatch(v -> v.meet(rule, other)))
            .toList();
    for (Rule rival : meeting) {
      if (covered(rule, List.of(rival))) {
        return Set.of(rival.id());
      }
    }
    List<Rule> needed = new ArrayList<>();
    List<Rule> open = meeting;
    while (!covered(rule, needed)) {
      int enough = enough(rule, open, needed);
      needed.add(open.get(enough - 1)); // with all before it that is enough, without it is not
      open = open.subList(0, enough - 1);
    }
    return needed.stream().map(Rule::id).collect(toCollection(TreeSet::new));
  }

  /** How many of the rivals, from the first on, make up for a rule together with others. */
  private int enough(Rule rule, List<Rule> rivals, List<Rule> others) {
    int few = 0;
    int enough = rivals.size();
    while (enough - few > 1) {
      int middle = (few + enough) / 2;
      List<Rule> some = new ArrayList<>(others);
      some.addAll(rivals.subList(0, middle));
      if (covered(rule, some)) {
        enough = middle;
      } else {
        few = middle;
      }
    }
    return enough;
  }

  private boolean covered(Rule rule, List<Rule> others) {
    return vendors.stream().noneMatch(vendor -> vendor.speaksWithout(rule, others));
  }

  /** {@return the ids of rules of which that is not known} */
  List<String> unfinished() {
    return unfinished;
  }
}
