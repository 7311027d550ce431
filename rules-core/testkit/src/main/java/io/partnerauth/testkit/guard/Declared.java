package io.partnerauth.testkit.guard;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import net.jqwik.api.Disabled;
import net.jqwik.api.Property;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.HierarchyTraversalMode;
import org.junit.platform.commons.support.ReflectionSupport;

/** Classes that declare properties. Thread-safe. */
final class Declared {
  /** What Surefire and Failsafe run unless a build says otherwise. */
  private static final Pattern RUN_BY_MAVEN =
      Pattern.compile("(Test|IT).*|.*(Test|Tests|TestCase|IT|ITCase)");

  private static final Map<URI, List<Class<?>>> NOT_RUN = new ConcurrentHashMap<>();

  private Declared() {}

  /** {@return whether the class has properties of its own or inherits some, and could be run} */
  static boolean hasProperties(Class<?> type) {
    return !Modifier.isAbstract(type.getModifiers())
        && !AnnotationSupport.isAnnotated(type, Disabled.class)
        && !properties(type).isEmpty();
  }

  /** {@return the class's properties, its own and inherited ones} */
  static List<Method> properties(Class<?> type) {
    return AnnotationSupport.findAnnotatedMethods(
        type, Property.class, HierarchyTraversalMode.TOP_DOWN);
  }

  /** {@return the classes with properties in a folder of classes that Maven takes for no tests} */
  static List<Class<?>> notRunByMaven(URI folder) {
    return NOT_RUN.computeIfAbsent(
        folder,
        root ->
            ReflectionSupport.findAllClassesInClasspathRoot(
                root, Declared::hasProperties, Declared::isNotRunByMaven));
  }

  private static boolean isNotRunByMaven(String className) {
    String simple = className.substring(className.lastIndexOf('.') + 1);
    return !simple.contains("$") && !RUN_BY_MAVEN.matcher(simple).matches();
  }
}
