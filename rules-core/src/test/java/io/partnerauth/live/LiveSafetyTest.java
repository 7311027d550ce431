package io.partnerauth.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import io.partnerauth.AuthorizationRules;
import io.partnerauth.Customer;
import io.partnerauth.Grant;
import io.partnerauth.Issue;
import io.partnerauth.Outcome;
import io.partnerauth.Partner;
import io.partnerauth.Sale;
import io.partnerauth.TestPack;
import io.partnerauth.facts.BuyerClass;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What vanishes, cannot be read or throws leaves the rules as they are, and the status says so. */
class LiveSafetyTest {
  private static final Customer MINISTRY = Customer.of("RU", BuyerClass.GOVERNMENT_AGENCY);
  private static final Partner PARTNER = Partner.of("P", "RU", Grant.of("Zoom"));
  private static final Sale SALE = Sale.on(LocalDate.of(2021, 4, 8));
  private static final String LETTER = "zoom/letter.drl";

  @TempDir private Path temporary;
  private Path folder;

  @BeforeEach
  void aPackOfTwoVendors() {
    folder = temporary.resolve("rules");
    TestPack.write(folder, "regions.csv", TestPack.REGIONS);
    TestPack.write(folder, LETTER, TestPack.ZOOM);
    TestPack.write(folder, "cisco/letter.drl", rule("cisco", "C-1 Persons", "Cisco"));
  }

  @Test
  void aVendorsFolderThatIsAwayChangesNothing() throws Exception {
    try (LiveRules rules = looking(folder)) {
      Path away = temporary.resolve("away");
      Files.move(folder.resolve("zoom"), away);
      await(() -> rules.status().lastRefusal().isPresent());
      assertEquals(List.of("LIVE004"), codes(rules.status().lastRefusal()));
      assertTrue(rules.status().differs());
      assertEquals(Outcome.REVOKED, outcome(rules));
      Files.move(away, folder.resolve("zoom"));
      await(() -> !rules.status().differs());
      assertEquals(Outcome.REVOKED, outcome(rules));
    }
  }

  @Test
  void aFileThatWasCutOffBetweenTwoRulesIsRefused() {
    try (LiveRules rules = still(folder)) {
      TestPack.write(
          folder, LETTER, TestPack.ZOOM.substring(0, TestPack.ZOOM.indexOf("rule \"Z-2")));
      Update update = rules.reload();
      assertFalse(update.accepted());
      assertEquals(
          "What decides now is missing: Z-2, Z-3, Z-4 of \"Letter of 31 March 2021\".",
          update.issues().get(0).message());
      assertEquals(LETTER, update.issues().get(0).file());
    }
  }

  @Test
  void aClauseMayGoAfterItWasWithdrawnAndThatCounted() {
    try (LiveRules rules = still(folder)) {
      String withdrawn = TestPack.ZOOM.replace("RECEIVED", "WITHDRAWN");
      TestPack.write(folder, LETTER, withdrawn);
      assertTrue(rules.reload().accepted());
      TestPack.write(folder, LETTER, withdrawn.substring(0, withdrawn.indexOf("rule \"Z-3")));
      Update update = rules.reload();
      assertTrue(update.accepted(), update::toString);
    }
  }

  @Test
  void aClauseThatTheHostAllowsToGoMayGo() throws Exception {
    try (LiveRules rules = looking(folder)) {
      Files.delete(folder.resolve("cisco/letter.drl"));
      await(() -> rules.status().lastRefusal().isPresent());
      rules.allowRemovals(true);
      await(() -> !rules.status().differs());
      assertEquals(4, rules.directives().get(0).clauses().size());
      assertEquals(1, rules.directives().size());
    }
  }

  @Test
  void aMemberOfARegionThatIsMissingIsRefused() {
    try (LiveRules rules = still(folder)) {
      TestPack.write(
          folder, "regions.csv", TestPack.REGIONS.replaceAll("(?m)^(CIS,KZ|CRIMEA).*\n", ""));
      assertEquals(
          List.of(
              "What decides now is missing: the rows of CIS for KZ.",
              "What decides now is missing: the rows of CRIMEA for UA-43."),
          rules.reload().issues().stream().map(Issue::message).toList());
    }
  }

  @Test
  void knowledgeOfWordsAndProductsThatIsMissingIsRefused() throws IOException {
    String words = "fact,attribute,word,includes,meaning,source\n";
    TestPack.write(
        folder,
        "words.csv",
        words
            + "Customer,listings,US-SDN,,,\nCustomer,listings,US-CSL,US-SDN,,\n"
            + "Sale,categories,ERP,,,\n");
    String products = "vendor,product,aliases,categories,deployment,classification,note\n";
    TestPack.write(folder, "products.csv", products + "Zoom,Meetings,,ERP,,,\n");
    try (LiveRules rules = still(folder)) {
      TestPack.write(folder, "products.csv", products + "Zoom,Meetings,,,,,\n");
      TestPack.write(
          folder,
          "words.csv",
          words
              + "Customer,listings,US-SDN,,,\nCustomer,listings,US-CSL,,,\nSale,categories,ERP,,,\n");
      assertEquals(
          List.of(
              "What decides now is missing: what Zoom Meetings is (categories).",
              "What decides now is missing: that US-CSL includes US-SDN."),
          rules.reload().issues().stream().map(Issue::message).toList());
      assertEquals(List.of("LIVE005"), codes(rules.status().lastRefusal()));
    }
  }

