package io.partnerauth.testkit.laws;

import io.partnerauth.AuthorizationRules;
import io.partnerauth.Decision;
import io.partnerauth.Enquiry;
import io.partnerauth.Grant;
import io.partnerauth.Outcome;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.Size;

/** Laws of single decisions: 1, 3, 4, 7, 9, 29, 33. */
public interface DecisionLaws extends RulesUnderTest {
  /**
   * Law 1. The same rules, loaded twice, give an equal decision, equal in print too. Audits compare
   * decisions years later, and caches rely on it.
   */
  @Property(tries = 200, shrinking = ShrinkingMode.FULL)
  @Label("Law 1: the same question gets an equal decision")
  @LookAt("whatever differs from one run to the next: clocks, random numbers, hash order.")
  default void theSameQuestionGetsAnEqualDecision(@ForAll("enquiries") Enquiry enquiry) {
    Subject subject = Subject.of(this);
    Decision once = decide(subject.rules(), enquiry);
    Decision again = decide(subject.again(), enquiry);
    if (!once.equals(again) || !once.toString().equals(again.toString())) {
      throw Breach.of("Two answers differ.", enquiry, "once", once, "again", again);
    }
  }

  /**
   * Law 3. Other ids of customer and owners, each id for one other, give the same decision with the
   * ids changed. Hosts renumber. The partner's id is changed where no rule asks for it.
   */
  @Property(tries = 200, shrinking = ShrinkingMode.FULL)
  @Label("Law 3: renaming ids renames the decision and nothing else")
  @LookAt("whatever compares, sorts or parses the ids of customers, partners or owners.")
  default void renamingIdsRenamesNothingElse(@ForAll("enquiries") Enquiry enquiry) {
    Subject subject = Subject.of(this);
    Renaming before = Renaming.of(subject, enquiry, "a");
    Renaming after = Renaming.of(subject, enquiry, "b");
    Decision one = decide(subject.rules(), before.enquiry());
    Decision other = decide(subject.rules(), after.enquiry());
    if (!before.said(one).equals(after.said(other))) {
      throw Breach.of("Other ids, another answer.", after.enquiry(), "before", one, "after", other);
    }
  }

  /**
   * Law 4. The names of customer, partner and owners are for people. A rule that would need a name
   * asks for a list, which the host matches.
   */
  @Property(tries = 200, shrinking = ShrinkingMode.FULL)
  @Label("Law 4: display names decide nothing")
  @LookAt("whatever reads a name before the decision is made.")
  default void displayNamesDecideNothing(
      @ForAll("enquiries") Enquiry enquiry, @ForAll String name) {
    Subject subject = Subject.of(this);
    Enquiry named = Renaming.named(enquiry, name);
    Decision one = decide(subject.rules(), enquiry);
    Decision other = decide(subject.rules(), named);
    if (!Said.without(name, one).equals(Said.without(name, other))) {
      throw Breach.of("Another name, another answer.", named, "before", one, "after", other);
    }
  }

  /**
   * Law 7. A question that was asked before, or between others, or on another thread, gets the
   * answer that it gets alone. What leaks from one request into the next is another customer's
   * data.
   */
  @Property(tries = 200, shrinking = ShrinkingMode.FULL)
  @Label("Law 7: nothing leaks from one request to the next")
  @LookAt("fields that a request writes, caches whose key leaves something out, and thread locals.")
  default void nothingLeaksFromOneRequestToTheNext(
      @ForAll("enquiries") Enquiry enquiry, @ForAll("enquiries") Enquiry between) {
    Subject subject = Subject.of(this);
    Decision alone = decide(subject.again(), enquiry);
    alone.rulings();
    decide(subject.rules(), between).rulings();
    Decision after = decide(subject.rules(), enquiry);
    if (!alone.equals(after)) {
      throw Breach.of(
          "After another question it is answered otherwise.",
          enquiry,
          "alone",
          alone,
          "after",
          after);
    }
    Decision elsewhere =
        CompletableFuture.supplyAsync(() -> decide(subject.rules(), enquiry)).join();
    if (!alone.equals(elsewhere)) {
      throw Breach.of(
          "On another thread it is answered otherwise.",
          enquiry,
          "alone",
          alone,
          "elsewhere",
          elsewhere);
    }
  }

