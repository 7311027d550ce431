/**
 * Deciding a whole customer book. Start at {@link io.partnerauth.desk.screen.Screening}.
 *
 * <p>Rows are cut one after the other, decided in batches on all cores, and written in their order.
 * Now and then a checkpoint says how far all files are safe on the disk; whoever goes on from it
 * writes what an uninterrupted run would have written, to the byte.
 */
@NullMarked
package io.partnerauth.desk.screen;

import org.jspecify.annotations.NullMarked;