  /** No rule names what is in them, so each version loads without one. */
  @ParameterizedTest
  @ValueSource(strings = {"vendors.csv", "products.csv", "words.csv", "attributes.csv"})
  void aTableThatIsAwayChangesNothing(String table) throws Exception {
    TestPack.write(
        folder, "vendors.csv", "vendor,aliases,country,note\nZoom,Saasbee,,\nCisco,,,\n");
    TestPack.write(
        folder,
        "products.csv",
        "vendor,product,aliases,categories,deployment,classification,note\nZoom,Meetings,,,,,\n");
    TestPack.write(folder, "words.csv", TestPack.words("Customer,listings,US-SDN"));
    TestPack.write(
        folder, "attributes.csv", "fact,name,type,unit,meaning\nSale,terms,number,days,\n");
    Partner byAlias = Partner.of("P", "RU", Grant.of("Saasbee"));
    try (LiveRules rules = still(folder)) {
      Path away = temporary.resolve("away");
      Files.move(folder.resolve(table), away);
      assertEquals(
          List.of(table + ": error LIVE005: What decides now is missing: the whole table."),
          rules.reload().issues().stream()
              .map(issue -> issue.toString().lines().findFirst().orElseThrow())
              .toList());
      assertEquals(Outcome.REVOKED, rules.evaluate(MINISTRY, byAlias, SALE).outcome());
      Files.move(away, folder.resolve(table));
      assertEquals(List.of(), rules.reload().issues());
    }
  }

  @Test
  void regionsThatAreAwayChangeNothing() throws Exception {
    try (LiveRules rules = still(folder)) {
      Files.move(folder.resolve("regions.csv"), temporary.resolve("away"));
      assertEquals(
          List.of("DRL071"), rules.reload().issues().stream().map(Issue::code).distinct().toList());
      assertEquals(Outcome.REVOKED, outcome(rules));
    }
  }

  @Test
  void nothingThatAListenerThrowsEndsTheFollowing() throws Exception {
    List<Throwable> thrown =
        List.of(
            new AssertionError("an error"),
            new OutOfMemoryError("not really"),
            new StackOverflowError(),
            new IOException("not declared"),
            new InterruptedException());
    try (LiveRules rules = looking(folder)) {
      AtomicInteger calls = new AtomicInteger();
      rules.onUpdate(
          update -> {
            Thread.currentThread().interrupt();
            throwAny(thrown.get(calls.getAndIncrement() % thrown.size()));
          });
      for (int i = 0; i < thrown.size(); i++) {
        TestPack.write(folder, LETTER, TestPack.ZOOM + "// " + i + "\n");
        int expected = i + 1;
        // more, where a half-written file was seen and refused
        await(() -> calls.get() >= expected && !rules.status().differs());
      }
    }
  }

  @Test
  void aSetUpThatFailsForATimeIsTriedAgain() throws Exception {
    AtomicInteger calls = new AtomicInteger();
    UnaryOperator<AuthorizationRules> setUp =
        rules -> {
          if (calls.incrementAndGet() > 1 && calls.get() < 4) {
            throw new IllegalStateException("a database is away");
          }
          return rules;
        };
    try (LiveRules rules = LiveRules.watch(folder, Duration.ofMillis(5), setUp)) {
      List<Update> heard = new CopyOnWriteArrayList<>();
      rules.onUpdate(heard::add);
      TestPack.write(folder, LETTER, TestPack.ZOOM + "// later\n");
      await(() -> heard.size() == 2);
      assertEquals(List.of("LIVE003"), codes(Optional.of(heard.get(0))));
      assertTrue(heard.get(1).accepted());
      assertFalse(rules.status().differs());
    }
  }

  @Test
  void theStatusTellsWhatDecidesAndWhatLiesInTheFolder() {
    try (LiveRules rules = still(folder)) {
      LiveStatus first = rules.status();
      assertEquals(rules.packVersion(), first.version());
      assertFalse(first.differs());
      assertEquals(first.lastLook(), first.lastSuccess());
      TestPack.write(folder, LETTER, "rubbish");
      Update refused = rules.reload();
      LiveStatus second = rules.status();
      assertEquals(Optional.of(refused), second.lastRefusal());
      assertEquals(first.version(), second.version());
      assertEquals(first.since(), second.since());
      assertEquals(first.lastSuccess(), second.lastSuccess());
      assertEquals(refused.at(), second.lastLook());
      assertTrue(second.differs());
      TestPack.write(folder, LETTER, TestPack.ZOOM + "// more\n");
      Update accepted = rules.reload();
      LiveStatus third = rules.status();
      assertEquals(accepted.version(), third.version());
      assertEquals(accepted.at(), third.lastSuccess());
      assertFalse(third.differs());
      rules.restore();
      assertTrue(rules.status().differs());
      assertEquals(first.version(), rules.status().version());
      rules.reload();
      assertFalse(rules.status().differs());
    }
  }

