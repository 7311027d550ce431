/**
 * A rule file's characters as tokens with places, and the issues found in it. Start at {@link
 * io.partnerauth.internal.drl.token.Tokens}. Not API.
 */
@NullMarked
package io.partnerauth.internal.drl.token;

import org.jspecify.annotations.NullMarked;
