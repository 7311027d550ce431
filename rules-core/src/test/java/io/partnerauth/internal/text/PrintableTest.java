package io.partnerauth.internal.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is printed cannot be obeyed by a terminal, and everything in it can be seen. */
class PrintableTest {
  @ParameterizedTest
  @CsvSource({
    "10, \\n",
    "13, \\r",
    "9, \\t",
    "0, \\u0000",
    "0x1B, \\u001B",
    "0x7F, \\u007F",
    "0x9B, \\u009B",
    "0xAD, \\u00AD",
    "0x34F, \\u034F",
    "0x2028, \\u2028",
    "0x202E, \\u202E",
    "0x2066, \\u2066",
    "0x2800, \\u2800",
    "0x3164, \\u3164",
    "0xFE0F, \\uFE0F",
    "0xFEFF, \\uFEFF",
    "0xE0001, \\uDB40\\uDC01",
    "0xD800, \\uD800"
  })
  void whatIsObeyedOrNotSeenIsEscaped(String point, String escape) {
    String text = "a" + Character.toString(Integer.decode(point)) + "b";

    assertEquals("a" + escape + "b", Printable.of(text));
  }

  @Test
  void lettersOfAnyScriptAndBackslashesStay() {
    String text = "C:\\rules\\Ростех, 中石油, آرامكو, Ü\u00A0é 👍";

    assertEquals(text, Printable.of(text));
  }

  @Test
  void textWithoutSuchCharactersIsNotCopied() {
    String text = "P-1 Bank of the Republic";

    assertSame(text, Printable.of(text));
  }

  @Test
  void noDefaultIgnorableCharacterOfUnicodeIsPrintable() {
    for (int point = 0; point <= Character.MAX_CODE_POINT; point++) {
      boolean hidden =
          UCharacter.hasBinaryProperty(point, UProperty.DEFAULT_IGNORABLE_CODE_POINT)
              || UCharacter.hasBinaryProperty(point, UProperty.BIDI_CONTROL);
      assertTrue(!hidden || !Printable.isPrintable(point), "U+" + Integer.toHexString(point));
    }
  }

  @Property
  void nothingIsLeftToEscape(@ForAll String text) {
    String printed = Printable.of(text);

    assertTrue(printed.codePoints().allMatch(Printable::isPrintable));
    assertSame(printed, Printable.of(printed));
  }
}
