package io.partnerauth.testkit.laws;

import io.partnerauth.Authority;
import io.partnerauth.AuthorizationRules;
import io.partnerauth.Decision;
import io.partnerauth.Enquiry;
import io.partnerauth.Outcome;
import io.partnerauth.Status;
import io.partnerauth.facts.Channel;
import io.partnerauth.internal.rule.Rule;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Example;
import net.jqwik.api.Label;

/**
 * Laws of rules and what they add up to: 8, 12, 25, 26, 27, 28, 31. Each is held in every cell of
 * the pack, and against every rule that it is about.
 */
public interface RuleLaws extends RulesUnderTest {
  /**
   * Law 8. With a rule the answer is never milder than without it. Rules can only take an
   * authorization away, so whoever adds one need not fear to give one back. The law is about
   * definite facts. Where a fact is unknown, one rule more can make all answers agree where they
   * differed (and so turn a {@code REVIEW} into a milder outcome), or differ where they agreed;
   * what holds then is that neither the mildest nor the most severe of the answers that are still
   * possible gets milder, and so that nothing becomes {@code AUTHORIZED}.
   */
  @Example
  @Label("Law 8: adding a rule never lowers severity")
  @LookAt("how the verdicts of several rules are put together: the most severe one decides.")
  default void addingARuleNeverLowersSeverity() {
    Subject subject = Subject.of(this);
    for (Rule rule : subject.pack().rules()) {
      AuthorizationRules less = subject.without(Set.of(rule.id()));
      for (Enquiry cell : subject.cells().of(rule).questions()) {
        new ComparedEnquiry(this, "with " + rule.id(), subject.rules(), cell)
            .isNeverMilderInItsCellThan(
                new ComparedEnquiry(this, "without " + rule.id(), less, cell));
      }
    }
    Covered.say(subject.cells().toString());
  }

  /**
   * Law 12. A rule that asks for a larger state interest speaks of fewer customers: raising its
   * threshold never makes the answer more severe, and {@code >} is never more severe than {@code
   * >=}. Each threshold is raised to just above, by one percent, and to 100; comparisons under a
   * {@code !} are left alone, since they ask the other way round. With unknown facts it holds as
   * law 8 does.
   */
  @Example
  @Label("Law 12: raising a threshold never raises severity")
  @LookAt("how shares are compared with thresholds, and that none is rounded before.")
  default void raisingAThresholdNeverRaisesSeverity() {
    Subject subject = Subject.of(this);
    long cells = 0;
    for (Rule rule : subject.pack().rules()) {
      for (StateInterestThreshold threshold : StateInterestThreshold.of(rule)) {
        for (StateInterestThreshold raised : threshold.raised()) {
          Optional<AuthorizationRules> less = subject.replacing(threshold.with(raised));
          if (less.isEmpty()) {
            continue; // raised so far, it never speaks
          }
          for (Enquiry cell : threshold.cells(subject.cells().of(rule), raised)) {
            new ComparedEnquiry(this, "with " + threshold, subject.rules(), cell)
                .isNeverMilderInItsCellThan(
                    new ComparedEnquiry(this, "with " + raised, less.get(), cell));
            cells++;
          }
        }
      }
    }
    Covered.say(
        String.format(Locale.ROOT, "%s and on each threshold, %,d", subject.cells(), cells));
  }

  /**
   * Law 25. Without a rule only those decisions change that named it, among their reasons or as an
   * answer to an open question. So the reasons tell all that a decision rests on.
   */
  @Example
  @Label("Law 25: removing a rule changes only decisions that named it")
  @LookAt("what becomes a reason: every rule that spoke has to be named.")
  default void removingARuleChangesOnlyDecisionsThatNamedIt() {
    Subject subject = Subject.of(this);
    for (Rule rule : subject.pack().rules()) {
      AuthorizationRules less = subject.without(Set.of(rule.id()));
      for (Enquiry cell : subject.cells().of(rule).questions()) {
        Decision with = decide(subject.rules(), cell);
        if (with.outcome() == Outcome.AUTHORIZED || !Said.rules(with).contains(rule.id())) {
          new ComparedEnquiry(
                  this, "with " + rule.id() + ", which is not named,", subject.rules(), cell)
              .isAnsweredLike(new ComparedEnquiry(this, "without it", less, cell));
        }
      }
    }
    Covered.say(subject.cells().toString());
  }

