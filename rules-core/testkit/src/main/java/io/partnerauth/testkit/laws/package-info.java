/**
 * The laws that every decision obeys, as properties that a build runs on its own rules. Start at
 * {@link io.partnerauth.testkit.laws.AllLaws}.
 */
@NullMarked
package io.partnerauth.testkit.laws;

import org.jspecify.annotations.NullMarked;
