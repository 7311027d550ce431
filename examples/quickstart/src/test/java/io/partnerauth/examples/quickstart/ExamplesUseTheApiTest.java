package io.partnerauth.examples.quickstart;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** An example shows what an outsider can do. */
class ExamplesUseTheApiTest {
  @Test
  void theQuickstartNamesNothingFromInsideTheLibraryNorFromDrools() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("io.partnerauth.internal..", "org.drools..", "org.kie..")
        .check(new ClassFileImporter().importPath(Path.of("target", "classes")));
  }
}
