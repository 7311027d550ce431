package io.partnerauth.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.partnerauth.architecture.ForkedHost.LoadedClass;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** A rule file becomes data, never code: the same classes run, however many rules there are. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NoCodeFromRulesTest {
  private static final String RULE =
      """
      rule "ZOOM-%1$d No sale to agencies in Russia, %1$d"
          @source( "A letter" )
          @status( RECEIVED )
          @authority( VENDOR )
      when
          Grant( vendor == "Zoom" )
          Customer( country == "RU", buyerClass == BuyerClass.GOVERNMENT_AGENCY )
          Sale( channel == Channel.PARTNER, date >= "31-Mar-2021", product != "Product %1$d" )
      then
          ruling.revoke( "No sale to agencies in Russia." );
      end

      """;

  /** Where a class may come from: the JDK, its archive, or a file that the build put there. */
  private static final Pattern FROM_A_FILE = Pattern.compile("(jrt:/|file:|shared objects file).*");

  /** What the JDK spins for lambdas, method handles, annotations and the like. */
  private static final Pattern OF_THE_JDK =
      Pattern.compile(
          "java\\.lang\\.invoke\\..*|.*\\$\\$(Lambda|InjectedInvoker).*"
              + "|(com\\.sun|jdk)\\.proxy.*|jdk\\.internal\\.reflect\\.Generated.*");

  private ForkedHost twoRules;
  private ForkedHost manyRules;

  @BeforeAll
  void decideInFreshJvms(@TempDir Path folder) throws Exception {
    twoRules = decide(2, Files.createDirectory(folder.resolve("two")));
    manyRules = decide(500, Files.createDirectory(folder.resolve("many")));
  }

  private static ForkedHost decide(int rules, Path folder, String... settings) throws Exception {
    StringBuilder text = new StringBuilder();
    text.append("package io.partnerauth.rules.zoom\n\nimport io.partnerauth.facts.*\n\n");
    text.append("global io.partnerauth.facts.Ruling ruling\n\n");
    IntStream.rangeClosed(1, rules).forEach(n -> text.append(RULE.formatted(n)));
    Path vendor = Files.createDirectories(folder.resolve("pack").resolve("zoom"));
    Files.writeString(vendor.resolve("letters.drl"), text);
    StringBuilder products = new StringBuilder();
    products.append("vendor,product,aliases,categories,deployment,classification,note\n");
    IntStream.rangeClosed(1, rules).forEach(n -> products.append("Zoom,Product " + n + ",,,,,\n"));
    Files.writeString(vendor.getParent().resolve("products.csv"), products);
    return ForkedHost.run(vendor.getParent(), folder, settings);
  }

  @Test
  void bothPacksDecide() {
    for (ForkedHost host : List.of(twoRules, manyRules)) {
      assertTrue(host.answers().startsWith("REVOKED"), host::answers);
      assertTrue(host.answers().contains("\nAUTHORIZED"), host::answers);
    }
  }

  @Test
  void moreRulesLoadNoMoreClasses() {
    assertEquals(twoRules.classesBeyondTheJdk(), manyRules.classesBeyondTheJdk());
  }

  @Test
  void everyClassComesFromAFileOfTheBuildOrFromTheJdk() {
    List<LoadedClass> made =
        manyRules.loaded().stream()
            .filter(loaded -> !FROM_A_FILE.matcher(loaded.source()).matches())
            .filter(loaded -> !OF_THE_JDK.matcher(loaded.name()).matches())
            .toList();
    assertEquals(List.of(), made);
  }

  @Test
  void noClassOfACompilerIsLoaded() {
    List<String> compilers =
        manyRules.loaded().stream()
            .map(LoadedClass::name)
            .filter(
                name ->
                    name.matches(
                        "(com\\.sun\\.tools|jdk\\.compiler|org\\.eclipse\\.jdt|org\\.drools\\.ecj"
                            + "|org\\.mvel2?|org\\.codehaus\\.janino|javax\\.tools)\\..*"))
            .toList();
    assertEquals(List.of(), compilers);
  }

  @Test
  void answersDoNotDependOnSettingsThatAHostMadeForRulesOfItsOwn(@TempDir Path folder)
      throws Exception {
    ForkedHost host =
        decide(
            2,
            folder,
            "-Ddrools.shareAlphaNodes=false",
            "-Ddrools.sequential=true",
            "-Ddrools.parallelExecution=fully_parallel",
            "-Ddrools.alphaNodeHashingThreshold=1",
            "-Ddrools.equalityBehavior=equality");
    assertEquals(twoRules.answers(), host.answers());
  }

  @Test
  void theLibraryPrintsNothing() {
    assertEquals("", manyRules.printed());
  }
}
