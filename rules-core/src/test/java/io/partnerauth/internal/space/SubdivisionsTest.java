package io.partnerauth.internal.space;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.partnerauth.internal.rule.Attribute;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SubdivisionsTest {
  @Test
  void withoutARuleOnlyPartsThatSomebodyNamesAreToldApart() {
    Subdivisions none = new Subdivisions(null, Set.of());
    assertEquals(Set.of(), none.of("UA", List.of()));
    assertEquals(Set.of(), none.of("UA", List.of("RU-MOW", "CIS", "UA")));
    assertEquals(0, none.kindOf(null));
    assertEquals(0, none.kindOf("UA-43"));
    assertEquals(List.of("UA-05", "UA-43"), codes(none, "UA", "UA-43"));
  }

  @Test
  void aPartThatARuleNamesAndOneThatNoneNamesAreFound() {
    Subdivisions some = of(List.of("UA-43", "UA-05"), List.of(), List.of());
    assertEquals(List.of("UA-05", "UA-07", "UA-43"), codes(some, "UA"));
    assertEquals(List.of("RU-AD"), codes(some, "RU"));
    assertEquals(List.of("RU-AD", "RU-MOW"), codes(some, "RU", "RU-MOW", "UA-09"));
    assertNotEquals(some.kindOf("UA-43"), some.kindOf("UA-46"));
    assertEquals(some.kindOf("UA-46"), some.kindOf(null));
  }

  @Test
  void everyWayToBeginOrEndThatRulesTellApartIsMet() {
    assertEquals(
        List.of("UA-05", "UA-40", "UA-43"),
        codes(of(List.of(), List.of("UA-4", "UA-43"), List.of()), "UA"));
    assertEquals(
        List.of("UA-05", "UA-07", "UA-23"),
        codes(of(List.of(), List.of(), List.of("3", "A-07")), "UA"));
  }

  @Test
  void aCountryWithoutPartsHasNone() {
    assertEquals(List.of(), codes(of(List.of("UA-43"), List.of(), List.of()), "HK"));
  }

  @Test
  void whereRulesNameAllPartsThereIsNoOther() {
    List<String> all = List.of("BQ-BO", "BQ-SA", "BQ-SE");
    assertEquals(all, codes(of(all, List.of(), List.of()), "BQ"));
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
