package io.partnerauth.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What every host inherits stays small, and no compiler is in it. */
class RuntimeClassPathTest {
  private static final int MOST_JARS = 20;
  private static final long MOST_BYTES = 13L * 1024 * 1024 / 2;

  /** One class of each compiler that stock Drools or its relatives bring. */
  private static final List<String> COMPILERS =
      List.of(
          "org/eclipse/jdt/internal/compiler/Compiler.class",
          "org/drools/ecj/EclipseJavaCompiler.class",
          "org/mvel2/MVEL.class",
          "org/drools/mvel/MVELDialectRuntimeData.class",
          "org/codehaus/janino/JavaSourceClassLoader.class",
          "com/thoughtworks/xstream/XStream.class",
          "com/google/protobuf/Message.class");

  @Test
  void aHostInheritsAtMostTwentyJars() throws IOException {
    int jars = HostClassPath.inheritedJars().size() + 1;
    assertTrue(jars <= MOST_JARS, () -> jars + " jars with rules-core itself");
  }

  @Test
  void theyWeighAtMostSixAndAHalfMegabytes() throws IOException {
    long bytes = packedOwnClasses();
    for (Path jar : HostClassPath.inheritedJars()) {
      bytes += Files.size(jar);
    }
    long all = bytes;
    assertTrue(all <= MOST_BYTES, () -> all + " bytes with rules-core itself");
  }

  /** {@return how many bytes rules-core's own jar has, but for its manifest} */
  private static long packedOwnClasses() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Stream<Path> own = Files.walk(HostClassPath.libraryClasses());
        JarOutputStream jar = new JarOutputStream(bytes)) {
      for (Path file : own.filter(Files::isRegularFile).toList()) {
        jar.putNextEntry(new JarEntry(HostClassPath.libraryClasses().relativize(file).toString()));
        jar.write(Files.readAllBytes(file));
      }
    }
    return bytes.size();
  }

  @Test
  void noneOfThemHoldsACompiler() throws IOException {
    for (Path path : HostClassPath.inheritedJars()) {
      try (JarFile jar = new JarFile(path.toFile())) {
        List<String> found = COMPILERS.stream().filter(c -> jar.getEntry(c) != null).toList();
        assertEquals(List.of(), found, path::toString);
      }
    }
  }
}
