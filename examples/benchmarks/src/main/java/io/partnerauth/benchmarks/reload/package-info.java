/** Reloading while callers ask. Start at {@link io.partnerauth.benchmarks.reload.ReloadRun}. */
@NullMarked
package io.partnerauth.benchmarks.reload;

import org.jspecify.annotations.NullMarked;
