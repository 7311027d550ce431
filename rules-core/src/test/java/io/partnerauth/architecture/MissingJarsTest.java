package io.partnerauth.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.InputStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whoever needs an optional jar that is missing is told which one to add. */
class MissingJarsTest {
  @Test
  void scenariosAndPartnerFilesNameTheReaderOfYaml() throws Exception {
    for (String type : List.of("ScenarioFile", "PartnerFile")) {
      String told =
          without(
              "snakeyaml", "io.partnerauth.scenario." + type, "partner.yaml", "partner: {id: P}");
      assertTrue(told.contains("org.snakeyaml:snakeyaml-engine"), told);
    }
  }

  @Test
  void registersNameTheReaderOfJson() throws Exception {
    String told =
        without(
            "jackson",
            "io.partnerauth.ownership.bods.BodsReader",
            (Object) new InputStream[] {new ByteArrayInputStream(new byte[0])});
    assertTrue(told.contains("com.fasterxml.jackson.core:jackson-core"), told);
  }

  /** What {@code read} says on a class path without some jars. */
  private static String without(String jar, String type, Object... arguments) throws Exception {
    List<URL> left = new ArrayList<>();
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
      if (!Path.of(entry).getFileName().toString().contains(jar)) {
        left.add(Path.of(entry).toUri().toURL());
      }
    }
    try (URLClassLoader host =
        new URLClassLoader(left.toArray(URL[]::new), ClassLoader.getPlatformClassLoader())) {
      Class<?>[] types =
          arguments.length == 1
              ? new Class<?>[] {InputStream[].class}
              : new Class<?>[] {String.class, String.class};
      Method read = host.loadClass(type).getMethod("read", types);
      InvocationTargetException thrown =
          assertThrows(InvocationTargetException.class, () -> read.invoke(null, arguments));
      assertEquals(IllegalStateException.class, thrown.getCause().getClass());
      return thrown.getCause().getMessage();
    }
  }
}
