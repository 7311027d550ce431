/**
 * Reads GLEIF's files on who consolidates whom into a history of owners. Start at {@link
 * io.partnerauth.ownership.gleif.GleifReader}. Files in JSON need the optional dependency {@code
 * com.fasterxml.jackson.core:jackson-core}.
 */
@NullMarked
package io.partnerauth.ownership.gleif;

import org.jspecify.annotations.NullMarked;
