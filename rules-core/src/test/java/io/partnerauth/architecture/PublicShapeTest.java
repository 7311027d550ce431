package io.partnerauth.architecture;

import static com.tngtech.archunit.core.domain.JavaModifier.PRIVATE;
import static com.tngtech.archunit.core.domain.JavaModifier.PUBLIC;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMember;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is visible from outside is the API, and the API is ours alone. */
class PublicShapeTest {
  private static final JavaClasses LIBRARY = HostClassPath.Library.CLASSES;

  @Test
  void anInternalTypeIsPublicOnlyWhenAnotherPackageNeedsIt() {
    Set<String> needless = new TreeSet<>();
    for (JavaClass type : LIBRARY) {
      if (type.getPackageName().startsWith("io.partnerauth.internal")
          && type.isTopLevelClass()
          && type.getModifiers().contains(PUBLIC)
          && !type.getPackageName().equals("io.partnerauth.internal.form") // for rules-json, too
          && !isUsedInAnotherPackage(type)
          && !isNamedByAnotherPublicType(type)) {
        needless.add(type.getName());
      }
    }
    assertEquals(Set.of(), needless);
  }

  @Test
  void noSignatureOfTheApiNamesATypeFromDroolsOrFromInside() {
    Set<String> leaks = new TreeSet<>();
    for (JavaClass type : LIBRARY) {
      if (isApi(type)) {
        Stream.concat(type.getRawInterfaces().stream(), type.getRawSuperclass().stream())
            .filter(PublicShapeTest::isForeign)
            .forEach(parent -> leaks.add(type.getName() + " extends " + parent.getName()));
        for (JavaMember member : publicMembers(type)) {
          namedBy(member)
              .filter(PublicShapeTest::isForeign)
              .forEach(named -> leaks.add(member.getFullName() + " names " + named.getName()));
        }
      }
    }
    assertEquals(Set.of(), leaks);
  }

  /** What encloses a type that is used elsewhere must be public, too. */
  private static boolean isUsedInAnotherPackage(JavaClass type) {
    return LIBRARY.stream()
        .filter(used -> used == type || used.getEnclosingClass().equals(Optional.of(type)))
        .flatMap(used -> used.getDirectDependenciesToSelf().stream())
        .anyMatch(use -> !use.getOriginClass().getPackage().equals(type.getPackage()));
  }

  private static boolean isNamedByAnotherPublicType(JavaClass type) {
    return type.getPackage().getClasses().stream()
        .filter(other -> other != type && other.getModifiers().contains(PUBLIC))
        .flatMap(other -> publicMembers(other).stream())
        .flatMap(PublicShapeTest::namedBy)
        .anyMatch(type::equals);
  }

  private static List<JavaMember> publicMembers(JavaClass type) {
    return type.getMembers().stream()
        .filter(member -> member.getModifiers().contains(PUBLIC))
        .toList();
  }

  private static boolean isApi(JavaClass type) {
    return type.getModifiers().contains(PUBLIC)
        && !type.getPackageName().startsWith("io.partnerauth.internal")
        && type.getEnclosingClass().map(PublicShapeTest::isApi).orElse(true);
  }

  private static boolean isForeign(JavaClass type) {
    JavaClass base = type.getBaseComponentType();
    return !base.isPrimitive()
        && !base.getName().startsWith("java.")
        && (!base.getName().startsWith("io.partnerauth.")
            || base.getModifiers().contains(PRIVATE)
            || base.getPackageName().startsWith("io.partnerauth.internal"));
  }

  private static Stream<JavaClass> namedBy(JavaMember member) {
    if (member instanceof JavaField field) {
      return field.getType().getAllInvolvedRawTypes().stream();
    }
    JavaCodeUnit code = (JavaCodeUnit) member;
    return Stream.concat(
        code.getReturnType().getAllInvolvedRawTypes().stream(),
        Stream.concat(
            code.getParameterTypes().stream().flatMap(p -> p.getAllInvolvedRawTypes().stream()),
            code.getExceptionTypes().stream()));
  }
}
