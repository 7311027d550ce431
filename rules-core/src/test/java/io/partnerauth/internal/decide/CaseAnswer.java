package io.partnerauth.internal.decide;

import io.partnerauth.Outcome;
import io.partnerauth.internal.rule.Rule;
import java.util.List;

/**
 * What the grants and rules say of one case.
 *
 * @param spoke the rules that fired and count, by id
 * @param granted whether a grant covers the sale
 */
record CaseAnswer(Case supposed, Outcome outcome, List<Rule> spoke, boolean granted) {}
