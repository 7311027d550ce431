package io.partnerauth.analysis;

import io.partnerauth.internal.rule.Attribute;
import io.partnerauth.internal.rule.Condition;
import io.partnerauth.internal.rule.Rule;
import io.partnerauth.internal.space.Side;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;

/**
 * Finds comparisons of one rule that could be left out: with the answer yes, or no, given in
 * advance, the rule still speaks about the same situations.
 */
final class IdleConditions {
  private final Rule rule;
  private final List<Condition.Test> tests;
  private final List<Occurrences.Occurrence> places;
  private final List<VendorRules> asked;

  IdleConditions(Rule rule, Collection<VendorRules> vendors) {
    this.rule = rule;
    Occurrences occurrences = new Occurrences(rule);
    this.tests = occurrences.tests();
    this.places = occurrences.places();
    boolean asksVendor =
        tests.stream()
            .anyMatch(
                test -> isVendor(test) || test.attribute().equals(Attribute.GRANT_VENDOR_COUNTRY));
    this.asked =
        vendors.stream()
            .filter(vendor -> vendor.has(rule))
            // all vendors' sales are alike to a rule that does not ask whose they are
            .limit(asksVendor ? Long.MAX_VALUE : 1)
            .toList();
  }

  private static boolean isVendor(Condition.Test test) {
    return test.attribute().equals(Attribute.GRANT_VENDOR);
  }

  /**
   * {@return positions of comparisons that can all be left out together}
   *
   * <p>Two comparisons may each be idle because of the other, so they go one by one, last first.
   */
  BitSet find() {
    BitSet idle = new BitSet();
    Condition left = Side.whole(rule);
    for (int i = tests.size() - 1; i >= 0; i--) {
      if (isJudged(i)) {
        for (boolean answer : new boolean[] {true, false}) {
          Condition without = Occurrences.answered(left, i, answer);
          if (!idle.get(i) && same(left, without)) {
            idle.set(i);
            left = without;
          }
        }
      }
    }
    return idle;
  }

  private boolean isJudged(int position) {
    // the days of a suspension or withdrawal are facts that nobody wrote as a condition
    boolean written = !places.get(position).place().equals(rule.location());
    // a rule that names its vendors is only asked about those, so that test cannot be judged
    return written && (!isVendor(tests.get(position)) || rule.vendors().isEmpty());
  }

  private boolean same(Condition one, Condition other) {
    return asked.stream().allMatch(vendor -> vendor.same(one, other));
  }
}
