/**
 * A rule file as it is written: its shape, before anybody asks whether the names in it exist. Start
 * at {@link io.partnerauth.internal.drl.syntax.DrlParser}. Not API.
 */
@NullMarked
package io.partnerauth.internal.drl.syntax;

import org.jspecify.annotations.NullMarked;
