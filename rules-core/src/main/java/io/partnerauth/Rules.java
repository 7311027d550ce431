package io.partnerauth;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a host asks: may this partner sell to this customer?
 *
 * <p>{@link AuthorizationRules} never change; {@link io.partnerauth.live.LiveRules} follow a
 * folder. A host that takes this type can be given either, and a test of it can give its own.
 * Thread-safe.
 */
public interface Rules {
  /**
   * Decides whether the partner may sell to the customer: a new sale today, through the partner,
   * under each of its grants.
   *
   * @throws InvalidQuestionException when a grant's territory is neither a country nor a region of
   *     this pack
   */
  Decision evaluate(Customer customer, Partner partner);

  /**
   * Decides whether the partner may make this sale to the customer.
   *
   * @throws InvalidQuestionException when a grant's territory is neither a country nor a region of
   *     this pack
   */
  Decision evaluate(Customer customer, Partner partner, Sale sale);

  /**
   * Decides many enquiries by the same rules and for the same day where an enquiry names no sale,
   * each as {@link #evaluate(Customer, Partner, Sale)} does. An enquiry with a mistake, or null in
   * the place of one, gets issues instead of a decision, and the rest goes on.
   *
   * @param enquiries sequential or parallel; they are read as decisions are, and never held
   * @return an evaluation for each, in their order and of their kind, made when it is read
   */
  Stream<Evaluation> evaluateAll(Stream<Enquiry> enquiries);

  /**
   * Decides many enquiries: see {@link #evaluateAll(Stream)}.
   *
   * @return an evaluation for each, in their order, made when it is read
   */
  default Stream<Evaluation> evaluateAll(Collection<Enquiry> enquiries) {
    return evaluateAll(Names.given("enquiries", enquiries).stream());
  }

  /**
   * Tells of each rule that can speak about this sale why it does, or which of its conditions does
   * not hold.
   *
   * @return for each vendor and place that a decision asks about, all rules about that vendor's
   *     sales, by vendor, place and rule
   * @throws InvalidQuestionException when a grant's territory is neither a country nor a region of
   *     this pack
   */
  List<RuleTrace> trace(Customer customer, Partner partner, Sale sale);

  /** {@return what the rules are, for people: each letter or law with its clauses} */
  List<Directive> directives();

  /**
   * {@return the version that decides now, which every decision names: SHA-256 of the pack in hex,
   * and after it, each with a plus sign, what the host supposes or knows besides, as in {@code
   * +{unverified=REVOKED}}}
   */
  String packVersion();
}
