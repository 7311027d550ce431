package io.partnerauth.internal.decide;

import io.partnerauth.Customer;
import io.partnerauth.Fact;
import io.partnerauth.OpenQuestion;
import io.partnerauth.OpenQuestion.Answer;
import io.partnerauth.Place;
import io.partnerauth.facts.BuyerClass;
import io.partnerauth.internal.rule.Attribute;
import io.partnerauth.internal.space.Labels;
import io.partnerauth.internal.space.Partitions;
import io.partnerauth.internal.space.ValueClass;
import io.partnerauth.ownership.ShareRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a state interest would give at every height that is still possible.
 *
 * <p>When it is unknown too whether a state controls the customer, that is part of the same
 * question: the scale is then that of a customer without such control, and one more answer tells
 * what control gives.
 */
record StateInterestQuestion(Decider decider, Question question, Partitions landmarks) {
  private record Step(ShareRange range, Answer answer) {}

  OpenQuestion in(Optional<Place> place, PlaceAnswer answer) {
    BuyerClass buyerClass = classInDoubt(answer);
    Holding holding = Holding.of(question.customer(), buyerClass, question.sale().date());
    boolean controlled = holding.controlled().value().orElse(false);
    List<Step> steps = new ArrayList<>();
    List<ValueClass.Numbers> possible = possible(holding.interest());
    for (ValueClass.Numbers piece : possible) {
      add(steps, new Step(piece.range(), ask(place, buyerClass, piece, Fact.of(controlled))));
    }
    List<Answer> answers = new ArrayList<>();
    for (Step step : steps) {
      answers.add(0, relabelled(step.answer(), Labels.of(step.range())));
    }
    if (holding.controlled().isUnknown()) {
      controlledAnswer(place, buyerClass, possible).ifPresent(answers::add);
    }
    return new OpenQuestion(
        Attribute.CUSTOMER_STATE_INTEREST.component(), holding.interest().toString(), answers);
  }

  /** The stretches that rules tell apart, where they lie in what is known. */
  private List<ValueClass.Numbers> possible(ShareRange known) {
    return Figures.scale(landmarks).stream()
        .flatMap(
            piece ->
                piece.range().intersect(known).stream()
                    .map(range -> new ValueClass.Numbers(piece.attribute(), range)))
        .toList();
  }

  private static BuyerClass classInDoubt(PlaceAnswer answer) {
    return answer.cases().stream()
        .map(CaseAnswer::supposed)
        .filter(supposed -> supposed.choices().containsKey(Attribute.CUSTOMER_STATE_INTEREST))
        .map(supposed -> supposed.situation().get(Attribute.CUSTOMER_BUYER_CLASS))
        .map(BuyerClass.class::cast)
        .findFirst()
        .orElseThrow();
  }

  /** Neighbouring pieces that give the same become one step. */
  private static void add(List<Step> steps, Step next) {
    int last = steps.size() - 1;
    if (last >= 0 && steps.get(last).answer().equals(next.answer())) {
      steps.set(last, new Step(Figures.join(steps.get(last).range(), next.range()), next.answer()));
    } else {
      steps.add(next);
    }
  }

  private Answer ask(
      Optional<Place> place,
      BuyerClass buyerClass,
      ValueClass.Numbers piece,
      Fact<Boolean> controlled) {
    Customer supposed =
        Figures.of(
            question.customer().toBuilder().buyerClass(buyerClass).build(),
            ShareRange.exactly(piece.value()),
            controlled);
    return OpenQuestions.answer("", decider.answer(question.customer(supposed), place).cases());
  }

  private Optional<Answer> controlledAnswer(
      Optional<Place> place, BuyerClass buyerClass, List<ValueClass.Numbers> possible) {
    List<CaseAnswer> cases = new ArrayList<>();
    for (ValueClass.Numbers piece : possible) {
      Customer supposed =
          Figures.of(
              question.customer().toBuilder().buyerClass(buyerClass).build(),
              ShareRange.exactly(piece.value()),
              Fact.of(true));
      cases.addAll(decider.answer(question.customer(supposed), place).cases());
    }
    return landmarks.attributes().contains(Attribute.CUSTOMER_STATE_CONTROLLED)
        ? Optional.of(OpenQuestions.answer("controlled by a state", cases))
        : Optional.empty();
  }

  private static Answer relabelled(Answer answer, String values) {
    return new Answer(values, answer.outcomes(), answer.rules());
  }
}
