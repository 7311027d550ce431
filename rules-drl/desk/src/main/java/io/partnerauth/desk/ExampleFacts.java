package io.partnerauth.desk;

import io.partnerauth.Customer;
import io.partnerauth.Fact;
import io.partnerauth.Grant;
import io.partnerauth.OwnerFigures;
import io.partnerauth.Partner;
import io.partnerauth.Sale;
import io.partnerauth.analysis.Example;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What is known in an example, under the names that rules use. */
final class ExampleFacts {
  private final Map<String, Map<String, String>> facts = new LinkedHashMap<>();

  private ExampleFacts() {}

  /** {@return the known attributes of customer, partner, grant and sale, in their order} */
  static Map<String, Map<String, String>> of(Example example) {
    ExampleFacts all = new ExampleFacts();
    all.customer(example.customer());
    all.partner(example.partner());
    all.sale(example.sale());
    return all.facts;
  }

  /** {@return the same for people: {@code customer country RU, buyerClass COMPANY; sale …}} */
  static String text(Example example) {
    return of(example).entrySet().stream()
        .map(
            fact ->
                fact.getValue().entrySet().stream()
                    .map(one -> one.getKey() + " " + one.getValue())
                    .collect(Collectors.joining(", ", fact.getKey() + " ", "")))
        .collect(Collectors.joining("; "));
  }

  private void customer(Customer customer) {
    customer
        .places()
        .forEach(
            place -> {
              put("customer", "country", Optional.of(place.country()));
              put("customer", "subdivision", place.subdivision());
            });
    put("customer", "headquarters", customer.headquarters());
    put("customer", "buyerClass", known(customer.buyerClass()));
    put("customer", "sector", known(customer.sector()));
    put("customer", "stateInterest", customer.stateInterest().map(range -> range.low()));
    put("customer", "stateControlled", known(customer.stateControlled()));
    figures("customer", customer.figures());
    put("customer", "listings", set(customer.listings()));
    put("customer", "endUses", set(customer.endUses()));
  }

  private void partner(Partner partner) {
    put("partner", "id", Optional.of(partner.id()).filter(id -> !id.equals("example")));
    put("partner", "country", partner.country());
    put("partner", "role", partner.role());
    figures("partner", partner.figures());
    put("grant", "program", partner.grants().stream().findFirst().flatMap(Grant::program));
  }

  private void sale(Sale sale) {
    put("sale", "vendor", sale.vendor());
    put("sale", "kind", Optional.of(sale.kind()));
    put("sale", "channel", Optional.of(sale.channel()));
    put("sale", "product", sale.product());
    put("sale", "date", Optional.of(sale.date()));
    put("sale", "contractSigned", sale.knownContract());
  }

  private void figures(String fact, OwnerFigures figures) {
    figures.shares().forEach((name, range) -> put(fact, name, Optional.of(range.low())));
    figures.controls().forEach((name, does) -> put(fact, name, Optional.of(does)));
  }

  private static Optional<?> known(Fact<?> fact) {
    return fact.value();
  }

  private static Optional<String> set(Fact<? extends Set<?>> fact) {
    return fact.value()
        .map(
            set ->
                set.isEmpty()
                    ? "none"
                    : set.stream().map(Object::toString).collect(Collectors.joining(" and ")));
  }

  private void put(String fact, String attribute, Optional<?> value) {
    value.ifPresent(
        known ->
            facts
                .computeIfAbsent(fact, name -> new LinkedHashMap<>())
                .put(attribute, known.toString()));
  }
}
