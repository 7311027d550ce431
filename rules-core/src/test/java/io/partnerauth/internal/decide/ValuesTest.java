package io.partnerauth.internal.decide;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.partnerauth.Fact;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ValuesTest {
  @Test
  void severalValuesStandInOrderAndNoValueIsNamed() {
    assertEquals("none", Values.of((Object) null).toString());
    assertEquals("none", Values.of(Set.of()).toString());
    assertEquals("7", Values.of(7).toString());
    assertEquals("a, b, c", Values.of(List.of("b", "c", "a")).toString());
  }

  @Test
  void whatAHostKnowsIsTold() {
    assertEquals("unknown", Values.of(Fact.unknown()).toString());
    assertEquals("a or b", Values.of(Fact.oneOf(List.of("b", "a"))).toString());
    assertEquals(
        "a, b or none", Values.of(Fact.oneOf(List.of(Set.of("b", "a"), Set.of()))).toString());
    assertEquals("no earlier contract", Values.of(Fact.of(Optional.empty())).toString());
  }
}
