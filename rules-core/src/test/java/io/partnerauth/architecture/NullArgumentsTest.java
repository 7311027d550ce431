package io.partnerauth.architecture;

import static java.lang.reflect.Modifier.isAbstract;
import static java.lang.reflect.Modifier.isPublic;
import static java.lang.reflect.Modifier.isStatic;
import static java.util.stream.Collectors.toCollection;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.partnerauth.InvalidQuestionException;
import java.lang.reflect.Array;
import java.lang.reflect.Executable;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever public method or constructor is given null for whatever parameter, the caller is told
 * what is null.
 *
 * <p>{@code equals} takes null, and {@code compareTo} throws what {@link Comparable} says.
 */
class NullArgumentsTest {
  @TempDir private Path folder;
  private final Set<String> wrong = new TreeSet<>();
  private SampleArguments samples;
  private int tried;

  @Test
  void everyParameterThatIsNullIsNamed() throws Exception {
    samples = new SampleArguments(folder);
    for (Class<?> type : api()) {
      Stream.concat(Arrays.stream(type.getConstructors()), Arrays.stream(type.getDeclaredMethods()))
          .filter(NullArgumentsTest::isCalled)
          .forEach(this::callWithNulls);
    }
    assertEquals(new TreeSet<>(), wrong, () -> wrong.size() + ":\n" + String.join("\n", wrong));
    assertTrue(tried > 300, () -> tried + " parameters");
  }

  private static List<Class<?>> api() {
    return new ClassFileImporter()
        .importPath(HostClassPath.libraryClasses()).stream()
            .filter(NullArgumentsTest::isApi)
            .map(JavaClass::reflect)
            .collect(toCollection(ArrayList::new));
  }

  private static boolean isApi(JavaClass type) {
    return !type.getPackageName().startsWith("io.partnerauth.internal")
        && !type.getPackageName().equals("io.partnerauth.facts") // Drools alone makes facts
        && !type.getPackageName().startsWith("io.partnerauth.ownership.") // readers of registers
        && isPublic(type.reflect().getModifiers())
        && (type.getEnclosingClass().isEmpty() || isApi(type.getEnclosingClass().get()));
  }

  private static boolean isCalled(Executable code) {
    return isPublic(code.getModifiers())
        && !isAbstract(code.getModifiers())
        && !code.isSynthetic()
        && !Set.of("equals", "compareTo").contains(code.getName())
        && !(code.getDeclaringClass().isEnum() && code.getName().equals("valueOf"));
  }

  private void callWithNulls(Executable code) {
    Class<?>[] types = code.getParameterTypes();
    for (int i = 0; i < types.length; i++) {
      if (!types[i].isPrimitive()) {
        call(code, i, null);
        if (types[i].isArray() && !types[i].getComponentType().isPrimitive()) {
          call(code, i, Array.newInstance(types[i].getComponentType(), 1));
        }
      }
    }
  }

  private void call(Executable code, int nulled, @Nullable Object instead) {
    String where = code.toGenericString() + ", parameter " + (nulled + 1);
    tried++;
    try {
      Object[] arguments = new Object[code.getParameterCount()];
      for (int i = 0; i < arguments.length; i++) {
        arguments[i] = i == nulled ? instead : samples.of(code.getGenericParameterTypes()[i]);
      }
      if (code instanceof Method method) {
        method.invoke(
            isStatic(method.getModifiers()) ? null : samples.of(method.getDeclaringClass()),
            arguments);
      } else {
        ((java.lang.reflect.Constructor<?>) code).newInstance(arguments);
      }
      wrong.add(where + ": accepted");
    } catch (InvocationTargetException e) {
      Throwable thrown = e.getCause();
      if (!(thrown instanceof InvalidQuestionException)
          || !thrown.getMessage().contains(" is null")) {
        wrong.add(where + ": " + thrown);
      }
    } catch (ReflectiveOperationException | RuntimeException e) {
      wrong.add(where + ": cannot be called: " + e);
    }
  }
}
