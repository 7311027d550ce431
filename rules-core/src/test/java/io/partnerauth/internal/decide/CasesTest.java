package io.partnerauth.internal.decide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.partnerauth.internal.rule.Attribute;
import io.partnerauth.internal.rule.Situation;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CasesTest {
  @Test
  void anAttributeWithOneValueIsKnownAndEveryOtherIsAChoice() {
    List<Case> cases =
        new Cases(Situation.empty())
            .split(Attribute.PARTNER_ID, s -> List.of("P"))
            .split(Attribute.SALE_PRODUCT, s -> List.of("a", "b"))
            .split(Attribute.GRANT_PROGRAM, s -> List.of(s.get(Attribute.SALE_PRODUCT) + "1", "x"))
            .all()
            .orElseThrow();
    assertEquals(
        List.of(
            Map.of(Attribute.SALE_PRODUCT, "a", Attribute.GRANT_PROGRAM, "a1"),
            Map.of(Attribute.SALE_PRODUCT, "a", Attribute.GRANT_PROGRAM, "x"),
            Map.of(Attribute.SALE_PRODUCT, "b", Attribute.GRANT_PROGRAM, "b1"),
            Map.of(Attribute.SALE_PRODUCT, "b", Attribute.GRANT_PROGRAM, "x")),
        cases.stream().map(Case::choices).toList());
    Situation last = cases.get(3).situation();
    assertEquals("P", last.get(Attribute.PARTNER_ID));
    assertEquals("b", last.get(Attribute.SALE_PRODUCT));
    assertEquals("x", last.get(Attribute.GRANT_PROGRAM));
  }

  @Test
  void moreThanThreeThousandCasesAreTooMany() {
    assertEquals(3_000, hundredTimes(30).all().orElseThrow().size());
    assertEquals(Optional.empty(), hundredTimes(31).all());
    assertEquals(
        Optional.empty(),
        hundredTimes(31).split(Attribute.SALE_PRODUCT, s -> List.of("one")).all());
  }

  @Test
  void anAttributeThatCanHaveNoValueLeavesNoCase() {
    assertTrue(
        new Cases(Situation.empty())
            .split(Attribute.SALE_PRODUCT, s -> List.of())
            .all()
            .orElseThrow()
            .isEmpty());
  }

  private static Cases hundredTimes(int more) {
    return new Cases(Situation.empty())
        .split(Attribute.PARTNER_ID, s -> numbers(100))
        .split(Attribute.SALE_PRODUCT, s -> numbers(more));
  }

  private static List<String> numbers(int many) {
    return IntStream.range(0, many).mapToObj(Integer::toString).toList();
  }
}
