package io.partnerauth.architecture;

import static java.lang.reflect.Modifier.isAbstract;
import static java.lang.reflect.Modifier.isPublic;
import static java.lang.reflect.Modifier.isStatic;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.partnerauth.InvalidQuestionException;
import java.io.IOException;
import java.lang.reflect.Array;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Gives null to each parameter of each public method and constructor of a module, one at a time;
 * and lists, sets and maps that hold one.
 *
 * <p>{@code equals} takes null, and {@code compareTo} throws what {@link Comparable} says.
 */
public final class NullArguments {
  private static final Path CLASSES = Path.of("target", "classes");

  private final SampleArguments samples;
  private final Set<String> wrong = new TreeSet<>();
  private int tried;

  private NullArguments(SampleArguments samples) {
    this.samples = samples;
  }

  /**
   * Fails unless the caller is told what is null, whatever it is.
   *
   * @param samples what the other parameters are given
   * @param packages those that hosts call, by name
   * @param least how many parameters they have at least
   */
  public static void areNamed(SampleArguments samples, Predicate<String> packages, int least)
      throws Exception {
    NullArguments tries = new NullArguments(samples);
    for (Class<?> type : api(packages)) {
      Stream.concat(Arrays.stream(type.getConstructors()), Arrays.stream(type.getDeclaredMethods()))
          .filter(NullArguments::isCalled)
          .forEach(tries::callWithNulls);
    }
    assertEquals(Set.of(), tries.wrong, () -> String.join("\n", tries.wrong));
    assertTrue(tries.tried >= least, () -> tries.tried + " parameters");
  }

  private static List<Class<?>> api(Predicate<String> packages)
      throws IOException, ClassNotFoundException {
    List<Path> files;
    try (Stream<Path> all = Files.walk(CLASSES)) {
      files = all.filter(file -> file.toString().endsWith(".class")).sorted().toList();
    }
    List<Class<?>> types = new java.util.ArrayList<>();
    for (Path file : files) {
      String path = CLASSES.relativize(file).toString();
      if (path.endsWith("-info.class")) {
        continue;
      }
      String name =
          path.substring(0, path.length() - ".class".length()).replace('/', '.').replace('\\', '.');
      Class<?> type = Class.forName(name, false, NullArguments.class.getClassLoader());
      if (packages.test(type.getPackageName()) && isVisible(type)) {
        types.add(type);
      }
    }
    return types;
  }

  private static boolean isVisible(Class<?> type) {
    return isPublic(type.getModifiers())
        && (type.getEnclosingClass() == null || isVisible(type.getEnclosingClass()));
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
        if (code instanceof Constructor || code.getName().equals("evaluateAll")) {
          continue; // no host makes results, and of many enquiries the wrong ones get an answer
        }
        if (types[i] == List.class || types[i] == Collection.class) {
          call(code, i, Arrays.asList((Object) null));
        } else if (types[i] == Set.class) {
          call(code, i, Collections.singleton(null));
        } else if (types[i] == Map.class) {
          call(code, i, Collections.singletonMap("RU", null));
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
        ((Constructor<?>) code).newInstance(arguments);
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
