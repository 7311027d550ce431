package io.partnerauth.internal.decide;

import io.partnerauth.MatchedFact;
import io.partnerauth.Place;
import io.partnerauth.Reason;
import io.partnerauth.internal.rule.Attribute;
import io.partnerauth.internal.rule.Metadata;
import io.partnerauth.internal.rule.Rule;
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
          for (Rule rule : answer.rules()) {
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
        asked.stream()
            .map(
                attribute ->
                    new MatchedFact(
                        attribute.toString(), String.join(" or ", answer.values(attribute, rule))))
            .toList(),
        owners(asked, answer.holdings(rule)));
  }

  /** The chains behind the figures that the rule asks for: multiplied, or passed whole. */
  private static List<OwnershipPath> owners(Set<Attribute> asked, List<Holding> holdings) {
    return holdings.stream()
        .flatMap(holding -> holding.paths().stream())
        .filter(path -> explains(path, asked))
        .distinct()
        .toList();
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
