package io.partnerauth.testkit.laws;

import io.partnerauth.Decision;
import io.partnerauth.Enquiry;
import io.partnerauth.Outcome;
import io.partnerauth.scenario.Scenario;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;

/** Laws of what is known and what is not: 14, 28, 30, 32. */
public interface FactLaws extends RulesUnderTest {
  /**
   * Law 14. To learn more never turns a settled answer into another one. Only a {@code REVIEW} that
   * an unknown fact caused can change, and only to an outcome that its open questions named. The
   * law is about one ruling and one place: over several places the most severe answer hides what is
   * open in the others, so a {@code NO_GRANT} here may become {@code REVOKED} when more is learned
   * of a place there. Each fact that is unknown is learned, and each that is known is forgotten and
   * learned again.
   */
  @Property(tries = 200, shrinking = ShrinkingMode.FULL)
  @Label("Law 14: learning more only settles what was open")
  @LookAt(
      "the values that an unknown fact is taken to have: all that it could have, and no others.")
  default void learningMoreOnlySettlesWhatWasOpen(
      @ForAll("enquiries") Enquiry enquiry, @ForAll("enquiries") Enquiry truth) {
    Subject subject = Subject.of(this);
    Enquiry before = ChangedQuestion.inOnePlace(ChangedQuestion.ofOneVendor(enquiry));
    for (Enquiry learned : Learning.more(before, truth, subject.shares())) {
      new ComparedEnquiry(this, "before", subject.rules(), before)
          .isOnlySettledBy(
              new ComparedEnquiry(this, "with one fact more", subject.rules(), learned));
    }
    for (Enquiry forgotten : Learning.less(before)) {
      new ComparedEnquiry(this, "before", subject.rules(), forgotten)
          .isOnlySettledBy(
              new ComparedEnquiry(this, "with one fact more", subject.rules(), before));
    }
  }

  /**
   * Law 28, for whatever is asked. What is not authorized has a reason of that severity, a missing
   * grant or an open question, and each ownership path comes to its figure by its own links.
   */
  @Property(tries = 300, shrinking = ShrinkingMode.FULL)
  @Label("Law 28: whatever is asked, the answer is explained")
  @LookAt("what becomes a reason, an open question or a note, and the figures of ownership paths.")
  default void whateverIsAskedTheAnswerIsExplained(@ForAll("enquiries") Enquiry enquiry) {
    Explained.check(enquiry, decide(Subject.of(this).rules(), enquiry));
  }

  /**
   * Law 30. To delete a fact never turns anything into {@code AUTHORIZED}: whoever leaves out what
   * speaks against the sale gains nothing. Each fact of each cell is deleted in turn. The owners of
   * a person or private institution stay, because for these a host that says nothing has said
   * "none"; and so does the day of an earlier contract, since none means that there is none.
   */
  @Example
  @Label("Law 30: a deleted fact never authorizes")
  @LookAt("how an unknown fact is told from one that is known to be nothing.")
  default void aDeletedFactNeverAuthorizes() {
    Subject subject = Subject.of(this);
    for (Enquiry cell : subject.cells().questions()) {
      Decision before = decide(subject.rules(), cell);
      if (before.outcome() == Outcome.AUTHORIZED) {
        continue;
      }
      for (Enquiry less : Learning.less(cell)) {
        Decision after = decide(subject.rules(), less);
        if (after.outcome() == Outcome.AUTHORIZED) {
          throw Breach.of(
              "With one fact less it is authorized.", less, "before", before, "after", after);
        }
      }
    }
    Covered.say(subject.cells().toString());
  }

  /**
   * Law 32. A question that is written as a scenario and read back is equal, so that an example can
   * be kept. One third stays one third.
   */
  @Property(tries = 200, shrinking = ShrinkingMode.FULL)
  @Label("Law 32: what is written and read back is equal")
  @LookAt("how shares, ranges and days are written.")
  default void whatIsWrittenAndReadBackIsEqual(@ForAll("enquiries") Enquiry enquiry) {
    Decision decision = decide(Subject.of(this).rules(), enquiry);
    Enquiry again =
        WrittenQuestions.question(
            WrittenQuestions.read(write(WrittenQuestions.of(enquiry, decision))));
    if (!again.equals(enquiry)) {
      throw Breach.of(
          "It is read back as another.", enquiry, "read back", WrittenQuestions.yaml(again));
    }
  }

  /**
   * Law 32, for decisions. A question that is written as a scenario with what was decided, and read
   * back, expects the same outcome, rules and open questions, and gets an equal decision: a kept
   * example fails only when the rules have changed.
   */
  @Property(tries = 200, shrinking = ShrinkingMode.FULL)
  @Label("Law 32: what is written and read back is decided in the same way")
  @LookAt("how the expected answer is written, and facts that decide but are not written.")
  default void whatIsWrittenAndReadBackIsDecidedTheSame(@ForAll("enquiries") Enquiry enquiry) {
    Subject subject = Subject.of(this);
    Decision decision = decide(subject.rules(), enquiry);
    Scenario written = WrittenQuestions.of(enquiry, decision);
    Scenario read = WrittenQuestions.read(write(written));
    if (!read.expect().equals(written.expect())) {
      throw Breach.of(
          "Another answer is read back.",
          enquiry,
          "decided",
          written.expect(),
          "read back",
          read.expect());
    }
    Decision again = decide(subject.rules(), WrittenQuestions.question(read));
    if (!again.equals(decision)) {
      throw Breach.of(
          "Read back, it is decided otherwise.", enquiry, "before", decision, "read back", again);
    }
  }
}
