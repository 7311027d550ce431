/**
 * Reads files of the Beneficial Ownership Data Standard, version 0.4, into a graph of owners. Start
 * at {@link io.partnerauth.ownership.bods.BodsReader}. Needs the optional dependency {@code
 * com.fasterxml.jackson.core:jackson-core}.
 */
@NullMarked
package io.partnerauth.ownership.bods;

import org.jspecify.annotations.NullMarked;
