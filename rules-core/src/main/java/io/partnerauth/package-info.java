/**
 * The API. Start at {@link io.partnerauth.AuthorizationRules}: load the rules once, then ask {@code
 * evaluate(customer, partner)}.
 */
@NullMarked
package io.partnerauth;

import org.jspecify.annotations.NullMarked;
