package io.partnerauth.examples.quickstart;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.StringWriter;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/**
 * A piece of Java from a page: a file when it begins with imports, else compiled as the body of a
 * method, with the API imported and rules, a customer, a partner and the body of a request at hand.
 */
final class Snippet {
  private static final String FRAME =
      """
      import io.partnerauth.*;
      import io.partnerauth.facts.BuyerClass;
      import io.partnerauth.json.*;
      import io.partnerauth.live.LiveRules;
      import java.nio.file.Path;
      import tools.jackson.databind.json.JsonMapper;

      public final class Page {
        private static Customer customer = Customer.of("RU", BuyerClass.COMPANY);
        private static Partner partner = Partner.of("P", "RU");
        private static AuthorizationRules rules = AuthorizationRules.load();
        private static String body = "{}";

        public static void run() throws Exception {
      %s  }
      }
      """;

  private Snippet() {}

  /** Compiles the code into a folder; a mistake in it fails the test with the compiler's words. */
  static void compile(String code, Path folder) throws IOException {
    boolean whole = code.startsWith("import ");
    Path source = folder.resolve(whole ? "App.java" : "Page.java");
    Files.writeString(source, whole ? code : FRAME.formatted(code));
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    StringWriter said = new StringWriter();
    try (var files = compiler.getStandardFileManager(null, null, null)) {
      List<String> options =
          List.of("-d", folder.toString(), "-cp", System.getProperty("java.class.path"));
      compiler.getTask(said, files, null, options, null, files.getJavaFileObjects(source)).call();
    }
    assertEquals("", said.toString(), code);
  }

  /** Compiles and runs the code, and returns what it printed. */
  static String run(String code, Path folder) throws Exception {
    compile(code, folder);
    URL[] place = {folder.toUri().toURL()};
    try (URLClassLoader loader = new URLClassLoader(place, Snippet.class.getClassLoader())) {
      Method run = loader.loadClass("Page").getMethod("run");
      return Printed.by(() -> run.invoke(null));
    }
  }
}
