package io.partnerauth.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.partnerauth.Customer;
import io.partnerauth.Decision;
import io.partnerauth.Grant;
import io.partnerauth.Partner;
import io.partnerauth.Sale;
import io.partnerauth.TestPack;
import io.partnerauth.facts.BuyerClass;
import io.partnerauth.internal.pack.PackFiles;
import io.partnerauth.trust.Manifest;
import io.partnerauth.trust.SealedPack;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whoever can only write the folder of rules with a Trust decides nothing: each decision is by a
 * sealed and approved version, whole, and never by an older one again. {@code -Dlive.seconds=120}
 * tries longer, {@code -Dlive.seed=…} again what failed.
 */
class HostileSealTest {
  private static final long SECONDS = Long.getLong("live.seconds", 3);
  private static final long SEED = Long.getLong("live.seed", System.nanoTime());
  private static final Partner PARTNER = Partner.of("P", "RU", Grant.of("Zoom"));
  private static final Sale SALE = Sale.on(LocalDate.of(2021, 4, 8));
  private static final Customer AGENCY = Customer.of("RU", BuyerClass.GOVERNMENT_AGENCY);

  /** A version that was approved. */
  private record Approved(long number, String outcome) {}

  private final SealedPack people = new SealedPack();
  private final Random random = new Random(SEED);
  private final Map<String, Approved> approved = new ConcurrentHashMap<>();
  private final List<Map<String, String>> sealed = new ArrayList<>();
  private Map<String, String> inPlace = Map.of();

  @TempDir private Path folder;

  @Test
  void noDecisionIsByAnUnsignedOrMixedOrOlderVersion() throws Exception {
    seal();
    save(inPlace);
    ExecutorService threads = Executors.newFixedThreadPool(2);
    AtomicBoolean done = new AtomicBoolean();
    try (LiveRules rules =
        LiveRules.watch(folder, Duration.ofMillis(5), UnaryOperator.identity(), people.trust())) {
      List<Future<Integer>> deciding =
          List.of(threads.submit(decide(rules, done)), threads.submit(decide(rules, done)));
      Instant end = Instant.now().plusSeconds(SECONDS);
      int edits = 0;
      while (Instant.now().isBefore(end) && deciding.stream().noneMatch(Future::isDone)) {
        edit();
        edits++;
        LockSupport.parkNanos(random.nextInt(30_000_000));
      }
      seal();
      save(inPlace);
      Instant soon = Instant.now().plusSeconds(30);
      while (!rules.packVersion().equals(PackFiles.of(inPlace).version())) {
        assertTrue(Instant.now().isBefore(soon), () -> "A right one is taken: " + rules.status());
        LockSupport.parkNanos(1_000_000);
      }
      assertEquals(sealed.size(), rules.status().manifest().orElseThrow().number());
      done.set(true);
      int decisions = 0;
      for (Future<Integer> decided : deciding) {
        decisions += decided.get();
      }
      assertTrue(decisions > 0);
      System.out.printf(
          "%,d hostile edits, %,d sealed versions, %,d decisions%n",
          edits, sealed.size(), decisions);
    } catch (Exception | AssertionError e) {
      throw new AssertionError("-Dlive.seed=" + SEED, e);
    } finally {
      done.set(true);
      threads.shutdownNow();
    }
  }

  private Callable<Integer> decide(LiveRules rules, AtomicBoolean done) {
    return () -> {
      int decisions = 0;
      long latest = 0;
      while (!done.get()) {
        Decision decision = rules.evaluate(AGENCY, PARTNER, SALE);
        Approved version = approved.get(decision.packVersion());
        assertNotNull(version, "A version that nobody approved decided: " + decision);
        assertEquals(version.outcome(), decision.outcome().toString());
        assertTrue(version.number() >= latest, "An older version came back");
        latest = version.number();
        decisions++;
        LockSupport.parkNanos(100_000);
      }
      return decisions;
    };
  }

