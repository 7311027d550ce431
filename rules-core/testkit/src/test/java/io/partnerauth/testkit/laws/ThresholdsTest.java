package io.partnerauth.testkit.laws;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.partnerauth.AuthorizationRules;
import io.partnerauth.InvalidRulesException;
import io.partnerauth.Issue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Law 12 holds for good rules, whatever thresholds they have: 0 and 100 are none too few. */
class ThresholdsTest {
  private static Path pack = Path.of("none");

  static class OfAPack implements RuleLaws {
    @Override
    public Path rules() {
      return pack;
    }
  }

  @Provide
  Arbitrary<String> conditions() {
    Arbitrary<String> one =
        Combinators.combine(
                Arbitraries.of(">=", ">", "<=", "<"),
                Arbitraries.of("0", "100", "50", "25", "0.01", "49.99", "99", "99.5", "99.99"))
            .as("stateInterest %s %s"::formatted);
    return Arbitraries.oneOf(
        one,
        Combinators.combine(one, one).as("%s, %s"::formatted),
        Combinators.combine(one, one).as("%s || %s"::formatted),
        one.map("!( %s )"::formatted));
  }

  @Property(tries = 12)
  void noThresholdOfAGoodRuleIsAnAlarm(
      @ForAll("conditions") String first, @ForAll("conditions") String second) throws IOException {
    Map<String, String> texts = Map.of("zoom/letter.drl", letter(first, second));
    try {
      AuthorizationRules.load(texts);
    } catch (InvalidRulesException e) {
      Set<String> codes = e.issues().stream().map(Issue::code).collect(Collectors.toSet());
      assertEquals(Set.of("DRL040"), codes, e::getMessage); // a condition that is never true
      Assume.that(false);
    }
    pack = Files.createTempDirectory("thresholds");
    try {
      Files.createDirectory(pack.resolve("zoom"));
      for (Map.Entry<String, String> file : texts.entrySet()) {
        Files.writeString(pack.resolve(file.getKey()), file.getValue());
      }
      Subject.forget(OfAPack.class);
      new OfAPack().raisingAThresholdNeverRaisesSeverity();
    } finally {
      for (String path : List.of("zoom/letter.drl", "zoom", "")) {
        Files.deleteIfExists(pack.resolve(path));
      }
    }
  }

  private static String letter(String first, String second) {
    return """
        package io.partnerauth.rules.zoom
        import io.partnerauth.facts.*
        global io.partnerauth.facts.Ruling ruling
        rule "ZOOM-1 The state's companies"
            @source( "Letter" )
            @status( RECEIVED )
            @authority( VENDOR )
        when
            Grant( vendor == "Zoom" )
            Customer( %s )
        then
            ruling.revoke( "Not to the state." );
        end
        rule "ZOOM-2 Others"
            @source( "Letter" )
            @status( RECEIVED )
            @authority( VENDOR )
        when
            Grant( vendor == "Zoom" )
            Customer( %s )
        then
            ruling.review( "Ask first." );
        end
        """
        .formatted(first, second);
  }
}
