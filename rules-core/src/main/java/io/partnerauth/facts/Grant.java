package io.partnerauth.facts;

import org.jspecify.annotations.Nullable;

/**
 * What a vendor allowed the partner to sell, as rules see it.
 *
 * @param vendor name of the vendor, such as {@code "Zoom"}
 * @param program the vendor's partner program under which it was granted; null when there is none
 * @param vendorCountry the vendor's country by its ISO 3166-1 alpha-2 code, as {@code vendors.csv}
 *     gives it, such as {@code "US"}
 */
public record Grant(String vendor, @Nullable String program, String vendorCountry) {}
