package io.partnerauth.internal.space;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.partnerauth.internal.rule.Attribute;
import java.util.List;
import org.junit.jupiter.api.Test;

class SampleTextsTest {
  private final SampleTexts products =
      new SampleTexts(Attribute.SALE_PRODUCT, List.of("ab"), List.of("c"), List.of("d"));

  @Test
  void beginsAndEndsAsAskedAndHoldsAsLittleElseAsPossible() {
    assertEquals("cd", products.find("c", "d", text -> true));
    assertEquals("cotherd", products.find("c", "d", text -> text.length() > 2));
    assertEquals("other", products.find("", "", text -> true));
  }

  @Test
  void aLetterThatNoRuleMentionsIsTheLastResort() {
    assertEquals("e", products.find("", "", text -> !text.contains("other")));
    SampleTexts free =
        new SampleTexts(Attribute.SALE_PRODUCT, List.of("Zoom"), List.of("b"), List.of());
    assertEquals("a", free.find("", "", text -> !text.contains("other")));
  }

  @Test
  void aCountryIsARealOne() {
    SampleTexts countries =
        new SampleTexts(Attribute.PARTNER_COUNTRY, List.of(), List.of("R"), List.of());
    assertEquals("RE", countries.find("R", "", text -> text.startsWith("R")));
    assertEquals("RRR", countries.find("R", "RR", text -> text.equals("RRR")));
  }

  @Test
  void aTextThatCannotBeFoundIsNamed() {
    String message =
        assertThrows(IllegalStateException.class, () -> products.find("c", "d", text -> false))
            .getMessage();
    assertEquals("No text begins with \"c\" and ends with \"d\".", message);
  }
}
