/**
 * The figures of a run and their table. Start at {@link io.partnerauth.benchmarks.report.RawRun}.
 */
@NullMarked
package io.partnerauth.benchmarks.report;

import org.jspecify.annotations.NullMarked;
