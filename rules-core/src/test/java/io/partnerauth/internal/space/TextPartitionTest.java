package io.partnerauth.internal.space;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.partnerauth.internal.rule.Attribute;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TextPartitionTest {
  private final TextPartition products =
      new TextPartition(
          Attribute.SALE_PRODUCT, List.of("ZOOM"), List.of("Z", "ZA"), List.of("-EU"), false);

  @Test
  void tellsTextsApartByTheLongestBeginningAndEnding() {
    int[] all =
        List.of("ZOOM", "ZAP-EU", "ZAP", "ZIP-EU", "ZIP", "MAP-EU", "MAP").stream()
            .mapToInt(products::indexOf)
            .toArray();
    assertEquals(List.of(0, 1, 2, 3, 4, 5, 6), IntStream.of(all).boxed().toList());
    assertEquals(7, products.indexOf((Object) null));
    assertEquals(8, products.pieces().size());
  }

  @Test
  void namesAPieceByWhatItsTextsBeginAndEndWith() {
    List<String> labels = products.pieces().stream().map(ValueClass::toString).toList();
    assertTrue(labels.get(1).contains("any other beginning with \"ZA\" and ending with \"-EU\""));
    assertTrue(labels.get(2).contains("any other beginning with \"ZA\""), labels.get(2));
    assertFalse(labels.get(2).contains("ending"), labels.get(2));
    assertTrue(labels.get(5).contains("any other ending with \"-EU\""), labels.get(5));
  }

  @Test
  void tellsWhichPiecesATextWithABeginningMayLieIn() {
    assertEquals(List.of(0, 1, 2, 3, 4, 5, 6), mayBegin("Z"));
    assertEquals(List.of(0, 3, 4, 5, 6), mayBegin("ZO"));
    assertEquals(List.of(1, 2, 3, 4, 5, 6), mayBegin("ZAP"));
    assertEquals(List.of(5, 6), mayBegin("M"));
  }

  @Test
  void countsAnAbsentTextAsOneThatNoRuleNames() {
    assertEquals(products.kindOf("MAP"), products.kindOf(null));
    assertNotEquals(products.kindOf("MAP-EU"), products.kindOf(null));
    assertEquals(0, products.kindOf("ZOOM"));
  }

  @Test
  void tellsAnAbsentTextApartWhereARuleDoes() {
    for (TextPartition axis :
        List.of(
            new TextPartition(Attribute.SALE_PRODUCT, List.of("ZOOM"), List.of(), List.of(), true),
            new TextPartition(
                Attribute.SALE_PRODUCT, List.of("ZOOM"), List.of(""), List.of(), false),
            new TextPartition(
                Attribute.SALE_PRODUCT, List.of("ZOOM"), List.of(), List.of(""), false))) {
      assertEquals(2, axis.kindOf(null));
      assertEquals(1, axis.kindOf("MAP"));
      assertEquals("any other", ((ValueClass.TextClass) axis.pieces().get(1)).label());
    }
  }

  @Test
  void hasNoPieceForTheAbsenceOfATextThatIsAlwaysThere() {
    TextPartition vendors =
        new TextPartition(Attribute.GRANT_VENDOR, List.of(), List.of("Z"), List.of(), false);
    assertEquals(2, vendors.pieces().size());
    assertEquals("any beginning with \"Z\"", vendors.pieces().get(0).label());
    assertEquals("any", vendors.pieces().get(1).label());
    assertTrue(vendors.mayBegin("M", 1));
    assertFalse(vendors.mayBegin("M", 0));
    assertThrows(IllegalArgumentException.class, vendors::absent);
  }

  private List<Integer> mayBegin(String beginning) {
    return IntStream.range(0, products.pieces().size())
        .filter(piece -> products.mayBegin(beginning, piece))
        .boxed()
        .toList();
  }
}
