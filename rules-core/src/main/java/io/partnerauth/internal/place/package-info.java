/**
 * Codes of countries and their parts. Depends on no other package of the library, so that any may
 * use it. Not API.
 */
@NullMarked
package io.partnerauth.internal.place;

import org.jspecify.annotations.NullMarked;
