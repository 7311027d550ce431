package io.partnerauth.desk.report;

import io.partnerauth.AuthorizationRules;
import io.partnerauth.Customer;
import io.partnerauth.CustomerBuilder;
import io.partnerauth.Decision;
import io.partnerauth.Fact;
import io.partnerauth.Grant;
import io.partnerauth.OpenQuestion;
import io.partnerauth.Outcome;
import io.partnerauth.Partner;
import io.partnerauth.Reason;
import io.partnerauth.Sale;
import io.partnerauth.facts.BuyerClass;
import io.partnerauth.ownership.ShareRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What can become of a sale of which only vendor, place, buyer class, kind, channel and day are
 * known, if a grant covers it and there is no earlier contract. All else is left open, as it is
 * when somebody asks "may we sell there?".
 *
 * @param best the mildest outcome that some value of what is open gives
 * @param worst the most severe one
 * @param certain ids of the clauses that speak whatever is open
 * @param perhaps ids of the clauses that speak for some value of what is open
 */
public record Outlook(Outcome best, Outcome worst, List<String> certain, List<String> perhaps) {
  /** Copies the lists. */
  public Outlook {
    certain = List.copyOf(certain);
    perhaps = List.copyOf(perhaps);
  }

  /** {@return whether what is open decides the outcome} */
  public boolean depends() {
    return best != worst;
  }

  /** {@return whether no clause can speak, whatever is open} */
  public boolean silent() {
    return certain.isEmpty() && perhaps.isEmpty();
  }

  /** {@return all clauses that speak or may speak} */
  public List<String> clauses() {
    List<String> all = new ArrayList<>(certain);
    all.addAll(perhaps);
    return all;
  }

  /** Whether it gives the same outcomes for the same reasons, whichever clauses are certain. */
  boolean alike(Outlook other) {
    return best == other.best && worst == other.worst && perhaps.equals(other.perhaps);
  }

  /** {@return the same outcomes, with the clauses of both} */
  Outlook and(Outlook alike) {
    Set<String> both = new TreeSet<>(certain);
    both.addAll(alike.certain);
    return new Outlook(best, worst, List.copyOf(both), perhaps);
  }

  static Outlook of(
      AuthorizationRules rules, Questions.Deal deal, String place, BuyerClass buyerClass) {
    Decision decision = decide(rules, deal, place, buyerClass);
    Set<String> certain = new TreeSet<>();
    decision.reasons().stream().map(Reason::ruleId).forEach(certain::add);
    Set<Outcome> outcomes = new TreeSet<>();
    Set<String> perhaps = new TreeSet<>();
    for (OpenQuestion question : decision.openQuestions()) {
      for (OpenQuestion.Answer answer : question.answers()) {
        outcomes.addAll(answer.outcomes());
        perhaps.addAll(answer.rules());
      }
    }
    perhaps.removeAll(certain);
    if (outcomes.isEmpty()) {
      outcomes.add(decision.outcome());
    }
    List<Outcome> sorted = List.copyOf(outcomes);
    return new Outlook(
        sorted.get(0), sorted.get(sorted.size() - 1), List.copyOf(certain), List.copyOf(perhaps));
  }

  /** {@return what is answered today: REVIEW where something open decides} */
  static Outcome answer(
      AuthorizationRules rules, Questions.Deal deal, String place, BuyerClass buyerClass) {
    return decide(rules, deal, place, buyerClass).outcome();
  }

  private static Decision decide(
      AuthorizationRules rules, Questions.Deal deal, String place, BuyerClass buyerClass) {
    Partner partner = Partner.builder("example").grant(Grant.of(deal.vendor())).build();
    Sale sale =
        Sale.builder(deal.day())
            .vendor(deal.vendor())
            .kind(deal.kind())
            .channel(deal.channel())
            .build();
    return rules.evaluate(customer(place, buyerClass), partner, sale);
  }

  /** A private institution counts as without owners unless somebody says that they are open. */
  private static Customer customer(String place, BuyerClass buyerClass) {
    CustomerBuilder customer = Customer.builder().places(place).buyerClass(buyerClass);
    return buyerClass == BuyerClass.PRIVATE_INSTITUTION
        ? customer
            .stateInterest(ShareRange.UNKNOWN)
            .stateControlled(Fact.oneOf(List.of(true, false)))
            .build()
        : customer.build();
  }
}
