package io.partnerauth.internal.combination;

import io.partnerauth.internal.region.Countries;
import io.partnerauth.internal.rule.Attribute;
import io.partnerauth.internal.rule.Condition;
import io.partnerauth.internal.rule.Operator;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Codes of subdivisions, enough of them to meet every answer that tests can give. */
final class Subdivisions {
  private static final String LETTERS = "ZYXWVUTSRQPONMLKJIHGFEDCBA9876543210";

  private final boolean asked;
  private final Set<String> named = new TreeSet<>();
  private final Set<String> endings;

  Subdivisions(Collection<Condition.Test> tests) {
    List<Condition.Test> own =
        tests.stream().filter(t -> t.attribute() == Attribute.CUSTOMER_SUBDIVISION).toList();
    asked = !own.isEmpty();
    StringBuilder affixes = new StringBuilder();
    for (Condition.Test test : own) {
      if (test.operator() == Operator.STARTS_WITH || test.operator() == Operator.ENDS_WITH) {
        affixes.append(test.literal());
      } else if (test.literal() != null) {
        named.add((String) test.literal());
      }
    }
    endings = affixes.isEmpty() ? Set.of() : endings(affixes.toString());
  }

  /** All endings of up to three of the letters that tests name, and one that none names. */
  private static Set<String> endings(String affixes) {
    Set<String> letters = new LinkedHashSet<>();
    affixes.chars().filter(c -> LETTERS.indexOf(c) >= 0).forEach(c -> letters.add("" + (char) c));
    LETTERS
        .chars()
        .mapToObj(c -> "" + (char) c)
        .filter(c -> !letters.contains(c))
        .findFirst()
        .ifPresent(letters::add);
    Set<String> all = new TreeSet<>(letters);
    for (int length = 2; length <= 3; length++) {
      for (String shorter : List.copyOf(all)) {
        letters.forEach(letter -> all.add(shorter + letter));
      }
    }
    return all;
  }

  /** {@return codes of a country's subdivisions; none when no test asks} */
  Set<String> of(String country) {
    Set<String> codes = new TreeSet<>();
    for (String name : named) {
      if (Countries.isSubdivision(name) && Countries.countryOf(name).equals(country)) {
        codes.add(name);
      }
    }
    if (asked) {
      codes.add(unnamed(country));
    }
    endings.forEach(ending -> codes.add(country + "-" + ending));
    return codes;
  }

  private String unnamed(String country) {
    for (char first : LETTERS.toCharArray()) {
      for (char second : LETTERS.toCharArray()) {
        String code = country + "-Z" + first + second;
        if (!named.contains(code)) {
          return code;
        }
      }
    }
    throw new IllegalStateException("Rules name every subdivision of " + country + " from Z on.");
  }
}
