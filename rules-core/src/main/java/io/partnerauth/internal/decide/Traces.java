package io.partnerauth.internal.decide;

import io.partnerauth.FactValues;
import io.partnerauth.MatchedFact;
import io.partnerauth.Place;
import io.partnerauth.RuleTrace;
import io.partnerauth.RuleTrace.Holds;
import io.partnerauth.internal.rule.Attribute;
import io.partnerauth.internal.rule.Conjunct;
import io.partnerauth.internal.rule.Rule;
import io.partnerauth.internal.space.Diagrams;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Tells which conditions of a rule hold in what was asked in one place. */
record Traces(VendorQuestion question, Optional<Place> place, PointSetAnswer answer) {
  RuleTrace of(Rule rule) {
    return new RuleTrace(
        rule.id(),
        rule.name(),
        question.vendor(),
        place,
        rule.metadata().status(),
        rule.location().file(),
        rule.location().line(),
        holds(program -> answer.points().rule(rule, program)),
        rule.parts().stream().map(this::condition).toList());
  }

  private RuleTrace.TracedCondition condition(Conjunct part) {
    Set<Attribute> attributes = new LinkedHashSet<>();
    part.condition().forEachTest(test -> attributes.add(test.attribute()));
    return new RuleTrace.TracedCondition(
        part.text(),
        part.location().file(),
        part.location().line(),
        part.location().column(),
        holds(program -> answer.points().condition(part.condition(), program)),
        attributes.stream().map(this::fact).toList());
  }

  /** Under each program that the sale may be made under. */
  private Holds holds(Function<@Nullable String, Integer> condition) {
    Diagrams diagrams = answer.points().diagrams();
    boolean somewhere = false;
    boolean everywhere = true;
    for (Map.Entry<@Nullable String, Integer> entry : answer.underPrograms().entrySet()) {
      int holds = diagrams.and(entry.getValue(), condition.apply(entry.getKey()));
      somewhere |= holds != Diagrams.NO;
      everywhere &= holds == entry.getValue();
    }
    return everywhere ? Holds.YES : somewhere ? Holds.OPEN : Holds.NO;
  }

  private MatchedFact fact(Attribute attribute) {
    FactValues values =
        attribute.equals(Attribute.GRANT_PROGRAM)
            ? FactValues.any(answer.underPrograms().keySet().stream().map(Values::of).toList())
            : new FactTexts(answer.points()).of(attribute, answer.points().all());
    boolean several =
        values instanceof FactValues.Any
            || (values instanceof FactValues.OneOf some && some.values().size() > 1)
            || (values instanceof FactValues.SetOf set && !set.perhaps().isEmpty());
    return new MatchedFact(
        attribute.toString(),
        several ? Known.of(question, attribute, place, answer.points().levels()) : values);
  }
}
