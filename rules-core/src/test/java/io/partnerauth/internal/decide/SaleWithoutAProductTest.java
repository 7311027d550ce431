package io.partnerauth.internal.decide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.partnerauth.Customer;
import io.partnerauth.Grant;
import io.partnerauth.OpenQuestion;
import io.partnerauth.Outcome;
import io.partnerauth.Partner;
import io.partnerauth.Sale;
import io.partnerauth.facts.BuyerClass;
import io.partnerauth.internal.engine.Knowledge;
import io.partnerauth.internal.region.Regions;
import io.partnerauth.internal.rule.Attribute;
import io.partnerauth.internal.rule.Condition;
import io.partnerauth.internal.rule.Operator;
import io.partnerauth.internal.rule.Rule;
import io.partnerauth.internal.rule.Rules;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** A sale that names no product may be of any. */
class SaleWithoutAProductTest {
  private static final Regions REGIONS = RandomQuestions.regions();
  private static final Sale SALE = Sale.on(LocalDate.of(2021, 4, 8));
  private static final Policy POLICY = new Policy(Outcome.REVIEW);

  @Test
  void isAuthorizedWhereNobodyTellsProductsApart() {
    assertEquals(Outcome.AUTHORIZED, outcome(List.of(), SALE, Grant.of("Zoom")));
  }

  @Test
  void isNotAuthorizedByAGrantOfOneProduct() {
    Decider decider = decider(List.of());
    VendorQuestion question = question(SALE, Grant.builder("Zoom").products("Meetings").build());
    assertEquals(Outcome.REVIEW, decider.outcome(question));
    List<OpenQuestion> open = decider.rule(question).openQuestions();
    assertEquals("product", open.get(0).attribute());
    assertEquals(1, open.size());
  }

  @Test
  void isReviewedWhereARuleNamesAProduct() {
    Rule phone = rule(test(Operator.EQUAL, "Phone"));
    assertEquals(Outcome.REVIEW, outcome(List.of(phone), SALE, Grant.of("Zoom")));
    assertEquals(
        Outcome.REVOKED,
        outcome(List.of(phone), SALE.toBuilder().product("Phone").build(), Grant.of("Zoom")));
    assertEquals(
        Outcome.AUTHORIZED,
        outcome(List.of(phone), SALE.toBuilder().product("Rooms").build(), Grant.of("Zoom")));
  }

  @Test
  void mayBeAProductThatOnlyBeginsLikeTheOneThatIsGranted() {
    Rule others = rule(test(Operator.STARTS_WITH, "Zoom"), test(Operator.NOT_EQUAL, "Zoom X"));
    assertEquals(
        Outcome.REVIEW,
        outcome(
            List.of(others),
            SALE,
            Grant.builder("Zoom").products("Zoom").build(),
            Grant.builder("Zoom").products("Zoom X").build()));
  }

  @Provide
  Arbitrary<List<Rule>> rules() {
    Arbitrary<Condition> conditions =
        Combinators.combine(
                Arbitraries.of(
                    Operator.EQUAL, Operator.NOT_EQUAL, Operator.STARTS_WITH, Operator.ENDS_WITH),
                Arbitraries.of("a", "b", "ab", "ba", "other"))
            .as(SaleWithoutAProductTest::test);
    return conditions
        .list()
        .ofMinSize(1)
        .ofMaxSize(2)
        .list()
        .ofMaxSize(3)
        .map(
            drawn -> {
              List<Rule> rules = new ArrayList<>();
              drawn.forEach(
                  all ->
                      rules.add(Rules.id("R" + rules.size(), rule(all.toArray(new Condition[0])))));
              return rules;
            });
  }

  @Provide
  Arbitrary<List<Grant>> grants() {
    return Arbitraries.of("a", "b", "ab", "abb", "other")
        .set()
        .ofMaxSize(2)
        .map(names -> Grant.builder("Zoom").products(names.toArray(new String[0])).build())
        .list()
        .ofMinSize(1)
        .ofMaxSize(2);
  }

  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  void getsTheAnswerThatAllProductsGive(
      @ForAll("rules") List<Rule> rules, @ForAll("grants") List<Grant> granted) {
    Grant[] grants = granted.toArray(new Grant[0]);
    Decider decider = decider(rules);
    Set<Outcome> possible = EnumSet.noneOf(Outcome.class);
    for (String product : everyProduct()) {
      possible.add(decider.outcome(question(SALE.toBuilder().product(product).build(), grants)));
    }
    Outcome expected = possible.size() == 1 ? possible.iterator().next() : Outcome.REVIEW;
    assertEquals(expected, decider.outcome(question(SALE, grants)), possible::toString);
    assertEquals(expected, decider.rule(question(SALE, grants)).outcome());
  }

  /** Law 9, where the grants name products and the sale does not. */
  @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
  void oneMoreGrantNeverRaisesTheOutcome(
      @ForAll("rules") List<Rule> rules,
      @ForAll("grants") List<Grant> some,
      @ForAll("grants") List<Grant> more) {
    List<Grant> all = new ArrayList<>(some);
    all.addAll(more);
    Decider decider = decider(rules);
    Outcome before = decider.outcome(question(SALE, some.toArray(new Grant[0])));
    Outcome after = decider.outcome(question(SALE, all.toArray(new Grant[0])));
    assertTrue(after.compareTo(before) <= 0, () -> before + " became " + after);
  }

  private static Set<String> everyProduct() {
    Set<String> all = new TreeSet<>();
    Set<String> longest = Set.of("");
    for (int length = 1; length <= 4; length++) {
      Set<String> longer = new TreeSet<>();
      longest.forEach(text -> List.of("a", "b", "z", "other").forEach(s -> longer.add(text + s)));
      all.addAll(longer);
      longest = longer;
    }
    return all;
  }

  private static Condition test(Operator operator, String literal) {
    return Rules.test(Attribute.SALE_PRODUCT, operator, literal);
  }

  private static Rule rule(Condition... conditions) {
    return Rules.rule("R", List.of(), Outcome.REVOKED, conditions);
  }

  private static Outcome outcome(List<Rule> rules, Sale sale, Grant... grants) {
    return decider(rules).outcome(question(sale, grants));
  }

  private static Decider decider(List<Rule> rules) {
    return new Decider(new OutcomeTables(Knowledge.of(rules), REGIONS, POLICY, false), REGIONS);
  }

  private static VendorQuestion question(Sale sale, Grant... grants) {
    return new VendorQuestion(
        Customer.of("RU", BuyerClass.GOVERNMENT_AGENCY),
        Partner.of("P", "US", grants),
        sale,
        "Zoom");
  }
}
