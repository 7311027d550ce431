package io.partnerauth.testkit.guard;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.junit.platform.commons.support.ReflectionSupport;
import org.junit.platform.engine.EngineDiscoveryRequest;
import org.junit.platform.engine.discovery.ClassSelector;
import org.junit.platform.engine.discovery.ClasspathRootSelector;
import org.junit.platform.engine.discovery.MethodSelector;

/**
 * What a run was asked to run.
 *
 * @param classes those that it selects, by themselves or for one of their methods
 * @param folders the folders of classes that these come from
 */
record Selected(Set<Class<?>> classes, Set<URI> folders) {

  static Selected of(EngineDiscoveryRequest request) {
    Set<Class<?>> classes = new LinkedHashSet<>();
    Set<URI> folders = new LinkedHashSet<>();
    request
        .getSelectorsByType(ClassSelector.class)
        .forEach(selector -> classes.add(selector.getJavaClass()));
    request
        .getSelectorsByType(MethodSelector.class)
        .forEach(selector -> classes.add(selector.getJavaClass()));
    for (ClasspathRootSelector root : request.getSelectorsByType(ClasspathRootSelector.class)) {
      classes.addAll(
          ReflectionSupport.findAllClassesInClasspathRoot(
              root.getClasspathRoot(), type -> true, name -> true));
    }
    classes.forEach(type -> folder(type).ifPresent(folders::add));
    return new Selected(classes, folders);
  }

  /** {@return the folder or jar that the class was loaded from; empty when it tells none} */
  private static Optional<URI> folder(Class<?> type) {
    try {
      return type.getProtectionDomain().getCodeSource() == null
          ? Optional.empty()
          : Optional.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException("The place of " + type + " is no address", e);
    }
  }
}
