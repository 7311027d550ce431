/**
 * Names that a pack knows: vendors, products and partner programs, and which of them a host means.
 * Start at {@link io.partnerauth.internal.name.Catalogue}. Not API.
 */
@NullMarked
package io.partnerauth.internal.name;

import org.jspecify.annotations.NullMarked;
