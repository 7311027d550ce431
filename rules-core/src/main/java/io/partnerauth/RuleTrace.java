package io.partnerauth;

import io.partnerauth.internal.text.Mistakes;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Why one rule speaks, or does not, about a sale to the customer in one of its places.
 *
 * <p>A {@link Reason} tells of a rule that spoke; a trace tells of any, condition by condition.
 *
 * @param ruleId the rule's id, such as {@code ZOOM-2021-1}
 * @param ruleName its whole name
 * @param vendor whose sale was asked about
 * @param place the customer's place; empty when none is known
 * @param status how sure it is that its directive is in force; WITHDRAWN says nothing even where
 *     all conditions hold
 * @param file the rule file, as a path within the pack
 * @param line the line of the rule's name in it, from 1
 * @param holds whether all conditions hold at once
 * @param conditions what must all be true, inherited ones first, as they are written
 */
public record RuleTrace(
    String ruleId,
    String ruleName,
    String vendor,
    Optional<Place> place,
    Status status,
    String file,
    int line,
    Holds holds,
    List<TracedCondition> conditions)
    implements Comparable<RuleTrace> {
  private static final Comparator<RuleTrace> ORDER =
      Comparator.comparing(RuleTrace::vendor)
          .thenComparing(trace -> trace.place.map(Place::toString).orElse(""))
          .thenComparing(RuleTrace::ruleId);

  /** Copies the list. */
  public RuleTrace {
    Mistakes.given(
        RuleTrace.class, ruleId, ruleName, vendor, place, status, file, holds, conditions);
    conditions = List.copyOf(conditions);
  }

  /** Whether something is true of what is known. */
  public enum Holds {
    /** Whatever the unknown facts are, it is true. */
    YES,
    /** Whatever the unknown facts are, it is not. */
    NO,
    /** The unknown facts decide. */
    OPEN
  }

  /**
   * One of the conditions of a rule.
   *
   * @param text as it is written, such as {@code Customer( buyerClass == BuyerClass.COMPANY )}
   * @param file the rule file that it stands in, as a path within the pack
   * @param line from 1
   * @param column from 1, in characters
   * @param holds whether it is true by itself
   * @param facts what it looked at, in the order in which it names them
   */
  public record TracedCondition(
      String text, String file, int line, int column, Holds holds, List<MatchedFact> facts) {
    /** Copies the list. */
    public TracedCondition {
      Mistakes.given(TracedCondition.class, text, file, holds, facts);
      facts = List.copyOf(facts);
    }
  }

  /** {@return by vendor, place and rule} */
  @Override
  public int compareTo(RuleTrace other) {
    return ORDER.compare(this, other);
  }
}
