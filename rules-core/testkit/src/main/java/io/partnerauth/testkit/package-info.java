/**
 * What properties about rules are given. Start at {@link io.partnerauth.testkit.Given}.
 *
 * <p>Arbitraries are immutable and thread-safe.
 */
@NullMarked
package io.partnerauth.testkit;

import org.jspecify.annotations.NullMarked;
