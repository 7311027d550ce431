package io.partnerauth.examples.quickstart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;

import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import org.junit.jupiter.api.Test;

/** The library and its pack work where most hosts keep them: in jars within a jar. */
class NestedJarTest {
  @Test
  void theShippedPackLoadsFromNestedJarsUnderAForeignContextClassLoader() throws Exception {
    NestedJars host = new NestedJars(HostArchive.build());
    Class<?> quickstart = host.loadClass(Quickstart.class.getName());
    assertNotSame(Quickstart.class, quickstart);
    Method main = quickstart.getDeclaredMethod("main", String[].class);
    main.setAccessible(true);

    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    try (URLClassLoader foreign = new URLClassLoader(new URL[0], null)) {
      thread.setContextClassLoader(foreign);
      String nested = Printed.by(() -> main.invoke(null, (Object) new String[0]));
      assertEquals(
          Printed.decisions(Printed.by(() -> Quickstart.main(new String[0]))),
          Printed.decisions(nested));
    } finally {
      thread.setContextClassLoader(before);
    }
  }
}
