package io.partnerauth.examples.quickstart;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The quickstart and all that it needs in one archive, laid out as Spring Boot does. */
final class HostArchive {
  private HostArchive() {}

  static byte[] build() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream archive = new ZipOutputStream(bytes)) {
      addFolder(archive, "BOOT-INF/classes/", Path.of("target", "classes"));
      int number = 0;
      for (Path library : libraries()) {
        archive.putNextEntry(new ZipEntry("BOOT-INF/lib/" + number++ + ".jar"));
        archive.write(Files.isDirectory(library) ? zip(library) : Files.readAllBytes(library));
      }
    }
    return bytes.toByteArray();
  }

  /** The runtime class path as the build wrote it down; modules of this build may be folders. */
  static String classPath() throws IOException {
    return Files.readString(Path.of("target", "runtime-class-path.txt")).strip();
  }

  private static List<Path> libraries() throws IOException {
    return Stream.of(classPath().split(File.pathSeparator)).map(Path::of).toList();
  }

  private static byte[] zip(Path folder) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream archive = new ZipOutputStream(bytes)) {
      addFolder(archive, "", folder);
    }
    return bytes.toByteArray();
  }

  private static void addFolder(ZipOutputStream archive, String prefix, Path folder)
      throws IOException {
    List<Path> files;
    try (Stream<Path> found = Files.walk(folder)) {
      files = found.filter(Files::isRegularFile).sorted().toList();
    }
    for (Path file : files) {
      String name = folder.relativize(file).toString().replace(File.separatorChar, '/');
      archive.putNextEntry(new ZipEntry(prefix + name));
      archive.write(Files.readAllBytes(file));
    }
  }
}
