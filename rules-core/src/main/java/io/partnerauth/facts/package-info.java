/**
 * What a rule file may talk about: four facts, their enums, and {@link Ruling}.
 *
 * <p>Each record is a DRL pattern ({@code Customer( country == "RU" )}) and each of its components
 * is an attribute that a rule may compare with a literal. The Javadoc of a component is its
 * documentation in the vocabulary. Rule files import the whole package. Hosts do not build these
 * records; they use the types of {@link io.partnerauth}, which may be known in part.
 */
@NullMarked
package io.partnerauth.facts;

import org.jspecify.annotations.NullMarked;
