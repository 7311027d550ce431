package io.partnerauth.internal.decide;

import io.partnerauth.Customer;
import io.partnerauth.Fact;
import io.partnerauth.FactValues;
import io.partnerauth.NearestChange;
import io.partnerauth.Outcome;
import io.partnerauth.facts.BuyerClass;
import io.partnerauth.internal.rule.Attribute;
import io.partnerauth.internal.space.Partitions;
import io.partnerauth.internal.space.ValueClass;
import io.partnerauth.ownership.Share;
import io.partnerauth.ownership.ShareRange;
import java.util.ArrayList;
import java.util.List;

/**
 * What other owners would give: a host cannot change them, but may learn that they are others than
 * it knew.
 *
 * <p>Supposes that a state which holds half or more controls the customer and one that holds less
 * does not.
 */
record NearestOwnership(Decider decider, Question question, Partitions landmarks) {
  private record Step(ShareRange range, Outcome outcome) {}

  List<NearestChange> from(Outcome now) {
    if (question.customer().buyerClass().value().filter(BuyerClass.COMPANY::equals).isEmpty()) {
      return List.of();
    }
    Holding holding = Holding.of(question.customer(), BuyerClass.COMPANY, question.sale().date());
    List<NearestChange> changes = new ArrayList<>();
    if (landmarks.attributes().contains(Attribute.CUSTOMER_STATE_INTEREST)) {
      for (Step step : steps(holding)) {
        add(changes, "stateInterest", new FactValues.Shares(step.range()), step.outcome(), now);
      }
    }
    if (!holding.controlled().equals(Fact.of(false))) {
      Outcome then = outcome(holding.interest(), Fact.of(false));
      add(changes, "stateControlled", Values.of(false), then, now);
    }
    return changes;
  }

  private static void add(
      List<NearestChange> changes, String attribute, FactValues value, Outcome then, Outcome now) {
    if (NearestChanges.helps(then, now)) {
      changes.add(new NearestChange(attribute, value, then, false));
    }
  }

  private List<Step> steps(Holding holding) {
    List<Step> steps = new ArrayList<>();
    for (ValueClass.Numbers piece : Figures.scale(landmarks)) {
      if (holding.interest().isExact() && piece.within(holding.interest()).isPresent()) {
        continue; // where it stands now
      }
      Share share = piece.value();
      boolean majority = share.compareTo(Share.FIFTY) >= 0;
      Outcome then = outcome(ShareRange.exactly(share), Fact.of(majority));
      int last = steps.size() - 1;
      if (last >= 0
          && steps.get(last).outcome() == then
          && Figures.touch(steps.get(last).range(), piece.range())) {
        steps.set(last, new Step(Figures.join(steps.get(last).range(), piece.range()), then));
      } else {
        steps.add(new Step(piece.range(), then));
      }
    }
    return steps;
  }

  private Outcome outcome(ShareRange interest, Fact<Boolean> controlled) {
    Customer supposed = Figures.of(question.customer(), interest, controlled);
    return decider.outcome(question.customer(supposed));
  }
}
