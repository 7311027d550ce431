package io.partnerauth.architecture;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A simple name means one type in the whole project. */
class NamesTest {
  /** They carry the names of the host's types on purpose: a rule speaks of what a host says. */
  private static final String FACTS = "io.partnerauth.facts";

  /** Nested types that are always written with the type around them. */
  private static final Set<String> QUALIFIED = Set.of("Kind", "Visitor");

  @Test
  void noTwoTypesHaveTheSameSimpleName() throws IOException {
    Map<String, List<String>> types =
        Stream.concat(typesOfTheLibrary(), filesOfOtherModules().stream())
            .collect(groupingBy(name -> name.replaceAll(".*[./$]", ""), TreeMap::new, toList()));
    types.keySet().removeAll(QUALIFIED);
    types.values().removeIf(same -> same.size() < 2);
    assertEquals(Map.of(), types);
  }

  /** Nested ones included, unless they are private: those are seen in one file only. */
  private static Stream<String> typesOfTheLibrary() {
    return HostClassPath.Library.CLASSES.stream()
        .filter(type -> !type.getPackageName().equals(FACTS) && isVisible(type))
        .map(JavaClass::getName);
  }

  private static boolean isVisible(JavaClass type) {
    return !type.isAnonymousClass()
        && !type.isLocalClass()
        && !type.getModifiers().contains(JavaModifier.PRIVATE)
        && !type.getSimpleName().equals("package-info");
  }

  /** Their files are named by the types in them. */
  private static List<String> filesOfOtherModules() throws IOException {
    List<String> files = new ArrayList<>();
    Files.walkFileTree(
        Path.of(".."),
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            String name = folder.getFileName().toString();
            boolean other = name.equals("target") || name.equals("test") || name.equals(".git");
            return other || folder.equals(Path.of("../rules-core/src"))
                ? FileVisitResult.SKIP_SUBTREE
                : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            String name = file.getFileName().toString();
            if (name.endsWith(".java") && !name.equals("package-info.java")) {
              files.add(file.toString().replaceAll("\\.java$", ""));
            }
            return FileVisitResult.CONTINUE;
          }
        });
    return files;
  }
}
