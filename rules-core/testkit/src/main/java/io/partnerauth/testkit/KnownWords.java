package io.partnerauth.testkit;

import static java.util.stream.Collectors.toMap;

import io.partnerauth.AuthorizationRules;
import io.partnerauth.Vendor;
import java.util.List;
import java.util.Map;

/**
 * The names that rules know: a question with any other is about the name.
 *
 * @param vendors never empty
 * @param products of all vendors
 * @param words by mark, those of its attribute
 * @param own the attributes that the pack adds, as rules name them
 */
record KnownWords(
    List<String> vendors,
    List<String> products,
    List<String> programs,
    Map<Mark, List<String>> words,
    List<String> own) {
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
        List.copyOf(rules.programs()),
        Mark.WORDS.stream()
            .collect(
                toMap(
                    mark -> mark,
                    mark -> List.copyOf(rules.words(mark.attributes().get(0)).keySet()))),
        List.copyOf(rules.ownAttributes().keySet()));
  }
}