  private Map<String, String> texts(String verdict, int stamp) {
    return Map.of(
        "regions.csv",
        TestPack.REGIONS,
        "zoom/agencies.drl",
        TestPack.rule(
                "zoom",
                "Z-1 Agencies",
                "Grant( vendor == \"Zoom\" )\nCustomer( buyerClass == BuyerClass.GOVERNMENT_AGENCY )",
                "ruling.%s( \"No.\" );".formatted(verdict))
            + "// "
            + stamp
            + "\n",
        "zoom/persons.drl",
        TestPack.rule(
                "zoom",
                "Z-2 Persons",
                "Grant( vendor == \"Zoom\" )\nCustomer( buyerClass == BuyerClass.PERSON )",
                "ruling.review( \"Ask.\" );")
            + "// "
            + stamp
            + "\n");
  }

  /** Makes the next version, which is allowed from now on. */
  private void seal() {
    int number = sealed.size() + 1;
    Map<String, String> texts = texts(number % 2 == 0 ? "review" : "revoke", number);
    String before = sealed.isEmpty() ? "" : PackFiles.of(sealed.get(sealed.size() - 1)).version();
    inPlace = people.sealed(number, before, texts);
    sealed.add(inPlace);
    approved.put(
        PackFiles.of(texts).version(),
        new Approved(number, number % 2 == 0 ? "REVIEW" : "REVOKED"));
  }

  private void edit() throws IOException {
    switch (random.nextInt(8)) {
      case 0 -> {
        seal();
        save(inPlace);
      }
      case 1 -> save(sealed.get(random.nextInt(sealed.size()))); // an older one
      case 2 -> save(withoutManifest(texts("condition", 0)));
      case 3 -> { // signed by its author alone
        Map<String, String> evil = new TreeMap<>(texts("condition", random.nextInt()));
        String before = PackFiles.of(inPlace).version();
        evil.put(
            Manifest.FILE,
            people.manifest(sealed.size() + 1L, before, evil, "anna", "carla").text());
        save(evil);
      }
      case 4 -> { // an approved manifest over other files
        Map<String, String> evil = new TreeMap<>(texts("condition", random.nextInt()));
        evil.put(Manifest.FILE, inPlace.get(Manifest.FILE));
        save(evil);
      }
      case 5 -> { // one file of an older version
        Map<String, String> mixed = new TreeMap<>(inPlace);
        Map<String, String> older = sealed.get(random.nextInt(sealed.size()));
        mixed.put("zoom/agencies.drl", older.get("zoom/agencies.drl"));
        save(mixed);
      }
      case 6 -> {
        save(inPlace);
        Files.delete(folder.resolve("zoom/persons.drl"));
      }
      default -> {
        save(inPlace);
        Files.writeString(folder.resolve("zoom/more.drl"), "// nothing\n");
      }
    }
  }

  private static Map<String, String> withoutManifest(Map<String, String> texts) {
    return new TreeMap<>(texts);
  }

  /** One file after the other, in any order, some by halves: a copy that takes its time. */
  private void save(Map<String, String> texts) throws IOException {
    List<String> names = new ArrayList<>(texts.keySet());
    Collections.shuffle(names, random);
    Files.deleteIfExists(folder.resolve("zoom/more.drl"));
    if (!texts.containsKey(Manifest.FILE)) {
      Files.deleteIfExists(folder.resolve(Manifest.FILE));
    }
    for (String name : names) {
      Path file = folder.resolve(name);
      String text = texts.get(name);
      if (random.nextBoolean()) {
        TestPack.write(folder, name, text.substring(0, text.length() / 2));
        LockSupport.parkNanos(random.nextInt(12_000_000));
      }
      TestPack.write(folder, name, text);
      assertTrue(Files.exists(file));
      LockSupport.parkNanos(random.nextInt(4) == 0 ? random.nextInt(12_000_000) : 0);
    }
  }
}
