package io.partnerauth.internal.rule;

import io.partnerauth.internal.text.Location;

/**
 * One of the conditions that must all be true for a rule to speak, as it is written.
 *
 * @param text the source text, with the fact around it: {@code Customer( country == "RU" )}
 */
public record Conjunct(Condition condition, String text, Location location) {}
