package io.partnerauth.testkit.laws;

import io.partnerauth.AuthorizationRules;
import io.partnerauth.Customer;
import io.partnerauth.Decision;
import io.partnerauth.Enquiry;
import io.partnerauth.ownership.OwnershipGraph;
import io.partnerauth.testkit.Given;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;

/** Laws of owners and what rules make of them: 5, 10, 11, 13. */
public interface OwnershipLaws extends RulesUnderTest {
  /** {@return graphs of owners, with chains, loops, ranges and registers that are not complete} */
  @Provide
  default Arbitrary<OwnershipGraph> owners() {
    return Given.of(Subject.of(this).rules()).ownership();
  }

  /**
   * Law 5. Whoever has no path to the customer decides nothing: neither a state that owns somebody
   * else, nor what the customer owns itself.
   */
  @Property(tries = 200, shrinking = ShrinkingMode.FULL)
  @Label("Law 5: strangers decide nothing")
  @LookAt("which parties of the graph are looked at: those above the customer.")
  default void strangersDecideNothing(
      @ForAll("enquiries") Enquiry enquiry, @ForAll("owners") OwnershipGraph owners) {
    Subject subject = Subject.of(this);
    Enquiry without = Owned.company(enquiry, owners);
    Enquiry with = Owned.company(enquiry, Owned.withStrangers(owners));
    Decision here = decide(subject.rules(), without);
    Decision there = decide(subject.rules(), with);
    if (!here.equals(there)) {
      throw Breach.of(
          "With strangers in the graph the answer differs.",
          with,
          "without strangers",
          here,
          "with strangers",
          there);
    }
  }

  /**
   * Law 10. A share that moves from somebody who is no state to a state never makes the answer
   * milder, as long as rules ask for state ownership upwards only. Rules that ask downwards ({@code
   * stateInterest < 50}) are left out of the pack for this law. Where something is unknown, the law
   * is about the figures: neither end of the interval falls.
   */
  @Property(tries = 200, shrinking = ShrinkingMode.FULL)
  @Label("Law 10: a share that moves to a state never lowers severity")
  @LookAt("the arithmetic of shares: look-through and cascade both rise with the state's part.")
  default void aShareThatMovesToAStateNeverLowersSeverity(
      @ForAll("enquiries") Enquiry enquiry, @ForAll("owners") OwnershipGraph owners) {
    AuthorizationRules upwards = Subject.of(this).upwards();
    Enquiry before = Owned.company(enquiry, owners);
    for (OwnershipGraph moved : Owned.movedToAState(owners)) {
      Owned.isNeverMilder(this, upwards, Owned.company(enquiry, moved), before);
    }
  }

  /**
   * Law 10, in figures: a larger state interest, or control where there was none, never makes the
   * answer milder, in any cell. As above, only rules that ask upwards are held to it.
   */
  @Example
  @Label("Law 10: a larger state interest never lowers severity")
  @LookAt("how a state interest is compared with thresholds.")
  default void aLargerStateInterestNeverLowersSeverity() {
    Subject subject = Subject.of(this);
    AuthorizationRules upwards = subject.upwards();
    for (Enquiry cell : subject.cells().questions()) {
      for (Enquiry more : Owned.more(subject, cell)) {
        new ComparedEnquiry(this, "with more state ownership", upwards, more)
            .isNeverMilderInItsCellThan(new ComparedEnquiry(this, "with less", upwards, cell));
      }
    }
    Covered.say(subject.cells() + subject.leftOut());
  }

  /**
   * Law 11. A state body in the place of a person or of dispersed holders, at any depth, never
   * makes the answer milder. Only rules that ask upwards are held to it, as by law 10.
   */
  @Property(tries = 200, shrinking = ShrinkingMode.FULL)
  @Label("Law 11: a state body in the place of another owner never lowers severity")
  @LookAt("how the status of an owner is found: before any arithmetic.")
  default void aStateBodyInThePlaceOfAnotherOwnerNeverLowersSeverity(
      @ForAll("enquiries") Enquiry enquiry, @ForAll("owners") OwnershipGraph owners) {
    AuthorizationRules upwards = Subject.of(this).upwards();
    Enquiry before = Owned.company(enquiry, owners);
    for (OwnershipGraph replaced : Owned.withAStateBody(owners)) {
      Owned.isNeverMilder(this, upwards, Owned.company(enquiry, replaced), before);
    }
  }

  /**
   * Law 13. What the state interest or the control alone gives is never more severe than both
   * together: neither method hides what the other finds. A pack with a rule against customers that
   * no state owns breaks it, and waives it with its reason.
   */
  @Example
  @Label("Law 13: one method alone is never more severe than both together")
  @LookAt("how a rule joins stateInterest and stateControlled: with || for more, never with && .")
  default void oneMethodAloneIsNeverMoreSevereThanBothTogether() {
    Subject subject = Subject.of(this);
    for (Enquiry cell : subject.cells().questions()) {
      Customer customer = cell.customer();
      if (customer.stateInterest().isEmpty() || !customer.stateControlled().isKnown()) {
        continue;
      }
      ComparedEnquiry both = new ComparedEnquiry(this, "with both", subject.rules(), cell);
      Enquiry interest =
          ChangedQuestion.with(cell, customer.toBuilder().stateControlled(false).build());
      Enquiry control = ChangedQuestion.with(cell, customer.toBuilder().stateInterest(0).build());
      both.isNeverMilderInItsCellThan(
          new ComparedEnquiry(this, "with the interest alone", subject.rules(), interest));
      both.isNeverMilderInItsCellThan(
          new ComparedEnquiry(this, "with the control alone", subject.rules(), control));
    }
    Covered.say(subject.cells().toString());
  }
}
