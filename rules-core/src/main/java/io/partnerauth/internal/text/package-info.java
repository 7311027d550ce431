/**
 * The texts that authors write, before anybody knows what they mean, and what to say about a
 * mistake in one. Start at {@link io.partnerauth.internal.text.SourceFile}. Not API.
 */
@NullMarked
package io.partnerauth.internal.text;

import org.jspecify.annotations.NullMarked;
