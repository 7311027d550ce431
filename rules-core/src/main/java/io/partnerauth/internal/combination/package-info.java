/**
 * The combinations of facts that can occur, as one finite product: which rules are decided for a
 * whole block of them, and how to split a block where they are not. Start at {@link
 * io.partnerauth.internal.combination.Combinations}. Not API.
 */
@NullMarked
package io.partnerauth.internal.combination;

import org.jspecify.annotations.NullMarked;
