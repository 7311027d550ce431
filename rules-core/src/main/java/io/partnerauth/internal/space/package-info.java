/**
 * The space of a pack's questions: how literals of rules partition each attribute's values, and the
 * product of these partitions.
 */
@NullMarked
package io.partnerauth.internal.space;

import org.jspecify.annotations.NullMarked;
