package io.partnerauth.internal.decide;

import io.partnerauth.FactValues;
import io.partnerauth.Outcome;
import io.partnerauth.internal.rule.Attribute;
import io.partnerauth.internal.rule.Rule;
import java.util.List;

/** What is decided for one place of the customer, and which rules stand behind it. */
interface PlaceAnswer {
  Outcome outcome();

  /** Whether a grant covers the sale, at least where some unknown fact has some value. */
  boolean granted();

  /** The rules that stand behind the outcome, by id. */
  List<Rule> rules();

  /** {@return what an attribute is where one of the rules speaks} */
  FactValues values(Attribute attribute, Rule rule);

  /** {@return what is known of the owners where one of the rules speaks} */
  List<Holding> holdings(Rule rule);
}
