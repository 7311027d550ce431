/**
 * Decides questions whose names may be written in another way than the pack writes them, or are not
 * known at all. Start at {@link io.partnerauth.internal.doubt.NameDecider}. Not API.
 */
@NullMarked
package io.partnerauth.internal.doubt;

import org.jspecify.annotations.NullMarked;
