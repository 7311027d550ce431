package io.partnerauth.internal.space;

import static io.partnerauth.internal.rule.Rules.rule;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.partnerauth.Outcome;
import io.partnerauth.internal.rule.Attribute;
import io.partnerauth.internal.rule.Condition;
import io.partnerauth.internal.rule.RandomRules;
import io.partnerauth.internal.rule.Situation;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** A value lies in one piece, and no comparison tells two values of one piece apart. */
class ValueClassTest {
  @Provide
  Arbitrary<List<Condition.Test>> comparisonsOfOneAttribute() {
    return Arbitraries.of(RandomRules.ALL)
        .flatMap(attribute -> RandomRules.test(attribute).list().ofMinSize(1).ofMaxSize(6));
  }

  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  void aPieceOffersAValueThatLiesInIt(
      @ForAll("comparisonsOfOneAttribute") List<Condition.Test> comparisons) {
    Attribute attribute = comparisons.get(0).attribute();
    Partitions landmarks = landmarks(comparisons);
    List<ValueClass> pieces = landmarks.pieces(attribute);
    for (int i = 0; i < pieces.size(); i++) {
      assertEquals(attribute, pieces.get(i).attribute());
      assertEquals(i, landmarks.indexOf(attribute, pieces.get(i).value()), pieces::toString);
    }
  }

  @Provide
  Arbitrary<Situation> situations() {
    return RandomRules.situations();
  }

  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  void aValueMeetsTheComparisonsThatItsPieceMeets(
      @ForAll("comparisonsOfOneAttribute") List<Condition.Test> comparisons,
      @ForAll("situations") Situation situation) {
    Attribute attribute = comparisons.get(0).attribute();
    Partitions landmarks = landmarks(comparisons);
    ValueClass piece =
        landmarks.pieces(attribute).get(landmarks.indexOf(attribute, situation.get(attribute)));
    for (Condition.Test comparison : comparisons) {
      assertEquals(
          comparison.test(situation),
          comparison.test(situation.with(attribute, piece.value())),
          () -> comparison + " tells " + situation.get(attribute) + " from " + piece);
    }
  }

  @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
  void twoPiecesHaveDifferentNames(
      @ForAll("comparisonsOfOneAttribute") List<Condition.Test> comparisons) {
    List<String> labels =
        landmarks(comparisons).pieces(comparisons.get(0).attribute()).stream()
            .map(ValueClass::label)
            .toList();
    assertTrue(labels.stream().distinct().count() == labels.size(), labels::toString);
  }

  private static Partitions landmarks(List<Condition.Test> comparisons) {
    return Partitions.of(
        List.of(rule("R", List.of(), Outcome.REVOKED, comparisons.toArray(new Condition[0]))));
  }
}
