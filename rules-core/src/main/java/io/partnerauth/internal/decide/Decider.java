package io.partnerauth.internal.decide;

import io.partnerauth.Customer;
import io.partnerauth.Licence;
import io.partnerauth.Outcome;
import io.partnerauth.Partner;
import io.partnerauth.RuleTrace;
import io.partnerauth.Ruling;
import io.partnerauth.Sale;
import io.partnerauth.internal.region.Regions;
import io.partnerauth.internal.space.Partitions;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Supplier;

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
  private final BiFunction<Sale, String, Sale> described;
  private final Points points;
  private final PointSets sets;

  /** A decider over these rules and regions, which knows no product but by name. */
  public Decider(OutcomeTables tables, Regions regions) {
    this(tables, regions, (sale, vendor) -> sale);
  }

  /**
   * A decider over these rules and regions.
   *
   * @param described adds to the sale of a vendor's product what is known of the product
   */
  public Decider(OutcomeTables tables, Regions regions, BiFunction<Sale, String, Sale> described) {
    this.described = described;
    this.tables = tables;
    this.regions = regions;
    this.points = new Points(tables, regions);
    this.sets = new PointSets(points);
  }

  /** Makes what is otherwise made when a vendor is first asked about. */
  public void makeReady() {
    tables.makeReady();
  }

  /** {@return the outcome, without reasons} */
  public Outcome outcome(Customer customer, Partner partner, Sale written, String vendor) {
    Sale sale = described.apply(written, vendor);
    Outcome known = points.outcome(customer, partner, sale, vendor);
    if (known != null) {
      return known;
    }
    VendorQuestion question = new VendorQuestion(customer, partner, sale, vendor);
    Outcome agreed = sets.outcome(question);
    return agreed == null ? new PlaceAnswers(question, points).outcome() : agreed;
  }

  /** {@return the outcome, without reasons} */
  Outcome outcome(VendorQuestion question) {
    return outcome(question.customer(), question.partner(), question.sale(), question.vendor());
  }

  /** {@return the outcomes that a question about a vendor's product may have, granted or not} */
  Set<Outcome> outcomes(String vendor) {
    Set<Outcome> outcomes = EnumSet.of(Outcome.AUTHORIZED, Outcome.REVIEW, Outcome.NO_GRANT);
    tables.rules(vendor).forEach(rule -> outcomes.add(tables.policy().weigh(rule)));
    return outcomes;
  }

  /** {@return the outcome with everything that stands behind it} */
  public Ruling rule(VendorQuestion written) {
    VendorQuestion question = described(written);
    PlaceAnswers answers = new PlaceAnswers(question, points);
    if (question.customer().ownership().isEmpty()
        && !answers.isKnown()
        && sets.outcome(question) == Outcome.AUTHORIZED) { // then there is nothing to tell about it
      return new Ruling(
          question.vendor(),
          Outcome.AUTHORIZED,
          List.of(),
          List::of,
          List::of,
          licences(question),
          List.of());
    }
    Outcome outcome = answers.outcome();
    return new Ruling(
        question.vendor(),
        outcome,
        answers.ruleIds(),
        answers::reasons,
        () -> outcome == Outcome.REVIEW ? answers.openQuestions() : List.of(),
        () ->
            outcome == Outcome.AUTHORIZED
                ? List.of()
                : new NearestChanges(this, question, landmarks(question), regions).from(outcome),
        licences(question),
        answers::notes);
  }

  private Supplier<List<Licence>> licences(VendorQuestion question) {
    return question.sale().licences().isEmpty()
        ? List::of
        : new LicencesUsed(question, points)::list;
  }

  /** {@return of each rule that can speak about the vendor's sales, why it does or does not} */
  public List<RuleTrace> trace(VendorQuestion question) {
    return new PlaceAnswers(described(question), points).traces(tables.rules(question.vendor()));
  }

  private VendorQuestion described(VendorQuestion question) {
    Sale sale = described.apply(question.sale(), question.vendor());
    return sale == question.sale() ? question : question.sale(sale);
  }

  private Partitions landmarks(VendorQuestion question) {
    return tables.partitions(question.vendor());
  }
}
