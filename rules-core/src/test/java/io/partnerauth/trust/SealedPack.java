package io.partnerauth.trust;

import io.partnerauth.internal.pack.PackFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** People with keys, who seal and approve packs of a test. */
public final class SealedPack {
  public static final LocalDate DAY = LocalDate.of(2026, 5, 3);
  public static final String NAME = "example.com/rules";

  private final Map<String, SigningKey.Pair> keys = new TreeMap<>();

  public SealedPack() {
    for (String id : List.of("anna", "ben", "carla", "dora")) {
      keys.put(id, SigningKey.generate());
    }
  }

  /** Anna and Ben are authors; one of compliance and one of legal have to approve. */
  public KeyList keyList() {
    return new KeyList(
        NAME,
        1,
        new TreeMap<>(Map.of("compliance", 1L, "legal", 1L)),
        List.of(
            key("anna", "compliance"),
            key("ben", "compliance"),
            key("carla", "legal"),
            key("dora", "legal")),
        List.of());
  }

  public TrustedKey key(String id, String group) {
    return TrustedKey.of(id, "Person " + id, group, keys.get(id).publicKey());
  }

  public SigningKey signing(String id) {
    return keys.get(id).signingKey();
  }

  public Trust trust() {
    Clock clock = Clock.fixed(Instant.parse(DAY + "T12:00:00Z"), ZoneOffset.UTC);
    return Trust.of(keyList()).clock(clock);
  }

  /** {@return the manifest of a pack, with the signatures of these} */
  public Manifest manifest(long number, String before, Map<String, String> texts, String... by) {
    PackFiles files = PackFiles.of(texts);
    Manifest manifest =
        new Manifest(
            NAME,
            number,
            files.version(),
            before,
            "anna",
            DAY,
            "Change \"note\" with ü\nand \u0001",
            List.of("none"),
            files.hashes(),
            List.of());
    for (String id : by) {
      manifest = manifest.signed(id, signing(id));
    }
    return manifest;
  }

  /** {@return a whole pack, sealed by Anna, approved by Ben and Carla} */
  public Map<String, String> sealed(long number, String before, Map<String, String> texts) {
    Map<String, String> all = new TreeMap<>(texts);
    all.put(Manifest.FILE, manifest(number, before, texts, "anna", "ben", "carla").text());
    return all;
  }

  /** Makes a folder hold exactly these files. */
  static void write(Path folder, Map<String, String> texts) {
    try {
      List<Path> old = new ArrayList<>();
      if (Files.exists(folder)) {
        try (var walk = Files.walk(folder)) {
          walk.filter(Files::isRegularFile).forEach(old::add);
        }
      }
      for (Path file : old) {
        Files.delete(file);
      }
      for (Map.Entry<String, String> file : texts.entrySet()) {
        Path path = folder.resolve(file.getKey());
        Files.createDirectories(path.getParent());
        Files.writeString(path, file.getValue());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
