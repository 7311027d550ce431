/**
 * Written cases with their expected answers, beside the rules that they speak of. Start at {@link
 * io.partnerauth.scenario.Scenarios}.
 *
 * <p>Scenarios are YAML, so this package needs {@code org.snakeyaml:snakeyaml-engine}, an optional
 * dependency; a host that only decides needs neither.
 */
@NullMarked
package io.partnerauth.scenario;

import org.jspecify.annotations.NullMarked;
