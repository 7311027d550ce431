package io.partnerauth.internal.decide;

import static java.util.Objects.requireNonNull;

import io.partnerauth.FactValues;
import io.partnerauth.OpenQuestion;
import io.partnerauth.OpenQuestion.Answer;
import io.partnerauth.internal.rule.Attribute;
import io.partnerauth.ownership.ShareRange;
import java.util.ArrayList;
import java.util.List;

/**
 * What a state interest would give at every height that is still possible.
 *
 * <p>When it is unknown too whether a state controls the customer, that is part of the same
 * question: the scale is then that of a customer without such control, and one more answer tells
 * what control gives.
 */
record StateInterestQuestion(PointSetAnswer answer) {
  private record Step(ShareRange range, Answer answer) {}

  OpenQuestion ask() {
    AllowedPoints points = answer.points();
    Levels levels = points.levels();
    int interest = levels.find(Attribute.CUSTOMER_STATE_INTEREST);
    int control = levels.find(Attribute.CUSTOMER_STATE_CONTROLLED);
    int buyer = levels.find(Attribute.CUSTOMER_BUYER_CLASS);
    int inDoubt = classInDoubt(buyer, interest);
    Holding holding =
        requireNonNull(levels.holdings.get(levels.all().get(buyer).options().get(inDoubt).value()));
    int of = points.where(buyer, option -> option == inDoubt);
    int uncontrolled = of;
    if (control >= 0 && holding.controlled().isUnknown()) {
      uncontrolled =
          points.diagrams().and(of, points.where(control, o -> !isControlled(levels, control, o)));
    }
    List<Step> steps = new ArrayList<>();
    List<Level.Option> options = levels.all().get(interest).options();
    for (int i = 0; i < options.size(); i++) {
      int at = i;
      int where = points.diagrams().and(uncontrolled, points.where(interest, o -> o == at));
      levels
          .within(Attribute.CUSTOMER_STATE_INTEREST, options.get(i), holding.interest())
          .ifPresent(
              range ->
                  add(steps, new Step(range, OpenQuestions.answer(Values.UNKNOWN, where, answer))));
    }
    List<Answer> answers = new ArrayList<>();
    for (Step step : steps) {
      answers.add(
          0,
          new Answer(
              new FactValues.Shares(step.range()),
              step.answer().outcomes(),
              step.answer().rules()));
    }
    if (control >= 0 && holding.controlled().isUnknown()) {
      int controlled =
          points.diagrams().and(of, points.where(control, o -> isControlled(levels, control, o)));
      answers.add(OpenQuestions.answer(new FactValues.StateControlled(), controlled, answer));
    }
    return new OpenQuestion(
        Attribute.CUSTOMER_STATE_INTEREST.component(),
        new FactValues.Shares(holding.interest()),
        answers);
  }

  private static boolean isControlled(Levels levels, int control, int option) {
    return Boolean.TRUE.equals(levels.all().get(control).options().get(option).value());
  }

  /** The first class of which the interest could be in several stretches. */
  private int classInDoubt(int buyer, int interest) {
    AllowedPoints points = answer.points();
    int count = points.levels().all().get(buyer).options().size();
    for (int i = 0; i < count; i++) {
      int at = i;
      int of = points.diagrams().and(points.all(), points.where(buyer, o -> o == at));
      if (points.diagrams().support(of, interest).cardinality() > 1) {
        return i;
      }
    }
    throw new IllegalStateException("The state interest of no class of buyers is in doubt.");
  }

  /** Neighbouring pieces that give the same become one step. */
  private static void add(List<Step> steps, Step next) {
    int last = steps.size() - 1;
    if (last >= 0 && steps.get(last).answer().equals(next.answer())) {
      steps.set(
          last, new Step(StateFigures.join(steps.get(last).range(), next.range()), next.answer()));
    } else {
      steps.add(next);
    }
  }
}
