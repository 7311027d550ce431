/**
 * Which places belong to which regions, by date. Start at {@link
 * io.partnerauth.internal.region.Regions}. Not API.
 */
@NullMarked
package io.partnerauth.internal.region;

import org.jspecify.annotations.NullMarked;
