/**
 * Reads a pack's files of comma-separated values, whatever their columns mean. Start at {@link
 * io.partnerauth.internal.table.TableReader}. Not API.
 */
@NullMarked
package io.partnerauth.internal.table;

import org.jspecify.annotations.NullMarked;
