/**
 * Reads the United Kingdom's register of people with significant control into a history of owners.
 * Start at {@link io.partnerauth.ownership.psc.PscReader}. Needs the optional dependency {@code
 * com.fasterxml.jackson.core:jackson-core}.
 */
@NullMarked
package io.partnerauth.ownership.psc;

import org.jspecify.annotations.NullMarked;
