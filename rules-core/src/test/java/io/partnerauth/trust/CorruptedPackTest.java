package io.partnerauth.trust;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.partnerauth.AuthorizationRules;
import io.partnerauth.InvalidRulesException;
import io.partnerauth.TestPack;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever is changed in a sealed folder, it is not taken. {@code -Dseal.tries=100000} tries
 * longer, {@code -Dseal.seed=…} again what failed.
 */
class CorruptedPackTest {
  private static final int TRIES = Integer.getInteger("seal.tries", 500);
  private static final int EVERY = 10;
  private static final List<String> MORE =
      List.of("a/a.drl", "zoom/b.drl", "words.csv", "notes.txt");
  private static final long SEED = Long.getLong("seal.seed", 17);

  private final SealedPack people = new SealedPack();
  private final Random random = new Random(SEED);
  private final Map<String, String> older =
      people.sealed(
          1, "", Map.of("regions.csv", TestPack.REGIONS, "zoom/letter.drl", TestPack.ZOOM));
  private final Map<String, String> latest =
      people.sealed(
          2,
          "a".repeat(64),
          Map.of(
              "regions.csv",
              TestPack.REGIONS + "CIS,BY,MEMBER,1994-01-18,,\n",
              "zoom/letter.drl",
              TestPack.ZOOM.replace("No more sales to the state's", "No sales to the state's"),
              "zoom/persons.drl",
              TestPack.rule(
                  "zoom",
                  "Z-9 Persons",
                  "Grant( vendor == \"Zoom\" )",
                  "ruling.review( \"Ask.\" );")));

  @TempDir private Path folder;

  @Test
  void noCorruptedPackIsTaken() throws IOException {
    Trust trust = people.trust().atLeast(2);
    SealedPack.write(folder, latest);
    AuthorizationRules.load(folder, trust);
    for (int i = 0; i < TRIES; i++) {
      Map<String, byte[]> files = new TreeMap<>();
      latest.forEach((path, text) -> files.put(path, text.getBytes(UTF_8)));
      String what = "-Dseal.seed=" + SEED + " try " + i + ": " + corrupt(files);
      if (i % EVERY == 0) {
        write(files);
        InvalidRulesException refused =
            assertThrows(
                InvalidRulesException.class, () -> AuthorizationRules.load(folder, trust), what);
        assertFalse(refused.issues().isEmpty(), what);
      } else {
        assertFalse(isTaken(trust, files), what);
      }
    }
  }

  private void write(Map<String, byte[]> files) throws IOException {
    SealedPack.write(folder, Map.of());
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      Path path = folder.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.write(path, file.getValue());
    }
  }

  /** What is not UTF-8 is refused by whoever reads the folder, which every tenth try does. */
  private static boolean isTaken(Trust trust, Map<String, byte[]> files) {
    Map<String, String> texts = new TreeMap<>();
    List<String> others = new ArrayList<>();
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      String text = new String(file.getValue(), UTF_8);
      if (!Arrays.equals(text.getBytes(UTF_8), file.getValue())) {
        return false;
      }
      if (file.getKey().endsWith(".txt")) {
        others.add(file.getKey());
      } else {
        texts.put(file.getKey(), text);
      }
    }
    return trust.check(texts, others).manifest().isPresent();
  }

  private String corrupt(Map<String, byte[]> files) {
    String name = any(latest);
    byte[] bytes = files.get(name);
    int way = random.nextInt(12);
    switch (way) {
      case 0 -> files.remove(name);
      case 1 -> files.put(name, Arrays.copyOf(bytes, random.nextInt(bytes.length)));
      case 2 -> {
        byte[] longer = Arrays.copyOf(bytes, bytes.length + 1);
        longer[bytes.length] = (byte) " \n".charAt(random.nextInt(2));
        files.put(name, longer);
      }
      case 3 -> files.put("zoom/other.drl", files.remove(name));
      case 4 -> {
        String more = MORE.get(random.nextInt(MORE.size()));
        files.put(more, (random.nextBoolean() ? "" : TestPack.ZOOM).getBytes(UTF_8));
        return "added " + more;
      }
      case 5 -> {
        files.clear();
        older.forEach((path, text) -> files.put(path, text.getBytes(UTF_8)));
      }
      case 6 -> {
        String old = any(older);
        files.put(old, older.get(old).getBytes(UTF_8));
        return "older " + old;
      }
      case 7 ->
          files.put(
              Manifest.FILE,
              latest
                  .get(Manifest.FILE)
                  .replace("\"key\": \"carla\"", "\"key\": \"dora\"")
                  .getBytes(UTF_8));
      default -> {
        int bit = random.nextInt(bytes.length * 8);
        bytes[bit / 8] ^= (byte) (1 << bit % 8);
        return "bit " + bit + " of " + name;
      }
    }
    return "way " + way + " with " + name;
  }

  private String any(Map<String, String> pack) {
    return List.copyOf(pack.keySet()).get(random.nextInt(pack.size()));
  }
}
