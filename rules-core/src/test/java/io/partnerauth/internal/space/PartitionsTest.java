package io.partnerauth.internal.space;

import static io.partnerauth.internal.rule.Rules.rule;
import static io.partnerauth.internal.rule.Rules.test;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.partnerauth.Outcome;
import io.partnerauth.facts.BuyerClass;
import io.partnerauth.internal.rule.Attribute;
import io.partnerauth.internal.rule.AttributeKind;
import io.partnerauth.internal.rule.Condition;
import io.partnerauth.internal.rule.Operator;
import io.partnerauth.internal.rule.RandomRules;
import io.partnerauth.internal.rule.Rule;
import io.partnerauth.internal.rule.Situation;
import io.partnerauth.ownership.Share;
import io.partnerauth.ownership.ShareRange;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PartitionsTest {
  @Provide
  Arbitrary<List<Rule>> rules() {
    return RandomRules.rules(8);
  }

  @Provide
  Arbitrary<Situation> situations() {
    return RandomRules.situations();
  }

  @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
  void eachPieceHoldsItsOwnValue(@ForAll("rules") List<Rule> rules) {
    Partitions landmarks = Partitions.of(rules);
    for (Attribute attribute : landmarks.attributes()) {
      List<ValueClass> pieces = landmarks.pieces(attribute);
      for (int i = 0; i < pieces.size(); i++) {
        assertEquals(i, landmarks.indexOf(attribute, pieces.get(i).value()), attribute + "");
      }
    }
  }

  @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
  void situationsOfOneCellGetTheSameAnswerFromEveryRule(
      @ForAll("rules") List<Rule> rules, @ForAll("situations") Situation situation) {
    Partitions landmarks = Partitions.of(rules);
    Situation sample = Situation.empty();
    for (Attribute attribute : landmarks.attributes()) {
      int index = landmarks.indexOf(attribute, situation.get(attribute));
      sample = sample.with(attribute, landmarks.pieces(attribute).get(index).value());
    }
    for (Rule rule : rules) {
      assertEquals(rule.test(situation), rule.test(sample), rule.toString());
    }
  }

  @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
  void orderOfRulesDoesNotMatter(@ForAll("rules") List<Rule> rules) {
    List<Rule> reversed =
        IntStream.range(0, rules.size()).mapToObj(i -> rules.get(rules.size() - 1 - i)).toList();
    for (Attribute attribute : RandomRules.ALL) {
      assertEquals(
          List.copyOf(Partitions.of(rules).pieces(attribute)),
          List.copyOf(Partitions.of(reversed).pieces(attribute)));
    }
  }

  @Test
  void numbersOfThePackAreCutOnEachLandmarkAndBetween() {
    Attribute days = Attribute.own(AttributeKind.SALE_NUMBER, "paymentDays");
    Partitions landmarks =
        landmarks(
            test(days, Operator.GREATER, BigDecimal.valueOf(14)),
            test(days, Operator.AT_MOST, new BigDecimal("14.5")));
    assertEquals(
        List.of("below 14", "14", "above 14 to below 14.5", "14.5", "above 14.5"),
        labels(landmarks, days));
    for (ValueClass piece : landmarks.pieces(days)) {
      assertEquals(
          piece, landmarks.pieces(days).get(landmarks.indexOf(days, piece.value())), piece::label);
    }
  }

  @Test
  void sharesAreCutOnEachLandmarkAndBetween() {
    Partitions landmarks =
        landmarks(
            test(Attribute.CUSTOMER_STATE_INTEREST, Operator.AT_LEAST, Share.percent(10)),
            test(Attribute.CUSTOMER_STATE_INTEREST, Operator.LESS, Share.percent(50)));
    assertEquals(
        List.of("below 10", "10", "above 10 to below 50", "50", "above 50"),
        labels(landmarks, Attribute.CUSTOMER_STATE_INTEREST));
    assertEquals(
        2, landmarks.indexOf(Attribute.CUSTOMER_STATE_INTEREST, Share.parse("49.99999999999999")));
  }

  @Test
  void sharesThatDoublesHardlyTellApartAreToldApart() {
    Partitions landmarks =
        landmarks(
            test(Attribute.CUSTOMER_STATE_INTEREST, Operator.EQUAL, Share.parse("33.3333333333")),
            test(Attribute.CUSTOMER_STATE_INTEREST, Operator.EQUAL, Share.parse("1/3")));
    List<Integer> pieces =
        List.of("33.333333333", "33.3333333333", "33.33333333331", "1/3", "33.3333333334").stream()
            .map(Share::parse)
            .map(share -> landmarks.indexOf(Attribute.CUSTOMER_STATE_INTEREST, share))
            .toList();
    assertEquals(List.of(0, 1, 2, 3, 4), pieces);
  }

  @Test
  void noShareIsBelowZeroOrAboveHundred() {
    Partitions landmarks =
        landmarks(
            test(Attribute.CUSTOMER_STATE_INTEREST, Operator.GREATER, Share.ZERO),
            test(Attribute.CUSTOMER_STATE_INTEREST, Operator.EQUAL, Share.HUNDRED));
    assertEquals(
        List.of("0", "above 0 to below 100", "100"),
        labels(landmarks, Attribute.CUSTOMER_STATE_INTEREST));
  }

  @Test
  void pieceOffersOneOfItsSharesThatIsAlsoInARange() {
    ValueClass.ShareClass piece =
        (ValueClass.ShareClass)
            landmarks(test(Attribute.CUSTOMER_STATE_INTEREST, Operator.LESS, Share.percent(50)))
                .pieces(Attribute.CUSTOMER_STATE_INTEREST)
                .get(0);
    ShareRange known = ShareRange.between(Share.percent(40), Share.HUNDRED);
    assertEquals(Optional.of(Share.percent(45)), piece.within(known));
    ShareRange above = ShareRange.between(Share.percent(50), Share.HUNDRED);
    assertEquals(Optional.empty(), piece.within(above));
  }

  @Test
  void daysAreCutOnEachLandmarkAndBetween() {
    LocalDate day = LocalDate.of(2021, 3, 31);
    Partitions landmarks =
        landmarks(
            test(Attribute.SALE_CONTRACT_SIGNED, Operator.LESS, day),
            test(Attribute.SALE_CONTRACT_SIGNED, Operator.EQUAL, day.plusDays(1)),
            test(Attribute.SALE_CONTRACT_SIGNED, Operator.AT_LEAST, day.plusDays(4)));
    assertEquals(
        List.of(
            "before 2021-03-31",
            "2021-03-31",
            "2021-04-01",
            "2021-04-02 to 2021-04-03",
            "2021-04-04",
            "2021-04-05 or later",
            "absent"),
        labels(landmarks, Attribute.SALE_CONTRACT_SIGNED));
    assertEquals(6, landmarks.indexOf(Attribute.SALE_CONTRACT_SIGNED, null));
  }

  @Test
  void constantsThatNoRuleMentionsAreOnePiece() {
    Partitions landmarks =
        landmarks(
            test(Attribute.CUSTOMER_BUYER_CLASS, Operator.NOT_EQUAL, BuyerClass.STATE_INSTITUTION));
    assertEquals(
        List.of("STATE_INSTITUTION", "GOVERNMENT_AGENCY, PRIVATE_INSTITUTION, COMPANY or PERSON"),
        labels(landmarks, Attribute.CUSTOMER_BUYER_CLASS));
  }

  @Test
  void textsAreToldApartByHowTheyBeginAndEnd() {
    Partitions landmarks =
        landmarks(
            test(Attribute.SALE_PRODUCT, Operator.EQUAL, "Zoom Phone"),
            test(Attribute.SALE_PRODUCT, Operator.STARTS_WITH, "Zoom"),
            test(Attribute.SALE_PRODUCT, Operator.ENDS_WITH, "Pro"));
    assertEquals(
        List.of(
            "Zoom Phone",
            "any other beginning with \"Zoom\" and ending with \"Pro\"",
            "any other beginning with \"Zoom\"",
            "any other ending with \"Pro\"",
            "any other",
            "absent"),
        labels(landmarks, Attribute.SALE_PRODUCT));
    assertEquals(1, landmarks.indexOf(Attribute.SALE_PRODUCT, "Zoom Pro"));
  }

  @Test
  void otherCountriesAreStoodForByARealOne() {
    Partitions landmarks = landmarks(test(Attribute.CUSTOMER_COUNTRY, Operator.EQUAL, "AD"));
    assertEquals("AE", landmarks.pieces(Attribute.CUSTOMER_COUNTRY).get(1).value());
  }

  @Test
  void setsAreToldApartByTheMentionedElementsThatTheyHold() {
    Partitions landmarks =
        landmarks(
            test(Attribute.CUSTOMER_LISTINGS, Operator.CONTAINS, "US-SDN"),
            test(Attribute.CUSTOMER_LISTINGS, Operator.NOT_CONTAINS, "US-SSI"));
    assertEquals(
        List.of("none of US-SDN, US-SSI", "US-SDN", "US-SSI", "US-SDN, US-SSI"),
        labels(landmarks, Attribute.CUSTOMER_LISTINGS));
    assertEquals(
        2, landmarks.indexOf(Attribute.CUSTOMER_LISTINGS, Set.of("US-SSI", "US-ENTITY-LIST")));
  }

  @Test
  void hugeSetsAreRefusedWithTheirSize() {
    Partitions landmarks = landmarks(regions(31));
    String message =
        assertThrows(
                IllegalStateException.class, () -> landmarks.pieces(Attribute.CUSTOMER_REGIONS))
            .getMessage();
    assertEquals(
        "The rules mention 31 elements of Customer.regions; the subsets of at most 30 can be listed.",
        message);
    assertThrows(
        IllegalStateException.class,
        () -> landmarks.indexOf(Attribute.CUSTOMER_REGIONS, Set.of("R0")));
  }

  @Test
  void thirtyElementsOfASetHaveAPieceForEachSubset() {
    Partitions landmarks = landmarks(regions(30));
    List<ValueClass> pieces = landmarks.pieces(Attribute.CUSTOMER_REGIONS);
    int last = (1 << 30) - 1;
    assertEquals(last + 1, pieces.size());
    assertEquals(30, ((ValueClass.SetClass) pieces.get(last)).value().size());
    assertThrows(IndexOutOfBoundsException.class, () -> pieces.get(last + 1));
    assertThrows(IndexOutOfBoundsException.class, () -> pieces.get(-1));
  }

  private static Condition[] regions(int many) {
    return IntStream.range(0, many)
        .mapToObj(i -> test(Attribute.CUSTOMER_REGIONS, Operator.CONTAINS, "R" + i))
        .toArray(Condition[]::new);
  }

  @Test
  void daysBeforeAndAfterAllLandmarksAreStoodForByTheNearest() {
    LocalDate day = LocalDate.of(2021, 3, 31);
    List<ValueClass> pieces =
        landmarks(test(Attribute.SALE_DATE, Operator.EQUAL, day)).pieces(Attribute.SALE_DATE);
    assertEquals(
        List.of(day.minusDays(1), day, day.plusDays(1)),
        pieces.stream().map(ValueClass::value).toList());
  }

  @Test
  void thereIsNoDayBeforeTheFirstOrAfterTheLast() {
    Partitions landmarks =
        landmarks(
            test(Attribute.SALE_DATE, Operator.GREATER, LocalDate.MIN),
            test(Attribute.SALE_DATE, Operator.LESS, LocalDate.MAX));
    assertEquals(3, landmarks.pieces(Attribute.SALE_DATE).size());
    assertEquals(0, landmarks.indexOf(Attribute.SALE_DATE, LocalDate.MIN));
    assertEquals(1, landmarks.indexOf(Attribute.SALE_DATE, LocalDate.MIN.plusDays(1)));
    assertEquals(2, landmarks.indexOf(Attribute.SALE_DATE, LocalDate.MAX));
  }

  @Test
  void literalsThatRulesCompareWithStandInOrderButBeginningsAreNone() {
    Partitions landmarks =
        landmarks(
            test(Attribute.SALE_PRODUCT, Operator.EQUAL, "Phone"),
            test(Attribute.SALE_PRODUCT, Operator.NOT_EQUAL, "Meetings"),
            test(Attribute.SALE_PRODUCT, Operator.EQUAL, null),
            test(Attribute.SALE_PRODUCT, Operator.STARTS_WITH, "Zoom"));
    assertEquals(
        List.of("Meetings", "Phone"), List.copyOf(landmarks.mentioned(Attribute.SALE_PRODUCT)));
    assertEquals(Set.of(), landmarks.mentioned(Attribute.SALE_DATE));
    assertEquals(Set.of(Attribute.SALE_PRODUCT), landmarks.attributes());
  }

  @Test
  void attributeThatNoRuleAsksAboutHasNoPieces() {
    assertEquals(List.of(), landmarks().pieces(Attribute.SALE_DATE));
    assertEquals(0, landmarks().indexOf(Attribute.SALE_DATE, LocalDate.EPOCH));
  }

  static List<Attribute> attributes() {
    return RandomRules.ALL;
  }

  @ParameterizedTest
  @MethodSource("attributes")
  void onlyTheValueOfAnAttributeThatMayLackOneCanBeAbsent(Attribute attribute) {
    Object literal =
        switch (attribute.type()) {
          case NUMBER -> Share.FIFTY;
          case QUANTITY -> BigDecimal.TEN;
          case DATE -> LocalDate.EPOCH;
          case FLAG -> true;
          case TEXT, TEXT_SET, WORD, WORD_SET -> "RU";
          case CONSTANT -> attribute.constants().orElseThrow().getEnumConstants()[0];
        };
    Operator operator = attribute.type().set() ? Operator.CONTAINS : Operator.EQUAL;
    Partitions landmarks = landmarks(test(attribute, operator, literal));
    if (attribute.mayBeAbsent()) {
      int last = landmarks.pieces(attribute).size() - 1;
      assertEquals(last, landmarks.indexOf(attribute, null));
      assertEquals(new ValueClass.AbsentClass(attribute), landmarks.pieces(attribute).get(last));
    } else {
      String message =
          assertThrows(IllegalArgumentException.class, () -> landmarks.indexOf(attribute, null))
              .getMessage();
      assertTrue(message.startsWith(attribute + " is absent"), message);
    }
  }

  private static Partitions landmarks(Condition... conditions) {
    return Partitions.of(List.of(rule("A", List.of(), Outcome.REVOKED, conditions)));
  }

  private static List<String> labels(Partitions landmarks, Attribute attribute) {
    return landmarks.pieces(attribute).stream().map(ValueClass::label).toList();
  }

  @Test
  void constantsStandInTheOrderOfTheirDeclaration() {
    Set<Enum<?>> constants = new LinkedHashSet<>();
    constants.add(BuyerClass.PERSON);
    constants.add(BuyerClass.GOVERNMENT_AGENCY);
    constants.add(BuyerClass.COMPANY);
    Set<Enum<?>> sorted =
        new ValueClass.ConstantClass(Attribute.CUSTOMER_BUYER_CLASS, constants).constants();
    assertEquals(
        List.of(BuyerClass.GOVERNMENT_AGENCY, BuyerClass.COMPANY, BuyerClass.PERSON),
        List.copyOf(sorted));
    assertThrows(UnsupportedOperationException.class, sorted::clear);
  }
}
