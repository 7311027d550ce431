/**
 * From what a host knows to a ruling: which situations its facts allow, what the rules say of each,
 * and what follows. Start at {@link io.partnerauth.internal.decide.Decider}. Not API.
 */
@NullMarked
package io.partnerauth.internal.decide;

import org.jspecify.annotations.NullMarked;
