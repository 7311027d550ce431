package io.partnerauth.architecture;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.util.List;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Why the library has no {@code module-info}: what it stands on has none, and jlink wants them. */
class ModulesTest {
  @Test
  void droolsHasNoModuleInfo() throws IOException {
    List<File> jars =
        Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
            .map(File::new)
            .filter(jar -> jar.getName().matches("(drools|kie)-.*[.]jar"))
            .toList();
    assertFalse(jars.isEmpty());
    for (File file : jars) {
      try (JarFile jar = new JarFile(file)) {
        assertTrue(
            jar.stream().noneMatch(entry -> entry.getName().endsWith("module-info.class")),
            () -> file + " has a module-info now: reconsider ours, and CHANGELOG.md");
      }
    }
  }
}
