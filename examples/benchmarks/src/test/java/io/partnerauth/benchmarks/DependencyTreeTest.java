package io.partnerauth.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DependencyTreeTest {
  @TempDir Path folder;

  @BeforeEach
  void write() throws IOException {
    Files.writeString(
        folder.resolve("tree.txt"),
        """
        our:project:jar:1
        +- some:engine:jar:1.0:compile
        |  +- some:core:jar:1.1:compile
        |  |  \\- (log:api:jar:2.0:compile - version managed from 1.9; omitted for duplicate)
        |  \\- (other:shared:jar:0.9:compile - omitted for conflict with 1.0)
        \\- other:engine:jar:uber:3.0:compile
           +- log:api:jar:2.0:compile
           \\- other:shared:jar:1.0:runtime (scope not updated to compile)
        """);
  }

  @Test
  void anArtifactNeedsItselfAndAllThatItsDependenciesNeed() throws IOException {
    assertEquals(
        Set.of("engine-1.0.jar", "core-1.1.jar", "api-2.0.jar", "shared-1.0.jar"),
        names("some:engine"));
  }

  @Test
  void itNeedsNothingOfAnotherEngine() throws IOException {
    assertEquals(
        Set.of("engine-3.0-uber.jar", "api-2.0.jar", "shared-1.0.jar"), names("other:engine-uber"));
  }

  @Test
  void anArtifactOutsideTheTreeIsNamed() throws IOException {
    DependencyTree tree = DependencyTree.read(folder);
    Exception thrown = assertThrows(IllegalArgumentException.class, () -> tree.jarsOf("no:such"));
    assertEquals("no:such", thrown.getMessage().substring(0, 7));
  }

  private Set<String> names(String artifact) throws IOException {
    List<Path> jars = DependencyTree.read(folder).jarsOf(artifact);
    return jars.stream().map(jar -> folder.relativize(jar).toString()).collect(Collectors.toSet());
  }
}
