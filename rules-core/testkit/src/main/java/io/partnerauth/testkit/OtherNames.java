package io.partnerauth.testkit;

import io.partnerauth.AuthorizationRules;
import io.partnerauth.Landmarks;
import io.partnerauth.Vendor;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Names besides those that rules compare with, made known to them. */
final class OtherNames {
  private static final List<String> VENDORS = List.of("Another vendor", "any vendor");
  private static final List<String> PRODUCTS =
      List.of("Another product", "any product", "a product that nobody sells", "other");
  private static final List<String> PROGRAMS =
      List.of("Another program", "a program of nobody", "other");

  private OtherNames() {}

  static AuthorizationRules known(AuthorizationRules rules) {
    Landmarks landmarks = rules.landmarks();
    SortedSet<String> vendors = new TreeSet<>(VENDORS);
    rules.vendors().forEach(vendor -> vendors.add(vendor.name()));
    in(landmarks, "Grant.vendor").forEach(vendors::add);
    SortedSet<String> products = new TreeSet<>(PRODUCTS);
    products.addAll(KnownWords.of(rules).products());
    in(landmarks, "Sale.product").forEach(products::add);
    SortedSet<String> programs = new TreeSet<>(PROGRAMS);
    in(landmarks, "Grant.program").forEach(programs::add);
    String[] all = apart(products).toArray(String[]::new);
    return rules
        .vendors(apart(vendors).stream().map(name -> Vendor.of(name, all)).toList())
        .programs(programs);
  }

  /** What rules compare an attribute with, and one text of each other kind. */
  private static Stream<String> in(Landmarks landmarks, String attribute) {
    return Stream.concat(
        landmarks.literals(attribute, String.class).stream(),
        landmarks.ways().stream()
            .flatMap(way -> Stream.ofNullable(way.fitting().get(attribute)))
            .flatMap(values -> values.stream())
            .flatMap(value -> value.stream())
            .map(Objects::toString));
  }

  /** Of names that are one name but for their case, the first. */
  private static List<String> apart(SortedSet<String> names) {
    SortedSet<String> seen = new TreeSet<>();
    return names.stream().filter(name -> seen.add(name.strip().toLowerCase(Locale.ROOT))).toList();
  }
}
