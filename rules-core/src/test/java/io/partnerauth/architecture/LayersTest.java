package io.partnerauth.architecture;

import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.library.Architectures.LayeredArchitecture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** Packages depend on each other in one order, that of the pipeline. */
class LayersTest {
  private static final String API = "io.partnerauth";

  private static final String WORDS = API + ": words";
  private static final String VALUES = API + ": values";
  private static final String RULES = API + ": rules";
  private static final String CHECK = API + ": check";

  /** The layers, the lowest first: a layer may use those before it, and none after it. */
  private static final List<String> ORDER =
      List.of(
          "facts",
          "internal.lazy",
          "internal.register",
          "internal.text",
          "internal.place",
          WORDS,
          "ownership",
          "ownership.history",
          "ownership.bods",
          "ownership.ftm",
          "ownership.gleif",
          "ownership.psc",
          "internal.table",
          "internal.rule",
          VALUES,
          "internal.region",
          "internal.name",
          "internal.drl.syntax",
          "internal.drl.check",
          "internal.drl",
          "internal.engine",
          "internal.space",
          "internal.pack",
          "internal.decide",
          "internal.doubt",
          "internal.form",
          "trust",
          RULES,
          "vocabulary",
          "scenario",
          "live",
          "analysis",
          CHECK);

  /**
   * Types of the API that are in another layer than its values. Hosts look for all of them in one
   * package, though some are what the rest is made of, and others run all of it.
   */
  private static final Map<String, String> LAYER_OF_TYPE = new HashMap<>();

  static {
    // IssueCode and Mistakes make these of what is wrong with a text, and they print as texts.
    put("internal.text", "Issue", "Severity", "InvalidQuestionException", "InvalidRulesException");
    put(WORDS, "Authority", "Fact", "Names", "Outcome", "Place", "Status", "StatusStep");
    put(RULES, "AuthorizationRules", "PackTexts");
    put(CHECK, "RuleCheck"); // reads scenarios, too
  }

  private static final JavaClasses LIBRARY = HostClassPath.Library.CLASSES;

  private static void put(String layer, String... types) {
    for (String type : types) {
      LAYER_OF_TYPE.put(API + '.' + type, layer);
    }
  }

  @Test
  void aPackageUsesOnlyThoseBeforeItInThePipeline() {
    LayeredArchitecture layers = layeredArchitecture().consideringOnlyDependenciesInLayers();
    for (String layer : ORDER) {
      layers = layers.layer(layer).definedBy(in(layer));
    }
    layers = layers.whereLayer(ORDER.get(0)).mayNotAccessAnyLayer();
    for (int i = 1; i < ORDER.size(); i++) {
      String[] before = ORDER.subList(0, i).toArray(String[]::new);
      layers = layers.whereLayer(ORDER.get(i)).mayOnlyAccessLayers(before);
    }
    layers
        .ensureAllClassesAreContainedInArchitecture()
        .as("packages use only those before them in " + ORDER)
        .check(LIBRARY);
  }

  @Test
  void whateverMayUseTheFoundationsTheyUseNothingOfTheLibrary() {
    Set<String> foundations = Set.of("facts", "internal.lazy", "internal.register");
    Set<String> used = new TreeSet<>();
    for (JavaClass type : LIBRARY) {
      if (foundations.contains(layer(type))) {
        type.getDirectDependenciesFromSelf().stream()
            .map(Dependency::getTargetClass)
            .filter(target -> target.getBaseComponentType().getPackageName().startsWith(API))
            .filter(target -> !layer(target).equals(layer(type)))
            .forEach(target -> used.add(type.getName() + " uses " + target.getName()));
      }
    }
    assertEquals(Set.of(), used);
  }

  @Test
  void thePageOnTheArchitectureHasThePackagesInThisOrder() throws IOException {
    List<String> rows =
        Files.readString(Path.of("ARCHITECTURE.md"))
            .replaceAll("(?s).*\n## Packages[^\n]*\n", "")
            .replaceAll("(?s)\n## .*", "")
            .lines()
            .filter(line -> line.startsWith("| `"))
            .map(line -> line.split("\\|")[1].replace("`", "").strip())
            .toList();
    assertEquals(ORDER, rows);
  }

  @Test
  void nothingIsNullWithoutSayingSo() {
    Set<String> unmarked = new TreeSet<>();
    for (JavaPackage some : LIBRARY.getPackage(API).getSubpackagesInTree()) {
      if (!some.getClasses().isEmpty() && !some.isAnnotatedWith(NullMarked.class)) {
        unmarked.add(some.getName());
      }
    }
    assertEquals(Set.of(), unmarked);
  }

  private static DescribedPredicate<JavaClass> in(String layer) {
    return DescribedPredicate.describe(layer, type -> layer(type).equals(layer));
  }

  private static String layer(JavaClass type) {
    JavaClass one = type.getBaseComponentType();
    String name = one.getName().replaceAll("\\$.*", "");
    return one.getPackageName().equals(API)
        ? LAYER_OF_TYPE.getOrDefault(name, VALUES)
        : one.getPackageName().replace(API + '.', "");
  }
}
