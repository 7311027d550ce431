/**
 * Packs as large as a host may have one day, and how long the desk's commands take with them. Start
 * at {@link io.partnerauth.benchmarks.size.DeskTimes}.
 */
@NullMarked
package io.partnerauth.benchmarks.size;

import org.jspecify.annotations.NullMarked;
