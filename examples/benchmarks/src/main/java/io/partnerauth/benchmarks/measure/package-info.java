/**
 * What runs in the JVMs that measure, one engine in each: a first decision, a heap, and decisions
 * by the million. Start at {@link io.partnerauth.benchmarks.measure.Turns}.
 */
@NullMarked
package io.partnerauth.benchmarks.measure;

import org.jspecify.annotations.NullMarked;
