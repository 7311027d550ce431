package io.partnerauth.testkit.laws;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Law 12 holds for a good rule, whatever threshold it has. */
class ThresholdsTest {
  @TempDir private static Path packs;

  private static Path pack = Path.of("none");

  static class OfAPack implements RuleLaws {
    @Override
    public Path rules() {
      return pack;
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "> 0",
        ">= 0",
        "> 25",
        ">= 25",
        "> 99",
        ">= 99.5",
        "> 99.99",
        ">= 100",
        ">= 10, stateInterest < 50",
        ">= 0, stateInterest <= 100"
      })
  void noThresholdOfAGoodRuleIsAnAlarm(String threshold) throws IOException {
    pack = Files.createTempDirectory(packs, "pack");
    Files.createDirectories(pack.resolve("zoom"));
    Files.writeString(
        pack.resolve("zoom/letter.drl"),
        """
        package io.partnerauth.rules.zoom
        import io.partnerauth.facts.*
        global io.partnerauth.facts.Ruling ruling
        rule "ZOOM-1 The state's companies"
            @source( "Letter" )
            @status( RECEIVED )
            @authority( VENDOR )
        when
            Grant( vendor == "Zoom" )
            Customer( stateInterest %s )
        then
            ruling.revoke( "Not to the state." );
        end
        """
            .formatted(threshold));
    assertEquals(
        Map.of(), LawRun.of(OfAPack.class, "raisingAThresholdNeverRaisesSeverity").failures());
  }
}
