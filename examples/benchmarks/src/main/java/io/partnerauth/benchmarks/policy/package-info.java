/**
 * The policy that every engine is asked about. Start at {@link
 * io.partnerauth.benchmarks.policy.CommonPolicy}.
 */
@NullMarked
package io.partnerauth.benchmarks.policy;

import org.jspecify.annotations.NullMarked;
