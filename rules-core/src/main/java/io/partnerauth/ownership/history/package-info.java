/**
 * What a register said, statement by statement, and the owners that follow for one day.
 *
 * <p>Readers of registers fill a {@link io.partnerauth.ownership.history.RegisterHistory} with
 * dated statements, and ask it for the owners of a party on a day, as known on a day. What is not
 * sure on that day widens the figures; nothing that was stated is dropped without a note.
 */
@NullMarked
package io.partnerauth.ownership.history;

import org.jspecify.annotations.NullMarked;
