package io.partnerauth.internal.decide;

import io.partnerauth.MatchedFact;
import io.partnerauth.RuleTrace;
import io.partnerauth.RuleTrace.Holds;
import io.partnerauth.internal.rule.Attribute;
import io.partnerauth.internal.rule.Part;
import io.partnerauth.internal.rule.Rule;
import io.partnerauth.internal.rule.Situation;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Predicate;

/** Tells which conditions of a rule hold in what was asked. */
record Traces(Asked asked, OpenQuestions known) {
  RuleTrace of(Rule rule) {
    return new RuleTrace(
        rule.id(),
        rule.name(),
        asked.question().vendor(),
        asked.place(),
        rule.metadata().status(),
        rule.location().file(),
        rule.location().line(),
        holds(rule::test),
        rule.parts().stream().map(this::condition).toList());
  }

  private RuleTrace.Condition condition(Part part) {
    Set<Attribute> attributes = new LinkedHashSet<>();
    part.condition().forEachTest(test -> attributes.add(test.attribute()));
    return new RuleTrace.Condition(
        part.text(),
        part.location().file(),
        part.location().line(),
        part.location().column(),
        holds(part.condition()::test),
        attributes.stream().map(this::fact).toList());
  }

  /** Open when there are too many situations to ask each. */
  private Holds holds(Predicate<Situation> condition) {
    long yes = asked.situations().stream().filter(condition).count();
    if (yes == 0 && !asked.situations().isEmpty()) {
      return Holds.NO;
    }
    return yes == asked.situations().size() && yes > 0 ? Holds.YES : Holds.OPEN;
  }

  private MatchedFact fact(Attribute attribute) {
    Set<String> values = new LinkedHashSet<>();
    for (Situation situation : asked.situations()) {
      values.add(
          attribute.equals(Attribute.CUSTOMER_STATE_INTEREST)
              ? Holding.of(asked.question(), situation).interest().toString()
              : Values.text(situation.get(attribute)));
    }
    boolean one = values.size() == 1;
    return new MatchedFact(
        attribute.toString(),
        one ? values.iterator().next() : known.known(attribute, asked.place()));
  }
}
