package io.partnerauth.internal.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class SuggestionTest {
  private static final List<String> KEYS = List.of("country", "customer", "channel", "CIS");

  @Test
  void aSwapOfTwoLettersIsOneMistake() {
    assertEquals(1, Suggestion.distance("chanenl", "channel"));
    assertEquals(Optional.of("channel"), Suggestion.nearest("chanenl", KEYS));
  }

  @Test
  void caseIsNoDifference() {
    assertEquals(Optional.of("CIS"), Suggestion.nearest("cis", KEYS));
  }

  @Test
  void aWordFarFromAllGivesNoGuess() {
    assertEquals(Optional.empty(), Suggestion.nearest("outcome", KEYS));
    assertEquals("One of four.", Suggestion.didYouMean("outcome", KEYS, "One of four."));
  }

  @Test
  void theGuessIsPrintedAsAQuestion() {
    assertEquals("Did you mean \"country\"?", Suggestion.didYouMean("contry", KEYS, ""));
  }

  @Property(tries = 200)
  void distanceIsSymmetricAndZeroOnlyForEqualWords(
      @ForAll @AlphaChars @StringLength(max = 8) String a,
      @ForAll @AlphaChars @StringLength(max = 8) String b) {
    assertEquals(Suggestion.distance(a, b), Suggestion.distance(b, a));
    assertEquals(a.equals(b), Suggestion.distance(a, b) == 0);
    assertTrue(Suggestion.distance(a, b) <= Math.max(a.length(), b.length()));
  }
}
