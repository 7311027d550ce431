package io.partnerauth.internal.pack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.partnerauth.internal.text.SourceFile;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarOutputStream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassPathFilesTest {
  private static final Map<String, String> PACK =
      Map.of("index", "zoom/b.drl\nregions.csv\n\n", "zoom/b.drl", "b", "regions.csv", "r");

  @TempDir private Path temporary;

  private URLClassLoader loader(Map<String, String> files) throws IOException {
    return new URLClassLoader(new URL[] {jar(files)}, null);
  }

  private URL jar(Map<String, String> files) throws IOException {
    Path jar = Files.createTempFile(temporary, "pack", ".jar");
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
      for (Map.Entry<String, String> file : new TreeMap<>(files).entrySet()) {
        out.putNextEntry(new ZipEntry(ClassPathFiles.FOLDER + file.getKey()));
        out.write(file.getValue().getBytes(java.nio.charset.StandardCharsets.UTF_8));
      }
    }
    return jar.toUri().toURL();
  }

  private static List<String> paths(PackFiles files) {
    return files.files().stream().map(SourceFile::path).toList();
  }

  private static String code(PackFiles files) {
    return files.issues().get(0).code();
  }

  @Test
  void theFilesThatTheIndexNamesAreReadInOrderOfPath() throws IOException {
    try (URLClassLoader loader = loader(PACK)) {
      PackFiles files = ClassPathFiles.read(loader);
      assertEquals(List.of("regions.csv", "zoom/b.drl"), paths(files));
      assertEquals(List.of(), files.issues());
      assertTrue(files.where().startsWith("the class path (jar:file:"), files.where());
    }
  }

  @Test
  void theOwnLoaderIsAskedBeforeTheContextLoader() throws IOException {
    Map<String, String> other = Map.of("index", "zoom/c.drl", "zoom/c.drl", "c");
    try (URLClassLoader own = loader(PACK);
        URLClassLoader context = loader(other)) {
      assertEquals(List.of("regions.csv", "zoom/b.drl"), paths(ClassPathFiles.read(own, context)));
    }
  }

  @Test
  void theContextLoaderIsAskedWhenTheOwnKnowsNoPack() throws IOException {
    try (URLClassLoader own = loader(Map.of("other", ""));
        URLClassLoader context = loader(PACK)) {
      assertEquals(List.of("regions.csv", "zoom/b.drl"), paths(ClassPathFiles.read(own, context)));
      assertEquals(List.of("regions.csv", "zoom/b.drl"), paths(ClassPathFiles.read(null, context)));
    }
  }

  @Test
  void theSameVersionComesFromAFolderAndFromAJar() throws IOException {
    Path folder = Files.createDirectories(temporary.resolve("pack/zoom")).getParent();
    Files.writeString(folder.resolve("zoom/b.drl"), "b");
    Files.writeString(folder.resolve("regions.csv"), "r");
    try (URLClassLoader loader = loader(PACK)) {
      assertEquals(PackFiles.in(folder).version(), ClassPathFiles.read(loader).version());
    }
  }

  @Test
  void noPackIsAnIssueThatNamesTheArtifact() throws IOException {
    try (URLClassLoader loader = loader(Map.of("other", ""))) {
      assertEquals(
          """
          io/partnerauth/rules/index: error PACK014: There is no pack on the class path.
            Add the artifact io.partnerauth:rules-drl, or load a pack from a folder.""",
          ClassPathFiles.read(loader).issues().get(0).toString());
    }
  }

  @Test
  void twoPacksAreAnIssue() throws IOException {
    try (URLClassLoader loader = new URLClassLoader(new URL[] {jar(PACK), jar(PACK)}, null)) {
      assertEquals("PACK015", code(ClassPathFiles.read(loader)));
    }
  }

  @Test
  void aFileOfTheIndexThatIsNotThereIsAnIssue() throws IOException {
    try (URLClassLoader loader = loader(Map.of("index", "zoom/b.drl"))) {
      PackFiles files = ClassPathFiles.read(loader);
      assertEquals("PACK003", code(files));
      assertEquals("zoom/b.drl", files.issues().get(0).file());
    }
  }

  @Test
  void anIndexCannotLeadOutOfThePack() throws IOException {
    try (URLClassLoader loader = loader(Map.of("index", "zoom/../../secret.drl"))) {
      assertEquals("PACK010", code(ClassPathFiles.read(loader)));
    }
  }
}