  /**
   * Law 26. A directive that is withdrawn is never more severe than one that the press reports, and
   * that never more than one that the partner holds; received and confirmed are the same. A
   * reported verdict counts for the milder of itself and the host's policy, so it holds under each
   * policy. With unknown facts it holds as law 8 does.
   */
  @Example
  @Label("Law 26: a surer status is never milder")
  @LookAt("what a verdict of each status counts for.")
  default void aSurerStatusIsNeverMilder() {
    Subject subject = Subject.of(this);
    CellQuestions cells =
        CellQuestions.of(subject.files(subject.under(Status.CONFIRMED, rule -> true)), mostCells());
    Set<String> directives = new TreeSet<>();
    subject.pack().rules().forEach(rule -> directives.add(rule.directive()));
    for (String directive : directives) {
      CellQuestions some =
          cells.of(subject.pack().rules(), rule -> rule.directive().equals(directive));
      Statuses statuses = Statuses.of(this, directive);
      for (Outcome policy : List.of(Outcome.CONDITIONAL, Outcome.REVIEW, Outcome.REVOKED)) {
        some.questions().forEach(statuses.under(policy)::check);
      }
    }
    Covered.say(cells.toString());
  }

  /**
   * Law 27. A rule about the partners' channel changes nothing in the vendor's own, and the other
   * way round: an officer who closes one channel must not close the other by accident.
   */
  @Example
  @Label("Law 27: a rule on one channel changes nothing in the other")
  @LookAt("how the channel of the sale reaches the rules.")
  default void aRuleOnOneChannelChangesNothingInTheOther() {
    Subject subject = Subject.of(this);
    for (Rule rule : subject.pack().rules()) {
      for (Channel channel : Channel.values()) {
        if (Conditions.neverThrough(rule, channel)) {
          AuthorizationRules less = subject.without(Set.of(rule.id()));
          for (Enquiry cell : subject.cells().of(rule).questions()) {
            Enquiry through =
                ChangedQuestion.with(
                    cell, ChangedQuestion.sale(cell).toBuilder().channel(channel).build());
            new ComparedEnquiry(this, "with " + rule.id(), subject.rules(), through)
                .isAnsweredLike(new ComparedEnquiry(this, "without it", less, through));
          }
        }
      }
    }
    Covered.say(subject.cells().toString());
  }

  /**
   * Law 28. Whoever is refused is told why. Every outcome but {@code AUTHORIZED} has a reason of
   * that severity, a missing grant or an open question, and without the rules that its reasons name
   * the outcome is milder.
   */
  @Example
  @Label("Law 28: every outcome has its reason, and is milder without it")
  @LookAt("what becomes a reason, and that none is left out or made up.")
  default void everyOutcomeHasItsReasonAndIsMilderWithoutIt() {
    Subject subject = Subject.of(this);
    for (Enquiry cell : subject.cells().questions()) {
      Decision decision = decide(subject.rules(), cell);
      if (decision.outcome() == Outcome.AUTHORIZED) {
        continue;
      }
      Explained.check(cell, decision);
      boolean open = !decision.rulings().get(0).openQuestions().isEmpty();
      if (!open && decision.outcome() != Outcome.NO_GRANT) {
        Set<String> named = Said.rules(decision);
        Decision without = decide(subject.without(named), cell);
        if (without.outcome().compareTo(decision.outcome()) >= 0) {
          throw Breach.of(
              "Without %s, all rules that are named, it is no milder.".formatted(named),
              cell,
              "with them",
              decision,
              "without",
              without);
        }
      }
    }
    Covered.say(subject.cells().toString());
  }

  /**
   * Law 31. With the vendors' rules the answer is never milder than under the laws alone: no vendor
   * can permit what a law forbids. With unknown facts it holds as law 8 does.
   */
  @Example
  @Label("Law 31: the vendors' rules never soften a law")
  @LookAt("any rule or setting that lets one verdict outrank a more severe one.")
  default void theVendorsRulesNeverSoftenALaw() {
    Subject subject = Subject.of(this);
    AuthorizationRules laws = subject.only(Authority.LAW);
    for (Enquiry cell : subject.cells().questions()) {
      new ComparedEnquiry(this, "under all rules", subject.rules(), cell)
          .isNeverMilderInItsCellThan(
              new ComparedEnquiry(this, "under the laws alone", laws, cell));
    }
    Covered.say(subject.cells().toString());
  }
}
