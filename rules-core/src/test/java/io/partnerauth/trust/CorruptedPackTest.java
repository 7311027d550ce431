package io.partnerauth.trust;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.partnerauth.AuthorizationRules;
import io.partnerauth.InvalidRulesException;
import io.partnerauth.TestPack;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
      String what = "-Dseal.seed=" + SEED + " try " + i + ": " + corrupt();
      InvalidRulesException refused =
          assertThrows(
              InvalidRulesException.class, () -> AuthorizationRules.load(folder, trust), what);
      assertFalse(refused.issues().isEmpty(), what);
      SealedPack.write(folder, latest);
    }
    AuthorizationRules.load(folder, trust);
  }

  private String corrupt() throws IOException {
    String name = List.copyOf(latest.keySet()).get(random.nextInt(latest.size()));
    Path file = folder.resolve(name);
    byte[] bytes = Files.readAllBytes(file);
    switch (random.nextInt(12)) {
      case 0 -> Files.delete(file);
      case 1 -> Files.write(file, Arrays.copyOf(bytes, random.nextInt(bytes.length)));
      case 2 -> Files.writeString(file, latest.get(name) + " \n".charAt(random.nextInt(2)));
      case 3 -> Files.move(file, file.resolveSibling("other-" + file.getFileName()));
      case 4 -> {
        String more =
            List.of("a.drl", "zoom/b.drl", "words.csv", "notes.txt").get(random.nextInt(4));
        Files.writeString(folder.resolve(more), random.nextBoolean() ? "" : TestPack.ZOOM);
        return "added " + more;
      }
      case 5 -> SealedPack.write(folder, older);
      case 6 -> {
        Map<String, String> mixed = new TreeMap<>(latest);
        String old = List.copyOf(older.keySet()).get(random.nextInt(older.size()));
        mixed.put(old, older.get(old));
        if (mixed.equals(latest)) {
          mixed.remove(old);
        }
        SealedPack.write(folder, mixed);
        return "older " + old;
      }
      case 7 ->
          Files.writeString(
              folder.resolve(Manifest.FILE),
              latest.get(Manifest.FILE).replace("\"key\": \"carla\"", "\"key\": \"dora\""));
      default -> {
        int bit = random.nextInt(bytes.length * 8);
        bytes[bit / 8] ^= (byte) (1 << bit % 8);
        Files.write(file, bytes);
        return "bit " + bit + " of " + name;
      }
    }
    return name;
  }
}