  @Test
  void aFileThatMayNotBeReadIsRefusedUntilItMay() throws Exception {
    assumeFalse(System.getProperty("user.name").equals("root"), "who may read everything");
    try (LiveRules rules = looking(folder)) {
      Files.setPosixFilePermissions(
          folder.resolve(LETTER), PosixFilePermissions.fromString("---------"));
      await(() -> rules.status().differs() && rules.status().lastRefusal().isPresent());
      Files.setPosixFilePermissions(
          folder.resolve(LETTER), PosixFilePermissions.fromString("rw-r--r--"));
      await(() -> !rules.status().differs());
    }
  }

  /** {@code items} with paths, or several sources in one projected volume: folders are links. */
  @Test
  void aMountOfKubernetesIsFollowed() throws Exception {
    Path mount = Files.createDirectories(temporary.resolve("mount"));
    mounted(mount, "1", TestPack.ZOOM);
    Files.createSymbolicLink(mount.resolve("zoom"), Path.of("..data/zoom"));
    Files.createSymbolicLink(mount.resolve("regions.csv"), Path.of("..data/regions.csv"));
    try (LiveRules rules = looking(mount)) {
      assertEquals(Outcome.REVOKED, outcome(rules));
      mounted(mount, "2", TestPack.ZOOM.replace("ruling.revoke", "ruling.review"));
      await(() -> outcome(rules) == Outcome.REVIEW);
      assertFalse(rules.status().differs());
    }
  }

  /** A whole ConfigMap per vendor: files are links into a folder within the vendor's. */
  @Test
  void aMountOfAWholeConfigMapIsFollowed() throws Exception {
    Path zoom = folder.resolve("zoom");
    Files.delete(folder.resolve(LETTER));
    mounted(zoom, "1", TestPack.ZOOM);
    Files.createSymbolicLink(zoom.resolve("letter.drl"), Path.of("..data/zoom/letter.drl"));
    try (LiveRules rules = looking(folder)) {
      mounted(zoom, "2", TestPack.ZOOM.replace("ruling.revoke", "ruling.review"));
      await(() -> outcome(rules) == Outcome.REVIEW);
    }
  }

  @Test
  void aFolderThatIsALinkToAReleaseIsFollowed() throws Exception {
    Path current = Files.createSymbolicLink(temporary.resolve("current"), folder);
    Path next = temporary.resolve("next");
    TestPack.write(next, "regions.csv", TestPack.REGIONS);
    TestPack.write(next, LETTER, TestPack.ZOOM.replace("ruling.revoke", "ruling.review"));
    TestPack.write(next, "cisco/letter.drl", rule("cisco", "C-1 Persons", "Cisco"));
    try (LiveRules rules = looking(current)) {
      Path other = Files.createSymbolicLink(temporary.resolve("other"), next);
      Files.move(
          other, current, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      await(() -> outcome(rules) == Outcome.REVIEW);
    }
  }

  /** As Kubernetes does it: a new dated folder, and one rename that makes it count. */
  private static void mounted(Path mount, String number, String text) throws IOException {
    Path dated = mount.resolve("..2026_11_30_" + number);
    TestPack.write(dated, LETTER, text);
    TestPack.write(dated, "regions.csv", TestPack.REGIONS);
    Path link = Files.createSymbolicLink(mount.resolve("..data_tmp"), dated.getFileName());
    Files.move(
        link,
        mount.resolve("..data"),
        StandardCopyOption.ATOMIC_MOVE,
        StandardCopyOption.REPLACE_EXISTING);
  }

  @SuppressWarnings("unchecked")
  private static <T extends Throwable> void throwAny(Throwable thrown) throws T {
    throw (T) thrown;
  }

  private static List<String> codes(Optional<Update> update) {
    return update.orElseThrow().issues().stream().map(Issue::code).distinct().toList();
  }

  private static LiveRules still(Path folder) {
    return LiveRules.watch(folder, Duration.ofDays(1), UnaryOperator.identity());
  }

  private static LiveRules looking(Path folder) {
    return LiveRules.watch(folder, Duration.ofMillis(10), UnaryOperator.identity());
  }

  private static Outcome outcome(LiveRules rules) {
    return rules.evaluate(MINISTRY, PARTNER, SALE).outcome();
  }

  private static String rule(String vendorFolder, String name, String vendor) {
    return TestPack.rule(
        vendorFolder,
        name,
        "Grant( vendor == \"" + vendor + "\" )\nCustomer( buyerClass == BuyerClass.PERSON )",
        "ruling.revoke( \"No.\" );");
  }

  private static void await(BooleanSupplier condition) throws InterruptedException {
    for (int i = 0; i < 2_000 && !condition.getAsBoolean(); i++) {
      Thread.sleep(10);
    }
    assertTrue(condition.getAsBoolean());
  }
}
