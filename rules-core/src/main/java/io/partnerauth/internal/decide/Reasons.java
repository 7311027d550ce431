package io.partnerauth.internal.decide;

import io.partnerauth.MatchedFact;
import io.partnerauth.Place;
import io.partnerauth.Reason;
import io.partnerauth.internal.rule.Attribute;
import io.partnerauth.internal.rule.Metadata;
import io.partnerauth.internal.rule.Rule;
import io.partnerauth.internal.rule.Situation;
import io.partnerauth.ownership.OwnershipPath;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The rules that spoke, with the facts on which they did. */
record Reasons(Question question, Policy policy) {
  /** One reason per rule, on the facts of the first place that it speaks about. */
  List<Reason> of(Map<Optional<Place>, PlaceAnswer> answers) {
    Map<String, List<Place>> places = new HashMap<>();
    Map<String, Rule> rules = new TreeMap<>();
    Map<String, PlaceAnswer> first = new HashMap<>();
    answers.forEach(
        (place, answer) -> {
          for (Rule rule : answer.rules(policy)) {
            rules.putIfAbsent(rule.id(), rule);
            first.putIfAbsent(rule.id(), answer);
            place.ifPresent(
                known -> places.computeIfAbsent(rule.id(), id -> new ArrayList<>()).add(known));
          }
        });
    return rules.values().stream()
        .map(
            rule ->
                reason(
                    rule,
                    Objects.requireNonNull(first.get(rule.id())),
                    places.getOrDefault(rule.id(), List.of())))
        .toList();
  }

  private Reason reason(Rule rule, PlaceAnswer answer, List<Place> places) {
    List<Situation> spokeOf =
        answer.casesOf(rule).map(spoke -> spoke.supposed().situation()).toList();
    Set<Attribute> asked = new LinkedHashSet<>();
    rule.forEachTest(test -> asked.add(test.attribute()));
    Metadata metadata = rule.metadata();
    return new Reason(
        rule.id(),
        rule.name(),
        question.vendor(),
        metadata.authority(),
        metadata.status(),
        policy.weigh(rule),
        rule.message(),
        metadata.source(),
        metadata.url(),
        rule.location().file(),
        rule.location().line(),
        places,
        asked.stream().map(attribute -> fact(attribute, spokeOf)).toList(),
        owners(asked, spokeOf));
  }

  private MatchedFact fact(Attribute attribute, List<Situation> spokeOf) {
    Set<String> values = new LinkedHashSet<>();
    for (Situation situation : spokeOf) {
      values.add(
          attribute.equals(Attribute.CUSTOMER_STATE_INTEREST)
              ? holding(situation).interest().toString()
              : Values.text(situation.get(attribute)));
    }
    return new MatchedFact(attribute.toString(), String.join(" or ", values));
  }

  /** The chains behind the figures that the rule asks for: multiplied, or passed whole. */
  private List<OwnershipPath> owners(Set<Attribute> asked, List<Situation> spokeOf) {
    return holding(spokeOf.get(0)).paths().stream().filter(path -> explains(path, asked)).toList();
  }

  private Holding holding(Situation situation) {
    return Holding.of(question, situation);
  }

  private static boolean explains(OwnershipPath path, Set<Attribute> asked) {
    boolean interest = asked.contains(Attribute.CUSTOMER_STATE_INTEREST);
    boolean control = asked.contains(Attribute.CUSTOMER_STATE_CONTROLLED);
    return switch (path.method()) {
      case STATUS -> interest || control;
      case MULTIPLIED -> interest;
      case PASSED_WHOLE -> control;
    };
  }
}
