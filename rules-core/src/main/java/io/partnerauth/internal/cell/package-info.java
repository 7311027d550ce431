/**
 * Partitions cut each attribute's values into pieces; one piece per attribute is a cell, and all
 * situations of a cell get the same answer. Start at {@link
 * io.partnerauth.internal.space.Partitions}. Not API.
 */
@NullMarked
package io.partnerauth.internal.cell;

import org.jspecify.annotations.NullMarked;
