package io.partnerauth.testkit;

import io.partnerauth.AuthorizationRules;
import io.partnerauth.Vendor;
import java.util.List;

/**
 * The names that rules know: a question with any other is about the name.
 *
 * @param vendors never empty
 * @param products of all vendors
 */
record KnownWords(List<String> vendors, List<String> products, List<String> programs) {
  static KnownWords of(AuthorizationRules rules) {
    List<Vendor> vendors = rules.vendors();
    return new KnownWords(
        vendors.isEmpty() ? List.of("Another vendor") : vendors.stream().map(Vendor::name).toList(),
        vendors.stream()
            .flatMap(vendor -> vendor.products().stream())
            .map(Vendor.Product::name)
            .distinct()
            .sorted()
            .toList(),
        List.copyOf(rules.programs()));
  }
}
