package io.partnerauth.benchmarks;

import static java.util.stream.Collectors.joining;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * The class path of each engine's JVMs: its own jars, the adapter's, and nothing of any other
 * engine.
 */
final class ClassPaths {
  private static final String LOGGING = "org.slf4j:slf4j-nop";
  private static final String SHIPPED_RULES = "io.partnerauth:rules-drl";
  private static final String JMH = "org.openjdk.jmh:jmh-core";

  private final Path target;
  private final Path commandJar;
  private final Path peersJar;
  private final DependencyTree command;
  private final DependencyTree peers;

  private ClassPaths(Path target) throws IOException {
    this.target = target;
    commandJar = target.resolve("benchmarks.jar");
    Path peersTarget = target.resolveSibling("peers").resolve("target");
    peersJar = peersTarget.resolve("benchmark-peers.jar");
    command = DependencyTree.read(target.resolve("lib"));
    peers = DependencyTree.read(peersTarget.resolve("lib"));
  }

  /**
   * {@return the class paths of the build that this command was packaged in}
   *
   * @throws IOException when the build's folders are not beside the command's jar
   */
  static ClassPaths ofThisBuild() throws IOException {
    try {
      Path jar =
          Path.of(ClassPaths.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      return new ClassPaths(jar.getParent());
    } catch (URISyntaxException e) {
      throw new IOException("the command's own jar has no path in a file system", e);
    }
  }

  /** {@return the build's folder, which {@code mvn clean} empties} */
  Path target() {
    return target;
  }

  /** {@return the class path for {@code engine}, with JMH where it is to be timed} */
  String of(EngineName engine, boolean withJmh) {
    Set<Path> jars = new LinkedHashSet<>();
    jars.add(commandJar);
    DependencyTree tree = command;
    if (engine.peer()) {
      jars.add(peersJar);
      tree = peers;
    }
    engine.artifact().map(tree::jarsOf).ifPresent(jars::addAll);
    if (engine.artifact().isPresent() && !engine.peer()) {
      jars.addAll(command.jarsOf(SHIPPED_RULES));
    }
    jars.addAll(tree.jarsOf(LOGGING));
    if (withJmh) {
      jars.addAll(command.jarsOf(JMH));
    }
    return jars.stream().map(Path::toString).collect(joining(File.pathSeparator));
  }
}
