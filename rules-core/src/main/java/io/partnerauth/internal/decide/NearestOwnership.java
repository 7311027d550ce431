package io.partnerauth.internal.decide;

import io.partnerauth.Customer;
import io.partnerauth.Fact;
import io.partnerauth.FactValues;
import io.partnerauth.NearestChange;
import io.partnerauth.Outcome;
import io.partnerauth.OwnerFigures;
import io.partnerauth.facts.BuyerClass;
import io.partnerauth.internal.region.Regions;
import io.partnerauth.internal.rule.Attribute;
import io.partnerauth.internal.space.Partitions;
import io.partnerauth.internal.space.ValueClass;
import io.partnerauth.ownership.Share;
import io.partnerauth.ownership.ShareRange;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * What other owners would give: a host cannot change them, but may learn that they are others than
 * it knew.
 *
 * <p>Supposes that a state which holds half or more controls the customer and one that holds less
 * does not.
 */
record NearestOwnership(
    Decider decider, VendorQuestion question, Partitions landmarks, Regions regions) {
  private record Step(ShareRange range, Outcome outcome) {}

  List<NearestChange> from(Outcome now) {
    if (question.customer().buyerClass().value().filter(BuyerClass.COMPANY::equals).isEmpty()) {
      return List.of();
    }
    Holding holding = Holding.of(question.customer(), BuyerClass.COMPANY, question.sale().date());
    Owners owners = KnownFacts.of(question, null, regions).customersOwners(BuyerClass.COMPANY);
    OwnerFigures known = owners.known(landmarks);
    List<NearestChange> changes = new ArrayList<>();
    if (landmarks.attributes().contains(Attribute.CUSTOMER_STATE_INTEREST)) {
      Function<Share, Outcome> then =
          share ->
              outcome(ShareRange.exactly(share), Fact.of(share.compareTo(Share.FIFTY) >= 0), known);
      for (Step step : steps(Attribute.CUSTOMER_STATE_INTEREST, holding.interest(), then)) {
        add(changes, "stateInterest", new FactValues.Shares(step.range()), step.outcome(), now);
      }
    }
    if (!holding.controlled().equals(Fact.of(false))) {
      Outcome then = outcome(holding.interest(), Fact.of(false), known);
      add(changes, "stateControlled", Values.of(false), then, now);
    }
    for (Attribute asked : landmarks.attributes()) {
      if (asked.isOfOwners("Customer")) {
        addFigures(
            changes,
            landmarks.attribute(asked),
            owners,
            known,
            figures -> outcome(holding.interest(), holding.controlled(), figures),
            now);
      }
    }
    return changes;
  }

  /** What another figure of a group of holders would give. */
  private void addFigures(
      List<NearestChange> changes,
      Attribute attribute,
      Owners owners,
      OwnerFigures known,
      Function<OwnerFigures, Outcome> then,
      Outcome now) {
    String figure = attribute.component();
    if (attribute.kind().isKeyed()) {
      String key = attribute.key();
      steps(
              attribute,
              owners.share(attribute),
              share -> then.apply(known.share(figure, key, ShareRange.exactly(share))))
          .forEach(
              step ->
                  add(
                      changes,
                      attribute.written(),
                      new FactValues.Shares(step.range()),
                      step.outcome(),
                      now));
      return;
    }
    for (Object group : landmarks.mentioned(attribute)) {
      if (!Boolean.FALSE.equals(owners.controllers(attribute).contains(group))) {
        Outcome without = then.apply(known.controlled(figure, (String) group, false));
        FactValues others = new FactValues.Containing(List.of(), List.of((String) group));
        add(changes, figure, others, without, now);
      }
    }
  }

  private static void add(
      List<NearestChange> changes, String attribute, FactValues value, Outcome then, Outcome now) {
    if (NearestChanges.helps(then, now)) {
      changes.add(new NearestChange(attribute, value, then, false));
    }
  }

  /** The stretches of a figure that rules tell apart, without the one in which it is now. */
  private List<Step> steps(Attribute attribute, ShareRange now, Function<Share, Outcome> outcome) {
    List<Step> steps = new ArrayList<>();
    for (ValueClass.ShareClass piece : StateFigures.scale(landmarks, attribute)) {
      if (now.isExact() && piece.within(now).isPresent()) {
        continue;
      }
      Outcome then = outcome.apply(piece.value());
      int last = steps.size() - 1;
      if (last >= 0
          && steps.get(last).outcome() == then
          && StateFigures.touch(steps.get(last).range(), piece.range())) {
        steps.set(last, new Step(StateFigures.join(steps.get(last).range(), piece.range()), then));
      } else {
        steps.add(new Step(piece.range(), then));
      }
    }
    return steps;
  }

  private Outcome outcome(ShareRange interest, Fact<Boolean> controlled, OwnerFigures figures) {
    Customer supposed =
        StateFigures.of(question.customer(), interest, controlled).toBuilder()
            .figures(figures)
            .build();
    return decider.outcome(question.customer(supposed));
  }
}
