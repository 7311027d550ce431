package io.partnerauth.testkit.laws;

import io.partnerauth.AuthorizationRules;
import io.partnerauth.Enquiry;
import io.partnerauth.internal.rule.Rule;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Example;
import net.jqwik.api.Label;

/**
 * Laws of what was known when: 26, 39, 40. Each is held on each pair of days on which an answer can
 * change: of the sale, and of knowledge.
 */
public interface KnowledgeLaws extends RulesUnderTest {
  /**
   * Law 39. What is learned later changes no decision as it was known before. On each day of
   * knowledge a pack is asked that has no later step than that, and the pack as it is now.
   */
  @Example
  @Label("Law 39: what is learned later changes nothing that was decided before")
  @LookAt("which steps count on a day of knowledge: those of later days must not.")
  default void whatIsLearnedLaterChangesNothingThatWasDecidedBefore() {
    Subject subject = Subject.of(this);
    List<Rule> dated =
        subject.pack().rules().stream().filter(rule -> !rule.metadata().steps().isEmpty()).toList();
    List<Enquiry> cells =
        subject.cells().of(dated, rule -> true).spread(KnownThen.sales(dated)).questions();
    for (LocalDate day : KnownThen.days(subject.pack().rules())) {
      AuthorizationRules now = known(subject.rules(), day);
      AuthorizationRules then = known(KnownThen.until(subject, day), day);
      for (Enquiry cell : cells) {
        new ComparedEnquiry(this, "as known on %s, told since then".formatted(day), now, cell)
            .isAnsweredLike(new ComparedEnquiry(this, "told then", then, cell));
      }
    }
    Covered.say("on %,d cells".formatted(cells.size()));
  }

  /**
   * Law 40. A withdrawal never makes anything more severe, whoever hears of it when. Each directive
   * is withdrawn on each day on which its answers change, and asked with and without that, as known
   * on the day before, on the day, and at last.
   */
  @Example
  @Label("Law 40: a withdrawal never makes anything more severe")
  @LookAt("how a withdrawal takes its directive out of the sales from its day on.")
  default void aWithdrawalNeverMakesAnythingMoreSevere() {
    Subject subject = Subject.of(this);
    long cells = 0;
    for (Map.Entry<String, List<Rule>> directive : KnownThen.directives(subject).entrySet()) {
      for (LocalDate day : KnownThen.withdrawals(directive.getValue())) {
        KnownThen withdrawn = new KnownThen(this, directive.getKey(), directive.getValue(), day);
        cells += withdrawn.checkWithdrawal();
      }
    }
    Covered.say("on %,d cells".formatted(cells));
  }

  /**
   * Law 26, dated. Who learns of a surer status on a day is never answered more mildly, for
   * whichever sales; before that day nobody had heard of it.
   */
  @Example
  @Label("Law 26: a surer status is never milder, whenever it becomes known")
  @LookAt("what the latest step counts for that is known on a day.")
  default void aSurerStatusIsNeverMilderWheneverItBecomesKnown() {
    Subject subject = Subject.of(this);
    long cells = 0;
    for (Map.Entry<String, List<Rule>> directive : KnownThen.directives(subject).entrySet()) {
      LocalDate day = KnownThen.withdrawals(directive.getValue()).first();
      KnownThen dated = new KnownThen(this, directive.getKey(), directive.getValue(), day);
      cells += dated.checkOrder();
    }
    Covered.say("on %,d cells".formatted(cells));
  }
}
