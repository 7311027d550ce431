/**
 * The engines that are compared, each behind two small interfaces. Start at {@link
 * io.partnerauth.benchmarks.engine.Contender}.
 */
@NullMarked
package io.partnerauth.benchmarks.engine;

import org.jspecify.annotations.NullMarked;
