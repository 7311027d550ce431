/**
 * What the names in a rule file mean, and whether a rule can be meant as it is written: one class
 * per check. Start at {@link io.partnerauth.internal.drl.check.Checks}. Not API.
 */
@NullMarked
package io.partnerauth.internal.drl.check;

import org.jspecify.annotations.NullMarked;
