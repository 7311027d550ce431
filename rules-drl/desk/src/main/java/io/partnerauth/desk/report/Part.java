package io.partnerauth.desk.report;

import io.partnerauth.AuthorizationRules;
import io.partnerauth.Directive;
import io.partnerauth.Landmarks;
import io.partnerauth.Outcome;
import io.partnerauth.Vendor;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What the report tells in one piece: the directives about one vendor's sales alone, or one
 * directive that binds several vendors and so is told once.
 *
 * @param name the vendor, or the directive
 * @param shared whether it binds several vendors
 * @param rules its rules alone
 * @param places those that the whole pack may tell apart, as these rules do
 * @param vendors those that it may bind; in one list those that it cannot tell apart
 */
record Part(
    String name,
    boolean shared,
    AuthorizationRules rules,
    Places places,
    List<List<String>> vendors) {

  /** Stands for every vendor that rules do not know. */
  static final String ANY_OTHER = "Any other vendor";

  /** {@return the parts of a pack: directives that bind several vendors, then vendor by vendor} */
  static List<Part> of(AuthorizationRules rules) {
    Places everywhere = Places.of(rules.landmarks());
    List<Part> parts = new ArrayList<>();
    Map<String, List<Directive>> own = new TreeMap<>();
    for (Directive directive : rules.directives()) {
      SortedSet<String> named = named(directive);
      if (named.size() == 1) {
        own.computeIfAbsent(named.first(), vendor -> new ArrayList<>()).add(directive);
      } else {
        AuthorizationRules alone = alone(rules, List.of(directive));
        parts.add(
            new Part(
                directive.name(),
                true,
                alone,
                everywhere.as(alone.landmarks()),
                alike(directive, alone)));
      }
    }
    own.forEach(
        (vendor, directives) -> {
          AuthorizationRules alone = alone(rules, directives);
          parts.add(
              new Part(
                  vendor,
                  false,
                  alone,
                  everywhere.as(alone.landmarks()),
                  List.of(List.of(vendor))));
        });
    return parts;
  }

  /**
   * {@return the vendors that rules name, in order, and {@link #ANY_OTHER} where rules name none}
   */
  static List<String> vendors(AuthorizationRules rules) {
    SortedSet<String> named = new TreeSet<>();
    boolean any = false;
    for (Directive directive : rules.directives()) {
      for (Directive.Clause clause : directive.clauses()) {
        named.addAll(clause.vendors());
        any |= clause.vendors().isEmpty();
      }
    }
    List<String> vendors = new ArrayList<>(named);
    if (any) {
      rules.vendors().stream()
          .map(Vendor::name)
          .filter(name -> !named.contains(name))
          .forEach(vendors::add);
      vendors.add(ANY_OTHER);
    }
    return vendors;
  }

  /** The vendors that a directive names; none where a clause of it may mean any. */
  private static SortedSet<String> named(Directive directive) {
    SortedSet<String> named = new TreeSet<>();
    for (Directive.Clause clause : directive.clauses()) {
      if (clause.vendors().isEmpty()) {
        return new TreeSet<>();
      }
      named.addAll(clause.vendors());
    }
    return named;
  }

  private static AuthorizationRules alone(AuthorizationRules rules, List<Directive> directives) {
    List<String> ids =
        directives.stream()
            .flatMap(one -> one.clauses().stream())
            .map(Directive.Clause::id)
            .toList();
    return rules.only(ids).unknownVendors(Outcome.AUTHORIZED).silent();
  }

  /** Vendors are alike when the same clauses name them and, where it is asked, their country is. */
  private static List<List<String>> alike(Directive directive, AuthorizationRules rules) {
    boolean byCountry = !rules.landmarks().literals("Grant.vendorCountry", String.class).isEmpty();
    boolean bySpelling =
        directive.clauses().stream()
            .filter(clause -> clause.vendors().isEmpty())
            .map(clause -> rules.landmarks().byRule().get(clause.id()))
            .anyMatch(literals -> literals.containsKey("Grant.vendor"));
    Map<String, String> countries = new TreeMap<>();
    rules.vendors().forEach(one -> countries.put(one.name(), one.country().orElse("")));
    Map<List<Object>, List<String>> alike = new LinkedHashMap<>();
    for (String vendor : vendors(rules)) {
      List<String> clauses =
          directive.clauses().stream()
              .filter(clause -> clause.vendors().contains(vendor))
              .map(Directive.Clause::id)
              .toList();
      List<Object> key =
          List.of(
              clauses,
              byCountry ? countries.getOrDefault(vendor, "") : "",
              bySpelling ? vendor : "");
      alike.computeIfAbsent(key, k -> new ArrayList<>()).add(vendor);
    }
    return List.copyOf(alike.values());
  }

  /**
   * {@return the days on which an answer may differ from the day before: those that its clauses
   * name, the days after them, and those of the regions that they ask for}
   */
  SortedSet<LocalDate> days() {
    SortedSet<LocalDate> days = new TreeSet<>(places.days());
    new Landmarks(rules.landmarks().byRule(), List.of(), List.of())
        .days()
        .forEach(day -> days.addAll(List.of(day, day.plusDays(1))));
    return days;
  }

  /** {@return whether a clause of it asks for one of these facts, such as {@code Sale.kind}} */
  boolean asks(Collection<String> attributes) {
    return rules.landmarks().byRule().values().stream()
        .anyMatch(literals -> attributes.stream().anyMatch(literals::containsKey));
  }
}
