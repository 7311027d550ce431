package io.partnerauth.internal.space;

import static io.partnerauth.internal.rule.Rules.rule;
import static io.partnerauth.internal.rule.Rules.test;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.partnerauth.Outcome;
import io.partnerauth.internal.rule.Attribute;
import io.partnerauth.internal.rule.Condition;
import io.partnerauth.internal.rule.Operator;
import io.partnerauth.internal.rule.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DisjunctiveNormalFormTest {
  private static final Condition RU = test(Attribute.CUSTOMER_COUNTRY, Operator.EQUAL, "RU");
  private static final Condition BY = test(Attribute.CUSTOMER_COUNTRY, Operator.EQUAL, "BY");
  private static final Condition ZOOM = test(Attribute.GRANT_VENDOR, Operator.EQUAL, "Zoom");
  private static final Condition OWNED =
      test(Attribute.CUSTOMER_STATE_CONTROLLED, Operator.EQUAL, true);
  private static final Condition NOTHING_ASKED = new Condition.And(List.of());
  private static final Condition NEVER = new Condition.Or(List.of());

  @Test
  void aRuleWithoutAnOrHasOneWay() {
    List<Map<Attribute, Condition>> ways = ways(RU, ZOOM);
    assertEquals(1, ways.size());
    assertEquals(List.of(RU, ZOOM), List.copyOf(ways.get(0).values()));
  }

  @Test
  void aRuleThatAsksNothingHasOneWayThatAsksNothing() {
    assertEquals(List.of(Map.of()), ways());
    assertEquals(List.of(Map.of()), ways(NOTHING_ASKED));
    assertEquals(List.of(Map.of()), ways(new Condition.Not(NEVER)));
  }

  @Test
  void aRuleThatIsNeverTrueHasNoWay() {
    assertEquals(List.of(), ways(NEVER));
    assertEquals(List.of(), ways(new Condition.Not(NOTHING_ASKED)));
    assertEquals(List.of(), ways(RU, ZOOM, NEVER));
  }

  @Test
  void anOrOfOneAttributeIsOneCondition() {
    Condition either = new Condition.Or(List.of(RU, BY));
    assertEquals(
        List.of(
            Map.of(Attribute.CUSTOMER_COUNTRY, either, Attribute.CUSTOMER_STATE_CONTROLLED, OWNED)),
        ways(either, OWNED));
  }

  @Test
  void anOrOfSeveralAttributesHasAWayForEachSide() {
    assertEquals(
        List.of(
            Map.of(Attribute.CUSTOMER_COUNTRY, RU),
            Map.of(Attribute.CUSTOMER_STATE_CONTROLLED, OWNED)),
        ways(new Condition.Or(List.of(RU, OWNED))));
  }

  @Test
  void conditionsOnOneAttributeAreJoined() {
    assertEquals(
        List.of(
            Map.of(
                Attribute.CUSTOMER_COUNTRY,
                new Condition.And(List.of(RU, BY)),
                Attribute.GRANT_VENDOR,
                ZOOM)),
        ways(RU, ZOOM, BY));
  }

  @Test
  void aNegationIsMovedInwards() {
    Condition both = new Condition.And(List.of(RU, OWNED));
    assertEquals(
        List.of(
            Map.of(Attribute.CUSTOMER_COUNTRY, new Condition.Not(RU)),
            Map.of(Attribute.CUSTOMER_STATE_CONTROLLED, new Condition.Not(OWNED))),
        ways(new Condition.Not(both)));
    Condition either = new Condition.Or(List.of(RU, OWNED));
    assertEquals(
        List.of(
            Map.of(
                Attribute.CUSTOMER_COUNTRY, new Condition.Not(RU),
                Attribute.CUSTOMER_STATE_CONTROLLED, new Condition.Not(OWNED))),
        ways(new Condition.Not(either)));
    assertEquals(ways(RU, OWNED), ways(new Condition.Not(new Condition.Not(both))));
  }

  @Test
  void aRuleWithMoreThan256WaysIsNotTakenApart() {
    assertEquals(256, ways(choices(8)).size());
    assertEquals(Optional.empty(), DisjunctiveNormalForm.of(of(choices(9))));
    assertEquals(256, ways(side(256)).size());
    assertEquals(Optional.empty(), DisjunctiveNormalForm.of(of(side(257))));
    Condition noSide = new Condition.And(List.of(new Condition.Not(side(257))));
    assertEquals(Optional.empty(), DisjunctiveNormalForm.of(of(new Condition.Not(noSide))));
    // a part that is never true is counted as a way, though it is none
    assertEquals(Optional.empty(), DisjunctiveNormalForm.of(of(side(256, NEVER))));
  }

  /** So many choices between two attributes. */
  private static Condition[] choices(int many) {
    List<Condition> all = new ArrayList<>();
    for (int i = 0; i < many; i++) {
      all.add(new Condition.Or(List.of(RU, OWNED)));
    }
    return all.toArray(new Condition[0]);
  }

  /** One choice with so many sides. */
  private static Condition side(int many, Condition... more) {
    List<Condition> sides = new ArrayList<>(List.of(more));
    for (int i = 0; i < many; i++) {
      sides.add(i % 2 == 0 ? RU : OWNED);
    }
    return new Condition.Or(sides);
  }

  private static Rule of(Condition... conditions) {
    return rule("R", List.of(), Outcome.REVOKED, conditions);
  }

  private static List<Map<Attribute, Condition>> ways(Condition... conditions) {
    return DisjunctiveNormalForm.of(of(conditions)).orElseThrow();
  }
}
