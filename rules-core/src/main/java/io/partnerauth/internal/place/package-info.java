/**
 * Codes of countries and their parts, and which of them somebody meant. Start at {@link
 * io.partnerauth.internal.place.PlaceCodes}. Not API.
 */
@NullMarked
package io.partnerauth.internal.place;

import org.jspecify.annotations.NullMarked;
