package io.partnerauth.internal.space;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.partnerauth.internal.rule.Attribute;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SubdivisionsTest {
  @Test
  void withoutARuleOnlyPartsThatSomebodyNamesAreToldApart() {
    Subdivisions none = new Subdivisions(null, Set.of());
    assertEquals(Set.of(), none.of("UA", List.of()));
    assertEquals(Set.of(), none.of("UA", List.of("RU-MOW", "CIS", "UA")));
    assertEquals(0, none.kindOf(null));
    assertEquals(0, none.kindOf("UA-43"));
    // one of each length beside it, since no list says which codes are in use
    assertEquals(List.of("UA-43", "UA-Z", "UA-ZZ", "UA-ZZZ"), codes(none, "UA", "UA-43"));
  }

  @Test
  void aPartThatARuleNamesAndOneThatNoneNamesAreFound() {
    Subdivisions some = of(List.of("UA-43", "UA-Z"), List.of(), List.of());
    assertEquals(List.of("UA-43", "UA-Y", "UA-Z", "UA-ZZ", "UA-ZZZ"), codes(some, "UA"));
    assertEquals(List.of("RU-Z", "RU-ZZ", "RU-ZZZ"), codes(some, "RU"));
    assertEquals(
        List.of("RU-MOW", "RU-Z", "RU-ZZ", "RU-ZZZ"), codes(some, "RU", "RU-MOW", "UA-09"));
    assertNotEquals(some.kindOf("UA-43"), some.kindOf("UA-44"));
    assertEquals(some.kindOf("UA-44"), some.kindOf(null));
  }

  @Test
  void everyWayToBeginThatRulesTellApartIsMet() {
    Subdivisions some = of(List.of(), List.of("UA-4", "UA-43"), List.of());
    assertEquals(
        Set.of("", "4", "43"),
        codes(some, "UA").stream()
            .map(code -> code.startsWith("UA-43") ? "43" : code.startsWith("UA-4") ? "4" : "")
            .collect(Collectors.toSet()));
    // letters of the other country's parts are like all others here
    assertEquals(List.of("RU-Z", "RU-ZZ", "RU-ZZZ"), codes(some, "RU"));
  }

  @Test
  void everyWayToEndThatRulesTellApartIsMet() {
    Subdivisions some = of(List.of(), List.of(), List.of("3", "A-7"));
    Set<String> ends = new TreeSet<>();
    codes(some, "UA").forEach(code -> ends.add(code.substring(code.length() - 1)));
    assertEquals(Set.of("3", "7", "Z"), ends);
    assertTrue(codes(some, "UA").containsAll(List.of("UA-3", "UA-7", "UA-33", "UA-Z77")));
    assertEquals(14 /* of 3 and Z */, codes(some, "RU").size());
  }

  @Test
  void aCodeIsFoundWhereNearlyAllAreNamed() {
    List<String> named = new ArrayList<>();
    for (char letter : "ZYXWVUTSRQPONMLKJIHGFEDCBA987654321".toCharArray()) {
      named.add("UA-" + letter);
    }
    Subdivisions nearly = of(named, List.of(), List.of());
    assertTrue(codes(nearly, "UA").contains("UA-0"));
    named.add("UA-0");
    Subdivisions all = of(named, List.of(), List.of());
    assertEquals(36 + 2, codes(all, "UA").size());
    assertTrue(codes(all, "UA").containsAll(List.of("UA-ZZ", "UA-ZZZ")));
  }

  @Test
  void aNamedCodeOfLettersThatRulesAskAboutStandsForItself() {
    Subdivisions some = of(List.of("UA-4"), List.of("UA-4"), List.of());
    assertEquals(1, codes(some, "UA").stream().filter("UA-4"::equals).count());
    assertEquals(14 /* of 4 and Z, with UA-4 itself */, codes(some, "UA").size());
  }

  private static Subdivisions of(
      List<String> literals, List<String> beginnings, List<String> endings) {
    return new Subdivisions(
        new TextPartition(Attribute.CUSTOMER_SUBDIVISION, literals, beginnings, endings, false),
        Set.copyOf(literals));
  }

  private static List<String> codes(Subdivisions subdivisions, String country, String... others) {
    return List.copyOf(subdivisions.of(country, List.of(others)));
  }
}
