/**
 * A second, slow and obvious way to decide, written from the rules' definition and not from the
 * engine: an oracle for tests. Start at {@link io.partnerauth.testkit.reference.ReferenceRules}.
 */
@NullMarked
package io.partnerauth.testkit.reference;

import org.jspecify.annotations.NullMarked;
