/**
 * From DRL text to checked rules. Start at {@link io.partnerauth.internal.drl.DrlReader}. Not API.
 *
 * <p>{@code syntax} finds the shape of the text, {@code check} finds out what it means.
 */
@NullMarked
package io.partnerauth.internal.drl;

import org.jspecify.annotations.NullMarked;
