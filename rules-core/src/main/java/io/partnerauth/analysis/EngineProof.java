package io.partnerauth.analysis;

import io.partnerauth.internal.rule.Rule;
import io.partnerauth.internal.rule.Situation;
import io.partnerauth.internal.space.Diagrams;
import io.partnerauth.internal.space.Point;
import java.util.Set;
import java.util.TreeSet;

/**
 * Asks Drools about one situation of each rule, and throws when it answers otherwise: an analysis
 * that does not tell what the engine does is worth nothing.
 */
record EngineProof(Ruleset ruleset, VendorRules vendor) {
  /** Asks about a situation in which the rule speaks, if there is one. */
  void prove(Rule rule) {
    int speaks = vendor.speaks(rule);
    if (speaks != Diagrams.NO) {
      prove(vendor.space().example(speaks));
    }
  }

  private void prove(Point point) {
    Situation situation = point.situation(0);
    Set<String> fired = new TreeSet<>();
    ruleset.ask(situation).forEach(rule -> fired.add(rule.id()));
    Set<String> spoke = vendor.spoke(point);
    if (!fired.equals(spoke)) {
      throw new IllegalStateException(
          "Drools fired "
              + fired
              + ", but the analysis says "
              + spoke
              + " in "
              + situation
              + ". Please report this with the rule file.");
    }
  }
}
