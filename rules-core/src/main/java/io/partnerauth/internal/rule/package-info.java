/**
 * A checked rule: what the rest of the library knows of a rule file. Start at {@link
 * io.partnerauth.internal.rule.Rule}. Not API.
 */
@NullMarked
package io.partnerauth.internal.rule;

import org.jspecify.annotations.NullMarked;
