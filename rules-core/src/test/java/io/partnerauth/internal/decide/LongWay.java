package io.partnerauth.internal.decide;

import io.partnerauth.Outcome;
import io.partnerauth.Place;
import io.partnerauth.internal.region.Regions;
import io.partnerauth.internal.rule.Attribute;
import io.partnerauth.internal.rule.Rule;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Builds each situation that the facts allow and asks about it: slow, and plain. */
record LongWay(OutcomeTables tables, Regions regions) {
  /** What is decided for each place; a place with too many situations has none. */
  Map<Optional<Place>, EnumeratedAnswer> answers(VendorQuestion question) {
    Judge judge = new Judge(tables);
    Map<Optional<Place>, EnumeratedAnswer> answers = new LinkedHashMap<>();
    for (Optional<Place> place : question.places()) {
      Optional<List<Case>> cases =
          new Allowed(question, tables.partitions(question.vendor()), regions).cases(place);
      List<CaseAnswer> answered = new ArrayList<>();
      cases.ifPresent(all -> all.forEach(one -> answered.add(judge.judge(question, one))));
      answers.put(
          place, cases.isEmpty() ? EnumeratedAnswer.TOO_MANY : EnumeratedAnswer.of(answered));
    }
    return answers;
  }

  boolean isTooMany(VendorQuestion question) {
    return answers(question).containsValue(EnumeratedAnswer.TOO_MANY);
  }

  Outcome outcome(VendorQuestion question) {
    Outcome worst = Outcome.AUTHORIZED;
    for (EnumeratedAnswer answer : answers(question).values()) {
      worst = worst.max(answer.outcome());
    }
    return worst;
  }

  /** By id of each rule in the reasons the places that it speaks about. */
  Map<String, List<String>> reasons(VendorQuestion question) {
    Map<String, List<String>> reasons = new TreeMap<>();
    answers(question)
        .forEach(
            (place, answer) -> {
              for (Rule rule : answer.rules(tables.policy())) {
                List<String> places = reasons.computeIfAbsent(rule.id(), id -> new ArrayList<>());
                place.ifPresent(known -> places.add(known.toString()));
              }
            });
    return reasons;
  }

  /** The attributes that are asked for. */
  Set<String> open(VendorQuestion question) {
    Set<String> open = new TreeSet<>();
    answers(question)
        .values()
        .forEach(
            answer -> Matter.unknowns(answer).stream().map(Attribute::name).forEach(open::add));
    return outcome(question) == Outcome.REVIEW ? open : Set.of();
  }

  /** Of an attribute in the first place where it matters, the outcomes by value. */
  Map<Object, Set<Outcome>> byValue(VendorQuestion question, Attribute attribute) {
    Map<Object, Set<Outcome>> byValue = new LinkedHashMap<>();
    for (EnumeratedAnswer answer : answers(question).values()) {
      if (byValue.isEmpty() && Matter.unknowns(answer).contains(attribute)) {
        for (CaseAnswer one : answer.cases()) {
          if (one.supposed().choices().containsKey(attribute)) {
            byValue
                .computeIfAbsent(
                    Optional.ofNullable(one.supposed().choices().get(attribute)),
                    v -> new TreeSet<>())
                .add(one.outcome());
          }
        }
      }
    }
    return byValue;
  }

  /** Whether some place is not covered by any grant, or has no grant as its answer. */
  long uncovered(VendorQuestion question) {
    return answers(question).values().stream()
        .filter(
            answer ->
                answer.outcome() == Outcome.NO_GRANT
                    || answer.cases().stream().noneMatch(CaseAnswer::granted))
        .count();
  }
}
