/** The benchmark command. Start at {@link io.partnerauth.benchmarks.Benchmarks}. */
@NullMarked
package io.partnerauth.benchmarks;

import org.jspecify.annotations.NullMarked;
