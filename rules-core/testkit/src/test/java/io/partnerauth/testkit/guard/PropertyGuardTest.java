package io.partnerauth.testkit.guard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import net.jqwik.api.Disabled;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;

class PropertyGuardTest {
  interface Laws {
    @Property
    default void law(@ForAll int number) {}
  }

  static class Declares implements Laws {}

  static class DeclaresAnExample {
    @Example
    void example() {}
  }

  @Disabled("on purpose")
  static class IsSwitchedOff implements Laws {}

  abstract static class IsForOthersToExtend implements Laws {}

  static class DeclaresNone {
    void helps() {}
  }

  /** {@return the messages of the tests that the guard lets fail} */
  private static List<String> complaints(
      PropertyGuard guard, boolean off, DiscoverySelector... selectors) {
    SummaryGeneratingListener listener = new SummaryGeneratingListener();
    Launcher launcher =
        LauncherFactory.create(
            LauncherConfig.builder()
                .enableTestEngineAutoRegistration(false)
                .enableTestExecutionListenerAutoRegistration(false)
                .addTestEngines(guard)
                .build());
    launcher.execute(
        LauncherDiscoveryRequestBuilder.request()
            .selectors(selectors)
            .configurationParameter(PropertyGuard.OFF, String.valueOf(off))
            .build(),
        listener);
    return listener.getSummary().getFailures().stream()
        .map(failure -> failure.getException().getMessage())
        .toList();
  }

  private static PropertyGuard withoutJqwik() {
    return new PropertyGuard(false, false);
  }

  @Test
  void withoutJqwikEachClassWithPropertiesFails() {
    assertEquals(
        List.of(
            Declares.class.getName()
                + " declares properties, and none of them runs: jqwik's engine"
                + " (net.jqwik:jqwik-engine) is not on the class path. Do not exclude it from"
                + " rules-testkit."),
        complaints(withoutJqwik(), false, selectClass(Declares.class)));
    assertEquals(
        2,
        complaints(
                withoutJqwik(),
                false,
                selectMethod(Declares.class, "law", int.class.getName()),
                selectClass(DeclaresAnExample.class))
            .size());
  }

  @Test
  void classesWithoutPropertiesToRunAreLeftAlone() {
    assertEquals(
        List.of(),
        complaints(
            withoutJqwik(),
            false,
            selectClass(IsSwitchedOff.class),
            selectClass(IsForOthersToExtend.class),
            selectClass(DeclaresNone.class)));
  }

  /** Maven counts only failures of tests in classes. */
  @Test
  void aFailureStandsInItsClassAndForOneOfItsProperties() {
    UniqueId id = UniqueId.forEngine("guard");
    TestDescriptor type = Complaint.of(id, Declares.class, "why");
    assertEquals(ClassSource.from(Declares.class), type.getSource().orElseThrow());
    assertTrue(type.isContainer());
    TestDescriptor property = type.getChildren().iterator().next();
    assertTrue(property.isTest());
    assertEquals("law", ((MethodSource) property.getSource().orElseThrow()).getMethodName());
  }

  @Test
  void withJqwikNothingFails() {
    assertEquals(
        List.of(), complaints(new PropertyGuard(true, false), false, selectClass(Declares.class)));
  }

  @Test
  void theGuardCanBeSwitchedOff() {
    assertEquals(List.of(), complaints(withoutJqwik(), true, selectClass(Declares.class)));
  }

  @Test
  void inThisBuildTheGuardFindsJqwikAndKnowsThatMavenRuns() {
    assertEquals(
        List.of(), complaints(new PropertyGuard(), false, selectClass(PropertyGuardTest.class)));
    assertTrue(Declared.hasProperties(Declares.class));
  }

  @Test
  void underMavenAClassFailsWhoseNameIsNoTests(@TempDir Path folder) throws Exception {
    compile(folder, "OurLaws", "OurPropertiesTest", "TestOfOurs", "OurPropertiesIT");
    ClassLoader before = Thread.currentThread().getContextClassLoader();
    try (URLClassLoader loader = new URLClassLoader(new URL[] {folder.toUri().toURL()}, before)) {
      Thread.currentThread().setContextClassLoader(loader);
      Class<?> test = loader.loadClass("OurPropertiesTest");
      Class<?> laws = loader.loadClass("OurLaws");
      PropertyGuard underMaven = new PropertyGuard(true, true);
      assertEquals(
          List.of(
              "OurLaws declares properties, and Maven runs none of them: it takes only classes for"
                  + " tests whose names begin with Test or end with Test, Tests or TestCase. Rename"
                  + " it to OurLawsTest. If the build runs it in another way, set the"
                  + " configuration parameter partnerauth.guard.off=true."),
          complaints(underMaven, false, selectClass(test)));
      assertEquals(List.of(), complaints(underMaven, false, selectClass(test), selectClass(laws)));
      assertEquals(List.of(), complaints(new PropertyGuard(true, false), false, selectClass(test)));
    } finally {
      Thread.currentThread().setContextClassLoader(before);
    }
  }

  /**
   * Compiles classes with a property each, since such names may not stand in this build's tests.
   */
  private static void compile(Path folder, String... names) throws IOException {
    List<String> arguments =
        new ArrayList<>(List.of("-cp", System.getProperty("java.class.path"), "-proc:none"));
    for (String name : names) {
      Path source = folder.resolve(name + ".java");
      Files.writeString(source, "class " + name + " { @net.jqwik.api.Property void holds() {} }");
      arguments.add(source.toString());
    }
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    assertEquals(0, compiler.run(null, null, null, arguments.toArray(String[]::new)));
  }
}
