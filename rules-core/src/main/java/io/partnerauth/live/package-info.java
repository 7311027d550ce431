/**
 * Rules that follow their folder while they decide. Start at {@link io.partnerauth.live.LiveRules}.
 *
 * <p>New rules have to pass their scenarios, so this package needs {@code
 * org.snakeyaml:snakeyaml-engine}, an optional dependency, where a pack has scenarios.
 */
@NullMarked
package io.partnerauth.live;

import org.jspecify.annotations.NullMarked;
