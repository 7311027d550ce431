package io.partnerauth.internal.decide;

import io.partnerauth.MatchedFact;
import io.partnerauth.Place;
import io.partnerauth.Reason;
import io.partnerauth.facts.BuyerClass;
import io.partnerauth.internal.region.Regions;
import io.partnerauth.internal.rule.Attribute;
import io.partnerauth.internal.rule.Condition;
import io.partnerauth.internal.rule.Metadata;
import io.partnerauth.internal.rule.OwnerFigure.Measure;
import io.partnerauth.internal.rule.Rule;
import io.partnerauth.ownership.OwnershipLink;
import io.partnerauth.ownership.OwnershipPath;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The rules that spoke, with the facts on which they did. */
record Reasons(VendorQuestion question, OutcomeTable table, Regions regions) {
  /** A rule that spoke, the answer for the first place that it speaks about, and all of them. */
  private record Spoken(Rule rule, PlaceAnswer answer, List<Place> places) {}

  /** One reason per rule, on the facts of the first place that it speaks about. */
  List<Reason> of(Map<Optional<Place>, PlaceAnswer> answers) {
    if (answers.size() == 1) {
      Map.Entry<Optional<Place>, PlaceAnswer> only = answers.entrySet().iterator().next();
      List<Place> place = only.getKey().isPresent() ? List.of(only.getKey().get()) : List.of();
      List<Reason> reasons = new ArrayList<>();
      for (Rule rule : only.getValue().rules()) {
        reasons.add(reason(rule, only.getValue(), place));
      }
      return reasons;
    }
    Map<String, Spoken> spoken = new TreeMap<>();
    answers.forEach(
        (place, answer) -> {
          for (Rule rule : answer.rules()) {
            Spoken one =
                spoken.computeIfAbsent(
                    rule.id(), id -> new Spoken(rule, answer, new ArrayList<>()));
            place.ifPresent(one.places()::add);
          }
        });
    List<Reason> reasons = new ArrayList<>(spoken.size());
    for (Spoken one : spoken.values()) {
      reasons.add(reason(one.rule(), one.answer(), one.places()));
    }
    return reasons;
  }

  private Reason reason(Rule rule, PlaceAnswer answer, List<Place> places) {
    List<Attribute> asked = table.asked(rule);
    List<MatchedFact> facts = new ArrayList<>(asked.size());
    for (Attribute attribute : asked) {
      facts.add(new MatchedFact(attribute.toString(), answer.values(attribute, rule)));
    }
    Metadata metadata = rule.metadata();
    return new Reason(
        rule.id(),
        rule.name(),
        question.vendor(),
        metadata.authority(),
        metadata.status(),
        table.policy().weigh(rule),
        rule.message(),
        metadata.source(),
        metadata.url(),
        rule.location().file(),
        rule.location().line(),
        places,
        facts,
        owners(rule, asked, answer));
  }

  /** The chains behind the figures that the rule asks for: multiplied, or passed whole. */
  private List<OwnershipPath> owners(Rule rule, List<Attribute> asked, PlaceAnswer answer) {
    if (question.customer().ownership().isEmpty() && question.partner().ownership().isEmpty()) {
      return List.of();
    }
    Set<OwnershipPath> paths = new LinkedHashSet<>();
    rule.forEachTest(
        test ->
            test.attribute()
                .kind()
                .figure()
                .ifPresent(figure -> paths.addAll(paths(test, figure.measure()))));
    for (Holding holding : answer.holdings(rule)) {
      holding.paths().stream().filter(path -> explains(path, asked)).forEach(paths::add);
    }
    return List.copyOf(paths);
  }

  /** The chains behind the figure of a group, or behind its control. */
  private List<OwnershipPath> paths(Condition.Test test, Measure measure) {
    Attribute attribute = test.attribute();
    KnownFacts facts = KnownFacts.of(question, null, regions);
    Owners owners =
        attribute.fact().equals("Partner")
            ? facts.partnersOwners()
            : facts.customersOwners(BuyerClass.COMPANY);
    String key = attribute.kind().isKeyed() ? attribute.key() : String.valueOf(test.literal());
    return owners.holding(attribute, key).paths().stream()
        .filter(path -> explains(path, measure))
        .toList();
  }

  /** What is owned passes over shares only. */
  private static boolean explains(OwnershipPath path, Measure measure) {
    boolean shares = path.links().stream().allMatch(OwnershipLink.Held.class::isInstance);
    return switch (path.method()) {
      case STATUS -> true;
      case MULTIPLIED -> measure == Measure.INTEREST;
      case PASSED_WHOLE -> measure == Measure.CONTROLLED || (measure != Measure.INTEREST && shares);
    };
  }

  private static boolean explains(OwnershipPath path, List<Attribute> asked) {
    boolean interest = asked.contains(Attribute.CUSTOMER_STATE_INTEREST);
    boolean control = asked.contains(Attribute.CUSTOMER_STATE_CONTROLLED);
    return switch (path.method()) {
      case STATUS -> interest || control;
      case MULTIPLIED -> interest;
      case PASSED_WHOLE -> control;
    };
  }
}
