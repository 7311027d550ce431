package io.partnerauth.internal.decide;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ValuesTest {
  @Test
  void severalValuesStandInOrderAndNoValueIsNamed() {
    assertEquals("none", Values.text(null));
    assertEquals("none", Values.text(Set.of()));
    assertEquals("7", Values.text(7));
    assertEquals("a, b, c", Values.text(List.of("b", "c", "a")));
  }
}
