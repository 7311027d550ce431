package io.partnerauth.examples.quickstart;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLConnection;
import java.net.URLStreamHandler;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * A class loader over one archive that holds a host's classes and, as archives within it, its
 * libraries: what a Spring Boot application runs from. Nothing is on disk, and it sees nothing of
 * the class path of the tests.
 */
final class NestedJars extends ClassLoader {
  private final Map<String, Map<String, byte[]>> jars = new LinkedHashMap<>();

  /** Reads {@code BOOT-INF/classes} and every archive in {@code BOOT-INF/lib}. */
  NestedJars(byte[] archive) throws IOException {
    super("nested", ClassLoader.getPlatformClassLoader());
    for (Map.Entry<String, byte[]> entry : read(archive).entrySet()) {
      String name = entry.getKey();
      if (name.startsWith("BOOT-INF/lib/")) {
        jars.put(name, read(entry.getValue()));
      } else if (name.startsWith("BOOT-INF/classes/")) {
        jars.computeIfAbsent("BOOT-INF/classes", key -> new LinkedHashMap<>())
            .put(name.substring("BOOT-INF/classes/".length()), entry.getValue());
      }
    }
  }

  private static Map<String, byte[]> read(byte[] archive) throws IOException {
    Map<String, byte[]> entries = new LinkedHashMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        entries.put(entry.getName(), zip.readAllBytes());
      }
    }
    return entries;
  }

  @Override
  protected Class<?> findClass(String name) throws ClassNotFoundException {
    String path = name.replace('.', '/') + ".class";
    for (Map<String, byte[]> jar : jars.values()) {
      byte[] code = jar.get(path);
      if (code != null) {
        return defineClass(name, code, 0, code.length);
      }
    }
    throw new ClassNotFoundException(name);
  }

  @Override
  protected URL findResource(String name) {
    Enumeration<URL> found = findResources(name);
    return found.hasMoreElements() ? found.nextElement() : null;
  }

  @Override
  protected Enumeration<URL> findResources(String name) {
    List<URL> found =
        jars.entrySet().stream()
            .filter(jar -> jar.getValue().containsKey(name))
            .map(jar -> url(jar.getKey(), name, jar.getValue().get(name)))
            .toList();
    return Collections.enumeration(found);
  }

  /** An address that only its own handler can open, as those of nested jars are. */
  private static URL url(String jar, String name, byte[] content) {
    try {
      return new URL("nested", "", -1, "/host.jar!/" + jar + "!/" + name, new InMemory(content));
    } catch (MalformedURLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static final class InMemory extends URLStreamHandler {
    private final byte[] content;

    InMemory(byte[] content) {
      this.content = content;
    }

    @Override
    protected URLConnection openConnection(URL address) {
      return new URLConnection(address) {
        @Override
        public void connect() {}

        @Override
        public InputStream getInputStream() {
          return new ByteArrayInputStream(content);
        }
      };
    }
  }
}
