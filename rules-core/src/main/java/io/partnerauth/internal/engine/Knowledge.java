package io.partnerauth.internal.engine;

import io.partnerauth.internal.rule.Attribute;
import io.partnerauth.internal.rule.Rule;
import io.partnerauth.internal.rule.Situation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The rules of a pack, ready to be asked which of them speak about a situation.
 *
 * <p>One Drools knowledge base per vendor, and one for vendors that no rule names; each is built
 * when it is first asked. Thread-safe. A failure inside Drools is thrown as it comes, never turned
 * into an answer.
 */
public final class Knowledge {
  private final List<Rule> rules;
  private final Map<String, VendorKnowledge> vendors = new HashMap<>();
  private final VendorKnowledge others;

  private Knowledge(List<Rule> rules) {
    this.rules = rules;
    List<Rule> unnamed = rules.stream().filter(rule -> rule.vendors().isEmpty()).toList();
    others = new VendorKnowledge(unnamed);
    Map<String, List<Rule>> named = new HashMap<>();
    for (Rule rule : rules) {
      rule.vendors()
          .forEach(v -> named.computeIfAbsent(v, k -> new ArrayList<>(unnamed)).add(rule));
    }
    named.forEach((vendor, list) -> vendors.put(vendor, new VendorKnowledge(sorted(list))));
  }

  /**
   * {@return knowledge of these rules}
   *
   * @throws IllegalArgumentException when two rules have the same id: Drools would drop one of them
   */
  public static Knowledge of(List<Rule> rules) {
    Set<String> ids = new HashSet<>();
    for (Rule rule : rules) {
      if (!ids.add(rule.id())) {
        throw new IllegalArgumentException(
            "Two rules have the id " + rule.id() + "; give each its own.");
      }
    }
    return new Knowledge(sorted(rules));
  }

  /** {@return all rules, by id} */
  public List<Rule> rules() {
    return rules;
  }

  /** {@return the vendors that some rule names, in no order} */
  public Set<String> vendors() {
    return Set.copyOf(vendors.keySet());
  }

  /** {@return the rules that can speak about this vendor's sales, by id} */
  public List<Rule> rules(String vendor) {
    return of(vendor).rules();
  }

  /** {@return the rules that can speak about the sales of a vendor that no rule names, by id} */
  public List<Rule> others() {
    return others.rules();
  }

  /** Builds the base of every vendor, on all processors. */
  public void makeReady() {
    vendors.values().parallelStream().forEach(VendorKnowledge::makeReady);
    others.makeReady();
  }

  /**
   * {@return the rules that speak about the situation, by id}
   *
   * @throws IllegalArgumentException when the situation has no {@link Attribute#GRANT_VENDOR}
   */
  public List<Rule> ask(Situation situation) {
    if (!(situation.get(Attribute.GRANT_VENDOR) instanceof String vendor)) {
      throw new IllegalArgumentException(
          Attribute.GRANT_VENDOR + " is absent; a situation is about one vendor's grant.");
    }
    return of(vendor).ask(situation);
  }

  private VendorKnowledge of(String vendor) {
    return vendors.getOrDefault(vendor, others);
  }

  private static List<Rule> sorted(List<Rule> rules) {
    return rules.stream().sorted(Comparator.comparing(Rule::id)).toList();
  }
}
