package io.partnerauth.internal.decide;

import io.partnerauth.Outcome;
import io.partnerauth.internal.rule.Attribute;
import io.partnerauth.internal.rule.RandomRules;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which unknown attributes matter: those of which another value, all else equal, would give another
 * outcome.
 */
final class Matter {
  private Matter() {}

  static Set<Attribute> unknowns(EnumeratedAnswer answer) {
    Set<Attribute> matter = new TreeSet<>();
    if (!answer.open()) {
      return matter; // nothing would be found, but only after a look at all cases of the place
    }
    Set<Attribute> unknown = new TreeSet<>();
    answer.cases().forEach(supposed -> unknown.addAll(supposed.supposed().choices().keySet()));
    unknown.stream().filter(attribute -> matters(attribute, answer)).forEach(matter::add);
    if (matter.contains(Attribute.CUSTOMER_STATE_INTEREST)) {
      // who owns the customer answers both
      matter.remove(Attribute.CUSTOMER_STATE_CONTROLLED);
    }
    return matter;
  }

  private static boolean matters(Attribute attribute, EnumeratedAnswer answer) {
    Map<Map<Attribute, Object>, Map<@Nullable Object, Set<Outcome>>> byRest = new HashMap<>();
    for (CaseAnswer supposed : answer.cases()) {
      Map<Attribute, Object> choices = supposed.supposed().choices();
      if (choices.containsKey(attribute)) {
        Map<Attribute, Object> rest = new TreeMap<>();
        rest.putAll(choices);
        rest.remove(attribute);
        dependents(attribute).forEach(rest::remove);
        byRest
            .computeIfAbsent(rest, key -> new HashMap<>())
            .computeIfAbsent(choices.get(attribute), key -> EnumSet.noneOf(Outcome.class))
            .add(supposed.outcome());
      }
    }
    return byRest.values().stream().anyMatch(byValue -> new HashSet<>(byValue.values()).size() > 1);
  }

  /** Attributes of which another one decides what they could be. */
  private static Set<Attribute> dependents(Attribute attribute) {
    return switch (attribute.kind()) {
      case CUSTOMER_COUNTRY -> Set.of(Attribute.CUSTOMER_SUBDIVISION, Attribute.CUSTOMER_REGIONS);
      case CUSTOMER_SUBDIVISION -> Set.of(Attribute.CUSTOMER_REGIONS);
      case CUSTOMER_BUYER_CLASS ->
          RandomRules.ALL.stream()
              .filter(
                  one ->
                      one.equals(Attribute.CUSTOMER_STATE_INTEREST)
                          || one.equals(Attribute.CUSTOMER_STATE_CONTROLLED)
                          || (one.fact().equals("Customer") && one.kind().figure().isPresent()))
              .collect(Collectors.toSet());
      case PARTNER_COUNTRY -> Set.of(Attribute.PARTNER_REGIONS);
      default -> new TreeSet<>();
    };
  }
}
