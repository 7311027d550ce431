package io.partnerauth.testkit.laws;

import io.partnerauth.AuthorizationRules;
import io.partnerauth.Decision;
import io.partnerauth.Enquiry;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;

/** Laws of the pack's files: 2, 6. */
public interface PackLaws extends RulesUnderTest {
  /**
   * Law 2. The order of files and rules, of grants, places, parties and stakes never matters. The
   * rules are loaded a second time each in a file of its own, the last one first, and the lists of
   * the question are turned round.
   */
  @Property(tries = 300, shrinking = ShrinkingMode.FULL)
  @Label("Law 2: order never matters")
  @LookAt("whatever takes the first or last of several: rules, grants, places, owners.")
  default void orderNeverMatters(@ForAll("enquiries") Enquiry enquiry) {
    Subject subject = Subject.of(this);
    AuthorizationRules reversed = subject.variation("reversed", () -> Orders.reversed(subject));
    Enquiry backwards = Orders.reversed(enquiry);
    Decision here = decide(subject.rules(), enquiry);
    Decision there = decide(reversed, backwards);
    if (!Said.anywhere(here).equals(Said.anywhere(there))) {
      throw Breach.of(
          "In the reverse order the answer differs.",
          enquiry,
          "as it is",
          here,
          "in reverse",
          there);
    }
  }

  /**
   * Law 6. A rule file, grant or stake that is there twice changes nothing. A rule file may also be
   * refused, since ids are then there twice: that is what the library does.
   */
  @Property(tries = 200, shrinking = ShrinkingMode.FULL)
  @Label("Law 6: what is there twice counts once")
  @LookAt("whatever adds up or counts rules, grants or stakes.")
  default void whatIsThereTwiceCountsOnce(@ForAll("enquiries") Enquiry enquiry) {
    Subject subject = Subject.of(this);
    Enquiry twice = Orders.twice(enquiry);
    Decision once = decide(subject.rules(), enquiry);
    Decision again = decide(subject.rules(), twice);
    if (!once.equals(again)) {
      throw Breach.of("Twice it is answered otherwise.", twice, "once", once, "twice", again);
    }
    for (String path : subject.rulePaths()) {
      subject
          .allowed(path + " twice", () -> Orders.twice(subject, path))
          .ifPresent(
              rules -> {
                Decision repeated = decide(rules, enquiry);
                if (!Said.anywhere(once).equals(Said.anywhere(repeated))) {
                  throw Breach.of(
                      "With %s twice it is answered otherwise.".formatted(path),
                      enquiry,
                      "once",
                      once,
                      "twice",
                      repeated);
                }
              });
    }
  }
}
