package io.partnerauth.internal.decide;

import io.partnerauth.Customer;
import io.partnerauth.Outcome;
import io.partnerauth.Partner;
import io.partnerauth.Place;
import io.partnerauth.RuleTrace;
import io.partnerauth.Ruling;
import io.partnerauth.Sale;
import io.partnerauth.internal.region.Regions;
import io.partnerauth.internal.space.Partitions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Decides one question, for one vendor's product.
 *
 * <p>Each place of the customer is asked about on its own and the most severe answer wins. For a
 * place all situations that the known facts allow are asked; when they disagree the answer is
 * REVIEW. Immutable and thread-safe.
 */
public final class Decider {
  private final OutcomeTables tables;
  private final Regions regions;
  private final Judge judge;
  private final Points points;
  private final PointSets sets;

  /** A decider over these rules and regions. */
  public Decider(OutcomeTables tables, Regions regions) {
    this.tables = tables;
    this.regions = regions;
    this.judge = new Judge(tables);
    this.points = new Points(tables, regions);
    this.sets = new PointSets(points);
  }

  /** Makes what is otherwise made when a vendor is first asked about. */
  public void makeReady() {
    tables.makeReady();
  }

  /** {@return the outcome, without reasons} */
  public Outcome outcome(Customer customer, Partner partner, Sale sale, String vendor) {
    Outcome known = points.outcome(customer, partner, sale, vendor);
    if (known != null) {
      return known;
    }
    Question question = new Question(customer, partner, sale, vendor);
    Outcome agreed = sets.outcome(question);
    // what takes something away has reasons, which the long way finds
    return agreed == Outcome.AUTHORIZED || agreed == Outcome.REVIEW ? agreed : longWay(question);
  }

  /** {@return the outcome, without reasons} */
  Outcome outcome(Question question) {
    return outcome(question.customer(), question.partner(), question.sale(), question.vendor());
  }

  /** {@return the outcome, after each situation that the facts allow was built and asked about} */
  Outcome longWay(Question question) {
    return worst(answers(question).values());
  }

  /** {@return the outcome with everything that stands behind it} */
  public Ruling rule(Question question) {
    if (question.customer().ownership().isEmpty() && isAuthorized(question)) {
      return new Ruling(
          question.vendor(), Outcome.AUTHORIZED, List.of(), List::of, List::of, List.of());
    }
    Map<Optional<Place>, PlaceAnswer> answers = answers(question);
    Outcome outcome = worst(answers.values());
    Partitions landmarks = landmarks(question);
    return new Ruling(
        question.vendor(),
        outcome,
        new Reasons(question, judge.policy()).of(answers),
        () ->
            outcome == Outcome.REVIEW
                ? new OpenQuestions(this, question, landmarks, regions).of(answers)
                : List.of(),
        () ->
            outcome == Outcome.AUTHORIZED
                ? List.of()
                : new NearestChanges(this, question, landmarks, regions).from(outcome),
        new Notes(question).of(answers));
  }

  /** {@return of each rule that can speak about the vendor's sales, why it does or does not} */
  public List<RuleTrace> trace(Question question) {
    Partitions landmarks = landmarks(question);
    OpenQuestions known = new OpenQuestions(this, question, landmarks, regions);
    List<RuleTrace> traces = new ArrayList<>();
    for (Asked asked : Asked.of(question, landmarks, regions)) {
      Traces of = new Traces(asked, known);
      tables.rules(question.vendor()).forEach(rule -> traces.add(of.of(rule)));
    }
    return traces;
  }

  /** Whether no rule speaks whatever is unknown: then there is nothing to tell about it. */
  private boolean isAuthorized(Question question) {
    Outcome known =
        points.outcome(question.customer(), question.partner(), question.sale(), question.vendor());
    return (known == null ? sets.outcome(question) : known) == Outcome.AUTHORIZED;
  }

  /** What is decided for each place; for no place at all when none is known. */
  Map<Optional<Place>, PlaceAnswer> answers(Question question) {
    Map<Optional<Place>, PlaceAnswer> answers = new LinkedHashMap<>();
    question.places().forEach(place -> answers.put(place, answer(question, place)));
    return answers;
  }

  PlaceAnswer answer(Question question, Optional<Place> place) {
    Optional<List<Case>> cases = new Allowed(question, landmarks(question), regions).cases(place);
    if (cases.isEmpty()) {
      return PlaceAnswer.TOO_MANY;
    }
    List<CaseAnswer> answers = new ArrayList<>(cases.get().size());
    cases.get().forEach(supposed -> answers.add(judge.judge(question, supposed)));
    return PlaceAnswer.of(answers);
  }

  private Partitions landmarks(Question question) {
    return tables.partitions(question.vendor());
  }

  private static Outcome worst(Iterable<PlaceAnswer> answers) {
    Outcome worst = Outcome.AUTHORIZED;
    for (PlaceAnswer answer : answers) {
      worst = worst.max(answer.outcome());
    }
    return worst;
  }
}
