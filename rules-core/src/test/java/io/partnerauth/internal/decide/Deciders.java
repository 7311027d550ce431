package io.partnerauth.internal.decide;

import io.partnerauth.Customer;
import io.partnerauth.Grant;
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
import io.partnerauth.ownership.Share;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** Deciders over rules without a file, and a question all of whose facts are known. */
final class Deciders {
  static final Regions REGIONS = RandomQuestions.regions();
  static final Policy POLICY = new Policy(Outcome.REVIEW);
  static final LocalDate DAY = LocalDate.of(2021, 4, 8);

  static final Customer COMPANY =
      Customer.builder()
          .places("RU")
          .buyerClass(BuyerClass.COMPANY)
          .sector("ENERGY")
          .listings(Set.of())
          .endUses(Set.of())
          .stateInterest(0)
          .stateControlled(false)
          .build();

  static final Partner PARTNER =
      Partner.of("P", "RU", Grant.of("Zoom")).toBuilder().role("RESELLER").build();

  static final Sale SALE = Sale.builder(DAY).product("Meetings").build();

  static final VendorQuestion QUESTION = new VendorQuestion(COMPANY, PARTNER, SALE, "Zoom");

  private Deciders() {}

  static Decider over(Rule... rules) {
    return new Decider(tables(List.of(rules)), REGIONS);
  }

  static OutcomeTables tables(List<Rule> rules) {
    return new OutcomeTables(Knowledge.of(rules), REGIONS, POLICY, false);
  }

  static VendorQuestion partner(Partner other) {
    return new VendorQuestion(COMPANY, other, SALE, "Zoom");
  }

  static Condition interest(Operator operator, int percent) {
    return Rules.test(Attribute.CUSTOMER_STATE_INTEREST, operator, Share.percent(percent));
  }

  static Rule revoked(String id, Condition... conditions) {
    return Rules.rule(id, List.of(), Outcome.REVOKED, conditions);
  }
}
