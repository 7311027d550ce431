package io.partnerauth.analysis;

import io.partnerauth.Authority;
import io.partnerauth.Outcome;
import io.partnerauth.Status;
import io.partnerauth.facts.BuyerClass;
import io.partnerauth.facts.SaleKind;
import io.partnerauth.internal.region.Regions;
import io.partnerauth.internal.rule.Attribute;
import io.partnerauth.internal.rule.Condition;
import io.partnerauth.internal.rule.Conjunct;
import io.partnerauth.internal.rule.Metadata;
import io.partnerauth.internal.rule.Operator;
import io.partnerauth.internal.rule.Rule;
import io.partnerauth.internal.text.Location;
import io.partnerauth.internal.text.SourceFile;
import io.partnerauth.ownership.Share;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Random packs over so few literals that every combination of facts can be tried one by one. */
final class SmallPacks {
  static final LocalDate FIRST = LocalDate.of(2021, 3, 31);
  static final LocalDate SECOND = LocalDate.of(2022, 3, 4);

  private SmallPacks() {}

  /** CIS: Russia always, Belarus from the first day on, Ukraine perhaps. EAEU: from the second. */
  static Regions regions() {
    String csv =
        """
        region,member,role,validFrom,validTo,note
        CIS,RU,MEMBER,,,
        CIS,BY,MEMBER,2021-03-31,,
        CIS,UA,ASSOCIATE,,,
        EAEU,BY,MEMBER,2022-03-04,,
        """;
    return Regions.read(new SourceFile("regions.csv", csv)).regions();
  }

  /** Up to {@code most} rules, each in its own lines of one file. */
  static Arbitrary<List<Rule>> rules(int most) {
    return Combinators.combine(
            Arbitraries.of(List.of("Zoom"), List.of("Zoom"), List.of("Oracle"), List.<String>of()),
            condition(1).list().ofMinSize(1).ofMaxSize(3),
            Arbitraries.of(Outcome.REVOKED, Outcome.REVIEW, Outcome.CONDITIONAL),
            Arbitraries.of(Authority.LAW, Authority.VENDOR, Authority.VENDOR),
            Arbitraries.frequencyOf(
                Tuple.of(6, Arbitraries.just(Status.RECEIVED)),
                Tuple.of(1, Arbitraries.of(Status.class))))
        .as(SmallPacks::rule)
        .list()
        .ofMinSize(1)
        .ofMaxSize(most)
        .map(SmallPacks::placed);
  }

  private static Rule rule(
      List<String> vendors,
      List<Condition> conditions,
      Outcome verdict,
      Authority authority,
      Status status) {
    List<Condition> all = new ArrayList<>();
    vendors.forEach(v -> all.add(new Condition.Test(Attribute.GRANT_VENDOR, Operator.EQUAL, v)));
    all.addAll(conditions);
    Location nowhere = new Location("zoom/test.drl", 1, 1);
    return new Rule(
        "R",
        "R",
        "R",
        new Metadata(
            "A test",
            Optional.empty(),
            status,
            Optional.of(status),
            List.of(),
            authority,
            Optional.empty(),
            Optional.empty(),
            Optional.empty()),
        all.stream().map(condition -> new Conjunct(condition, "", nowhere)).toList(),
        verdict,
        "Said.",
        nowhere,
        vendors,
        !vendors.isEmpty());
  }

  /** The rules with ids that differ, each part in a line of its own. */
  static List<Rule> placed(List<Rule> rules) {
    List<Rule> placed = new ArrayList<>();
    for (Rule rule : rules) {
      int number = placed.size() + 1;
      List<Conjunct> parts = new ArrayList<>();
      for (Conjunct part : rule.parts()) {
        Location place = new Location("zoom/test.drl", 100 * number + parts.size() + 1, 1);
        parts.add(new Conjunct(part.condition(), part.text(), place));
      }
      placed.add(
          new Rule(
              "R" + number,
              "R" + number,
              "R" + number,
              rule.metadata(),
              parts,
              rule.verdict(),
              rule.message(),
              new Location("zoom/test.drl", 100 * number, 1),
              rule.vendors(),
              rule.namesVendor()));
    }
    return placed;
  }

  private static Arbitrary<Condition> condition(int depth) {
    Arbitrary<Condition> test = test();
    if (depth == 0) {
      return test;
    }
    Arbitrary<List<Condition>> several = condition(0).list().ofMinSize(2).ofMaxSize(2);
    return Arbitraries.frequencyOf(
        Tuple.of(6, test),
        Tuple.of(1, several.map(Condition.Or::new)),
        Tuple.of(1, several.map(Condition.And::new).map(Condition.Not::new)));
  }

  private static Arbitrary<Condition> test() {
    return Arbitraries.oneOf(
        any(Attribute.CUSTOMER_COUNTRY, List.of("RU", "BY"), Operator.EQUAL, Operator.NOT_EQUAL),
        any(
            Attribute.CUSTOMER_REGIONS,
            List.of("CIS", "EAEU"),
            Operator.CONTAINS,
            Operator.NOT_CONTAINS),
        any(
            Attribute.CUSTOMER_BUYER_CLASS,
            List.of(BuyerClass.GOVERNMENT_AGENCY, BuyerClass.COMPANY),
            Operator.EQUAL,
            Operator.NOT_EQUAL),
        any(
            Attribute.CUSTOMER_STATE_INTEREST,
            List.of(Share.percent(10), Share.percent(50)),
            Operator.AT_LEAST,
            Operator.LESS,
            Operator.GREATER,
            Operator.EQUAL),
        any(Attribute.CUSTOMER_STATE_CONTROLLED, List.of(true, false), Operator.EQUAL),
        any(
            Attribute.CUSTOMER_END_USES,
            List.of("MILITARY"),
            Operator.CONTAINS,
            Operator.NOT_CONTAINS),
        any(Attribute.SALE_KIND, List.of(SaleKind.SUPPORT), Operator.EQUAL, Operator.NOT_EQUAL),
        any(
            Attribute.SALE_DATE,
            List.of(FIRST, SECOND),
            Operator.AT_LEAST,
            Operator.LESS,
            Operator.EQUAL),
        any(
            Attribute.SALE_CONTRACT_SIGNED,
            List.of(FIRST),
            Operator.LESS,
            Operator.AT_LEAST,
            Operator.NOT_EQUAL));
  }

  private static Arbitrary<Condition> any(
      Attribute attribute, List<?> literals, Operator... operators) {
    return Combinators.combine(Arbitraries.of(operators), Arbitraries.of(literals))
        .as((operator, literal) -> new Condition.Test(attribute, operator, literal));
  }
}
