package io.partnerauth.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.nop.NOPServiceProvider;

/** What a host gets that depends on rules-core and nothing else. */
final class HostClassPath {
  private HostClassPath() {}

  /** The library's own classes as data, read once for all tests: it takes seconds. */
  static final class Library {
    static final JavaClasses CLASSES = new ClassFileImporter().importPath(libraryClasses());

    private Library() {}
  }

  /** {@return the jars that rules-core brings along, as the build wrote them down} */
  static List<Path> inheritedJars() throws IOException {
    String written = Files.readString(Path.of("target", "runtime-class-path.txt"));
    return Stream.of(written.strip().split(File.pathSeparator)).map(Path::of).toList();
  }

  /** {@return the jar that keeps SLF4J from telling that it has nowhere to log} */
  static Path silentLog() throws URISyntaxException {
    return Path.of(
        NOPServiceProvider.class.getProtectionDomain().getCodeSource().getLocation().toURI());
  }

  /** {@return the library's own classes, not yet in a jar when tests run} */
  static Path libraryClasses() {
    return Path.of("target", "classes");
  }
}
