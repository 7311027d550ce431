/**
 * The engines of others, one small class each. Start at {@link
 * io.partnerauth.benchmarks.peers.EasyRules}.
 */
@NullMarked
package io.partnerauth.benchmarks.peers;

import org.jspecify.annotations.NullMarked;