  /**
   * Law 9. One grant more never makes a ruling more severe, with one exception that is no breach:
   * where no grant covered the sale ({@code NO_GRANT}), one that does lets the vendor's rules
   * speak, and these may revoke. Whoever has no grant of the vendor gets {@code NO_GRANT}, or what
   * a rule says that names no vendor. The law is about one vendor's ruling, one place, and a sale
   * that names its product: a grant of a product nobody spoke of widens what may be sold. The
   * partner is asked as it is and with a grant of everything, and gets one of each kind more.
   */
  @Property(tries = 100, shrinking = ShrinkingMode.FULL)
  @Label("Law 9: a grant more never raises severity, and without one there is NO_GRANT")
  @LookAt("how several grants of one vendor are put together: the partner may use any of them.")
  default void aGrantMoreNeverRaisesSeverity(@ForAll("enquiries") Enquiry enquiry) {
    AuthorizationRules rules = Subject.of(this).rules();
    Enquiry before = ChangedQuestion.ofOneProduct(ChangedQuestion.inOnePlace(enquiry));
    Grant everything = Grant.of(ChangedQuestion.vendor(before));
    Enquiry granted =
        ChangedQuestion.with(before, before.partner().toBuilder().grant(everything).build());
    for (Enquiry less : List.of(before, granted)) {
      for (Grant another : ChangedQuestion.grantsOfEachKind(before)) {
        Enquiry more =
            ChangedQuestion.with(less, less.partner().toBuilder().grant(another).build());
        new ComparedEnquiry(this, "without it", rules, less)
            .isNeverWorseWith(new ComparedEnquiry(this, "with one grant more", rules, more));
      }
    }
    Enquiry none = ChangedQuestion.grants(before, List.of());
    Decision ungranted = decide(rules, none);
    if (!Set.of(Outcome.NO_GRANT, Outcome.REVOKED)
        .containsAll(PossibleOutcomes.of(ungranted.rulings().get(0)).outcomes())) {
      throw Breach.of(
          "Without a grant it is neither NO_GRANT nor REVOKED.",
          none,
          "without a grant",
          ungranted);
    }
  }

  /**
   * Law 29. A customer book is decided as its customers are one by one, whatever the order and the
   * threads.
   */
  @Property(tries = 50, shrinking = ShrinkingMode.FULL)
  @Label("Law 29: deciding many equals deciding one by one")
  @LookAt("decideAll, and what its threads share.")
  default void decidingManyEqualsDecidingOneByOne(
      @ForAll @Size(max = 5) List<@From("enquiries") Enquiry> enquiries) {
    AuthorizationRules rules = Subject.of(this).rules();
    List<Decision> alone = enquiries.stream().map(one -> decide(rules, one)).toList();
    Bulk.check(enquiries, alone, decideAll(rules, enquiries.stream()).toList());
    Bulk.check(enquiries, alone, decideAll(rules, enquiries.parallelStream()).toList());
    List<Decision> last = decideAll(rules, Orders.reversed(enquiries).stream()).toList();
    Bulk.check(enquiries, alone, Orders.reversed(last));
  }

  /**
   * Law 33. Rules that ask Drools for every decision give the same answer as rules that answered
   * many questions before. What is remembered is on which ways into an answer Drools agreed: when a
   * way leaves out something that a rule asks, one customer gets another's answer.
   */
  @Property(tries = 300, shrinking = ShrinkingMode.FULL)
  @Label("Law 33: asking Drools every time changes nothing")
  @LookAt("the tables in which answers are found.")
  default void askingDroolsEveryTimeChangesNothing(@ForAll("enquiries") Enquiry enquiry) {
    Subject subject = Subject.of(this);
    Decision fresh = decide(subject.fresh(), enquiry);
    Decision warm = decide(subject.rules(), enquiry);
    if (!fresh.equals(warm)) {
      throw Breach.of("Warm rules answer otherwise.", enquiry, "fresh", fresh, "warm", warm);
    }
  }
}
