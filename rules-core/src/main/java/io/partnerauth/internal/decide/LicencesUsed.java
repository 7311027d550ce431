package io.partnerauth.internal.decide;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import io.partnerauth.Licence;
import io.partnerauth.Outcome;
import io.partnerauth.Place;
import io.partnerauth.RuleTrace;
import io.partnerauth.internal.rule.Attribute;
import io.partnerauth.internal.rule.Condition;
import io.partnerauth.internal.rule.Rule;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds the licences of a sale without which more rules would speak, or might. */
record LicencesUsed(VendorQuestion question, Points points) {
  List<Licence> list() {
    List<Licence> valid =
        question.sale().licences().stream()
            .filter(licence -> licence.isValidOn(question.sale().date()))
            .toList();
    Set<String> held = valid.stream().map(Licence::name).collect(toSet());
    List<Rule> asking =
        points.tables().rules(question.vendor()).stream()
            .filter(rule -> points.tables().policy().weigh(rule) != Outcome.AUTHORIZED)
            .filter(rule -> rule.tests().anyMatch(test -> asksFor(test, held)))
            .toList();
    if (asking.isEmpty()) {
      return List.of();
    }
    VendorQuestion without = question.sale(question.sale().toBuilder().licences(List.of()).build());
    Map<Traced, RuleTrace.Holds> licensed = holds(question, asking);
    Map<Traced, RuleTrace.Holds> unlicensed = holds(without, asking);
    Set<String> used = new HashSet<>();
    for (Rule rule : asking) {
      // what cannot be told counts as used
      if (unlicensed.isEmpty()
          || unlicensed.entrySet().stream()
              .filter(one -> one.getKey().rule().equals(rule.id()))
              .anyMatch(one -> licensed.get(one.getKey()) != one.getValue())) {
        rule.tests()
            .filter(test -> asksFor(test, held))
            .forEach(test -> used.add((String) test.literal()));
      }
    }
    return valid.stream().filter(licence -> used.contains(licence.name())).toList();
  }

  /** A rule in one of the customer's places. */
  private record Traced(String rule, Optional<Place> place) {}

  private Map<Traced, RuleTrace.Holds> holds(VendorQuestion one, List<Rule> rules) {
    return new PlaceAnswers(one, points)
        .traces(rules).stream()
            .collect(
                toMap(
                    trace -> new Traced(trace.ruleId(), trace.place()),
                    RuleTrace::holds,
                    (first, same) -> first));
  }

  private static boolean asksFor(Condition.Test test, Set<String> held) {
    return test.attribute().equals(Attribute.SALE_LICENCES) && held.contains(test.literal());
  }
}
