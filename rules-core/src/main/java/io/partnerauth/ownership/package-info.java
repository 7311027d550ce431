/**
 * Who owns whom, exactly: how much of a party belongs to a state or another group of holders, and
 * whether they control it.
 *
 * <p>Start at {@link io.partnerauth.ownership.OwnershipGraph}: give it parties, stakes and control
 * relations, and ask {@link io.partnerauth.ownership.OwnershipGraph#stateHolding stateHolding} or,
 * of a {@link io.partnerauth.ownership.HolderGroup}, {@link
 * io.partnerauth.ownership.OwnershipGraph#holding holding}. Shares are exact fractions. What is not
 * known stays an interval and is never guessed.
 */
@NullMarked
package io.partnerauth.ownership;

import org.jspecify.annotations.NullMarked;
