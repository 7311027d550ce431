package io.partnerauth.json;

import io.partnerauth.Customer;
import io.partnerauth.Decision;
import io.partnerauth.Enquiry;
import io.partnerauth.Partner;
import io.partnerauth.Rules;
import io.partnerauth.Sale;
import io.partnerauth.internal.text.Mistakes;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

/**
 * A decision with its question, to be kept and, years later, to be made again.
 *
 * @param id of this record, the host's own or a random one
 * @param decidedAt when it was decided, by the host's clock
 * @param question what was asked; it names its sale
 * @param decision what was answered, with the version of the rules
 */
public record DecisionRecord(String id, Instant decidedAt, Enquiry question, Decision decision) {
  /**
   * Checks that the answer is one to the question.
   *
   * @throws IllegalArgumentException when the id is blank, the question names no sale, or customer,
   *     partner or sale are not those of the decision
   */
  public DecisionRecord {
    Mistakes.given(DecisionRecord.class, id, decidedAt, question, decision);
    if (id.isBlank()) {
      throw new IllegalArgumentException("The id of a decision record is blank; give it one");
    }
    Sale sale =
        question
            .sale()
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "The question of a decision record needs its sale, or nobody could ask it again"));
    same("customer", question.customer().id(), decision.customer());
    same("partner", question.partner().id(), decision.partner());
    same("sale", sale, decision.sale());
  }

  private static void same(String what, Object asked, Object decided) {
    if (!asked.equals(decided)) {
      throw new IllegalArgumentException(
          "The question is about %s \"%s\", the decision about \"%s\""
              .formatted(what, asked, decided));
    }
  }

  /**
   * {@return a record with a random id}
   *
   * <p>Made for a listener: {@code rules.onDecision((customer, partner, sale, decision) -> keep(
   * DecisionRecord.of(customer, partner, sale, decision, clock)))}.
   */
  public static DecisionRecord of(
      Customer customer, Partner partner, Sale sale, Decision decision, Clock clock) {
    return new DecisionRecord(
        UUID.randomUUID().toString(),
        Mistakes.given("clock", clock).instant(),
        Enquiry.of(customer, partner, sale),
        decision);
  }

  /**
   * Asks the question again.
   *
   * @param rules the same version of the pack, under the same policy for unverified directives
   * @return the decision of today; equal to the recorded one
   * @throws IllegalArgumentException when the rules are of another version
   */
  public Decision replay(Rules rules) {
    if (!Mistakes.given("rules", rules).packVersion().equals(decision.packVersion())) {
      throw new IllegalArgumentException(
          "Record %s was decided by rules %s; these are %s. Load the pack of that version."
              .formatted(id, decision.packVersion(), rules.packVersion()));
    }
    return rules.evaluate(question.customer(), question.partner(), question.sale().orElseThrow());
  }
}
