package io.partnerauth.desk;

import io.partnerauth.AuthorizationRules;
import io.partnerauth.Customer;
import io.partnerauth.Decision;
import io.partnerauth.Partner;
import io.partnerauth.Sale;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * A case that a command is asked about.
 *
 * @param where where its rules are, for people: "the folder my-rules"
 * @param pack names the files of the rules as their user opens them
 * @param title where it stands, for people: "Scenario: zoom/letter.scenarios.yaml:14: A ministry"
 * @param rules that decide it, under what the case supposes
 */
public record AskedCase(
    String where,
    RulesPack pack,
    String title,
    AuthorizationRules rules,
    Customer customer,
    Partner partner,
    Sale sale) {
  /**
   * {@return the decision as it was on a day, for a sale of that day, with what was known then}
   *
   * @param day not before the contract of the sale
   */
  Decision on(LocalDate day) {
    Clock then = Clock.fixed(day.atStartOfDay(ZoneOffset.UTC).toInstant(), ZoneOffset.UTC);
    return rules.clock(then).evaluate(customer, partner, sale.toBuilder().date(day).build());
  }
}
