package io.partnerauth.internal.name;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.partnerauth.internal.text.Folding;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KnownNamesTest {
  private static final KnownNames NAMES =
      new KnownNames(Map.of("Zoom", Set.of("Zoom Video"), "SAP", Set.of(), "Straße 5", Set.of()));

  @ParameterizedTest
  @ValueSource(
      strings = {"Zoom", "zoom", "ZOOM", " Zoom\u00a0", "Ｚｏｏｍ", "Zoom Video", "zoom  VIDEO"})
  void aNameIsMeantByItselfByAnAliasAndByWhatFoldsToThem(String written) {
    assertEquals(Optional.of("Zoom"), NAMES.find(written));
  }

  @Test
  void fullCaseFoldingIsUsed() {
    assertEquals(Optional.of("Straße 5"), NAMES.find("STRASSE 5"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Zom", "Zоom", "Zo\u200bom", "Zöom", "Zoom Phone", "Zooom"})
  void whatOnlyLooksLikeANameIsNotOneButIsSuggested(String written) {
    assertEquals(Optional.empty(), NAMES.find(written));
    assertEquals(Optional.of("Zoom"), NAMES.nearest(written));
  }

  @Test
  void nothingIsNearToAnotherName() {
    assertEquals(Optional.empty(), NAMES.nearest("Microsoft"));
    assertEquals("Look again.", NAMES.didYouMean("Microsoft", "Look again."));
  }

  @Test
  void aDotlessIIsNoI() {
    assertNotEquals(Folding.fold("Mıcrosoft"), Folding.fold("Microsoft"));
    assertEquals(Folding.looks("Mıcrosoft"), Folding.looks("Microsoft"));
  }
}
