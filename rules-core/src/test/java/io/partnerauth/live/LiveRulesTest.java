package io.partnerauth.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.partnerauth.AuthorizationRules;
import io.partnerauth.Customer;
import io.partnerauth.Grant;
import io.partnerauth.InvalidRulesException;
import io.partnerauth.Issue;
import io.partnerauth.Outcome;
import io.partnerauth.Partner;
import io.partnerauth.Sale;
import io.partnerauth.TestPack;
import io.partnerauth.facts.BuyerClass;
import java.lang.ref.WeakReference;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LiveRulesTest {
  private static final Duration NEVER = Duration.ofDays(1);
  private static final Customer MINISTRY = Customer.of("RU", BuyerClass.GOVERNMENT_AGENCY);
  private static final Partner PARTNER = Partner.of("P", "RU", Grant.of("Zoom"));
  private static final Sale SALE = Sale.on(LocalDate.of(2021, 4, 8));
  private static final String FILE = "zoom/letter.drl";

  @TempDir private Path folder;

  @Test
  void followsWhatSomebodySaves() {
    save("revoke");
    try (LiveRules rules = still(folder)) {
      String before = rules.current().packVersion();
      assertEquals(Outcome.REVOKED, outcome(rules));
      save("review");
      Update update = rules.reload();
      assertTrue(update.accepted(), update::toString);
      assertEquals(Outcome.REVIEW, outcome(rules));
      assertEquals(update.version(), rules.evaluate(MINISTRY, PARTNER, SALE).packVersion());
      assertNotEquals(before, update.version());
    }
  }

  @Test
  void keepsTheRulesWhenNewOnesHaveAMistake() {
    save("revoke");
    try (LiveRules rules = still(folder)) {
      List<Update> heard = new ArrayList<>();
      rules.onUpdate(heard::add);
      AuthorizationRules before = rules.current();
      save("permit");
      Update update = rules.reload();
      assertFalse(update.accepted());
      assertEquals(List.of(FILE), update.issues().stream().map(Issue::file).toList());
      assertEquals(List.of(update), heard);
      assertSame(before, rules.current());
      assertEquals(Outcome.REVOKED, outcome(rules));
    }
  }

  @Test
  void keepsTheRulesWhenAScenarioGetsAnotherAnswer() {
    save("revoke");
    saveScenario("REVOKED");
    try (LiveRules rules = still(folder)) {
      save("review");
      Update update = rules.reload();
      assertFalse(update.accepted());
      assertTrue(update.toString().contains("expected REVOKED, got REVIEW"), update::toString);
      assertEquals(Outcome.REVOKED, outcome(rules));
      saveScenario("REVIEW");
      assertTrue(rules.reload().accepted());
      assertEquals(Outcome.REVIEW, outcome(rules));
    }
  }

  @Test
  void noPartOfAFileBecomesTheRulesWhenItsScenariosAskForTheRest() {
    save("revoke");
    saveScenario("REVOKED");
    String text = rule("revoke");
    try (LiveRules rules = still(folder)) {
      AuthorizationRules before = rules.current();
      for (int length = 0; length < text.stripTrailing().length(); length += 7) {
        TestPack.write(folder, FILE, text.substring(0, length));
        assertFalse(rules.reload().accepted(), text.substring(0, length));
        assertSame(before, rules.current());
      }
    }
  }

  @Test
  void previousRulesCanBeRestoredAndStayUntilTheFolderChanges() {
    save("revoke");
    try (LiveRules rules = still(folder)) {
      AuthorizationRules first = rules.current();
      assertEquals(Optional.empty(), rules.previous());
      assertThrows(IllegalStateException.class, rules::restore);
      save("review");
      rules.reload();
      assertEquals(Optional.of(first), rules.previous());
      assertSame(first, rules.restore());
      assertEquals(Outcome.REVOKED, outcome(rules));
      save("condition");
      assertTrue(rules.reload().accepted());
      assertEquals(Outcome.CONDITIONAL, outcome(rules));
      assertEquals(Optional.of(first), rules.previous());
    }
  }

  @Test
  void findsAChangeByItself() throws Exception {
    save("revoke");
    try (LiveRules rules = looking(folder)) {
      save("review");
      await(() -> outcome(rules) == Outcome.REVIEW);
    }
  }

  @Test
  void theRulesStayWhileTheFolderIsGoneAndFollowItWhenItIsBack() throws Exception {
    Path pack = Files.createDirectory(folder.resolve("pack"));
    TestPack.write(pack, FILE, rule("revoke"));
    try (LiveRules rules = looking(pack)) {
      List<Update> heard = new CopyOnWriteArrayList<>();
      rules.onUpdate(heard::add);
      Path moved = Files.move(pack, folder.resolve("moved"));
      await(() -> heard.stream().anyMatch(update -> !update.accepted()));
      assertEquals(Outcome.REVOKED, outcome(rules));
      TestPack.write(moved, FILE, rule("review"));
      Files.move(moved, pack);
      await(() -> outcome(rules) == Outcome.REVIEW);
    }
  }

  @Test
  void followsAFileSystemThatTellsNobodyOfChanges() throws Exception {
    URI zip = URI.create("jar:" + folder.resolve("pack.zip").toUri());
    try (FileSystem files = FileSystems.newFileSystem(zip, Map.of("create", "true"))) {
      Path inside = files.getPath("/");
      TestPack.write(inside, FILE, rule("revoke"));
      try (LiveRules rules = looking(inside)) {
        assertEquals(Outcome.REVOKED, outcome(rules));
        TestPack.write(inside, FILE, rule("review"));
        await(() -> outcome(rules) == Outcome.REVIEW);
      }
    }
  }

  @Test
  void everyVersionGetsTheHostsPolicy() {
    String reported = rule("revoke").replace("CONFIRMED", "REPORTED");
    TestPack.write(folder, FILE, reported);
    try (LiveRules rules =
        LiveRules.watch(folder, NEVER, loaded -> loaded.unverified(Outcome.CONDITIONAL))) {
      assertEquals(Outcome.CONDITIONAL, outcome(rules));
      TestPack.write(folder, FILE, reported + "\n// the same\n");
      rules.reload();
      assertEquals(Outcome.CONDITIONAL, outcome(rules));
    }
  }

  @Test
  void listenerThatFailsKeepsNobodyFromHearing() {
    save("revoke");
    try (LiveRules rules = still(folder)) {
      List<Update> heard = new ArrayList<>();
      rules.onUpdate(
          update -> {
            throw new IllegalStateException("a listener's own mistake");
          });
      rules.onUpdate(heard::add);
      save("review");
      rules.reload();
      assertEquals(1, heard.size());
    }
  }

  @Test
  void contentThatIsTheCurrentOneIsNoUpdate() {
    save("revoke");
    try (LiveRules rules = still(folder)) {
      List<Update> heard = new ArrayList<>();
      rules.onUpdate(heard::add);
      AuthorizationRules before = rules.current();
      assertTrue(rules.reload().accepted());
      assertSame(before, rules.current());
      assertEquals(List.of(), heard);
    }
  }

  @Test
  void folderWithAMistakeIsNotWatched() {
    save("permit");
    assertThrows(InvalidRulesException.class, () -> LiveRules.watch(folder));
    Path nowhere = folder.resolve("nowhere");
    assertThrows(InvalidRulesException.class, () -> LiveRules.watch(nowhere));
    save("revoke");
    assertThrows(
        IllegalArgumentException.class,
        () -> LiveRules.watch(folder, Duration.ZERO, UnaryOperator.identity()));
  }

  @Test
  void closingLetsTheThreadGoAndKeepsTheRules() throws Exception {
    save("revoke");
    Set<Thread> others = Thread.getAllStackTraces().keySet();
    LiveRules rules = looking(folder);
    Thread own =
        Thread.getAllStackTraces().keySet().stream()
            .filter(thread -> thread.getName().equals("partnerauth-live-rules"))
            .filter(thread -> !others.contains(thread))
            .findAny()
            .orElseThrow();
    rules.close();
    rules.close();
    await(() -> !own.isAlive());
    assertEquals(Outcome.REVOKED, outcome(rules));
  }

  @Test
  void rulesThatNobodyUsesAnyMoreAreForgotten() throws Exception {
    save("revoke");
    try (LiveRules rules = still(folder)) {
      outcome(rules);
      WeakReference<AuthorizationRules> first = new WeakReference<>(rules.current());
      for (String verdict : List.of("review", "condition", "revoke")) {
        save(verdict);
        rules.reload();
        outcome(rules);
      }
      await(
          () -> {
            System.gc();
            return first.get() == null;
          });
    }
  }

  /** Rules that look at the folder when they are told to. */
  private static LiveRules still(Path folder) {
    return LiveRules.watch(folder, NEVER, UnaryOperator.identity());
  }

  private static LiveRules looking(Path folder) {
    return LiveRules.watch(folder, Duration.ofMillis(20), UnaryOperator.identity());
  }

  private static Outcome outcome(LiveRules rules) {
    return rules.evaluate(MINISTRY, PARTNER, SALE).outcome();
  }

  private void save(String verdict) {
    TestPack.write(folder, FILE, rule(verdict));
  }

  private void saveScenario(String outcome) {
    TestPack.write(
        folder,
        "zoom/letter.scenarios.yaml",
        """
        scenarios:
          - name: A ministry
            partner: {id: P, country: RU, grants: [{vendor: Zoom}]}
            sale: {date: 2021-04-08}
            customer: {country: RU, buyerClass: GOVERNMENT_AGENCY}
            expect: {outcome: %s}
        """
            .formatted(outcome));
  }

  private static String rule(String verdict) {
    return TestPack.rule(
        "zoom",
        "Z-1 Agencies",
        "Grant( vendor == \"Zoom\" )\nCustomer( buyerClass == BuyerClass.GOVERNMENT_AGENCY )",
        "ruling.%s( \"Not to agencies.\" );".formatted(verdict));
  }

  private static void await(BooleanSupplier condition) throws InterruptedException {
    for (int i = 0; i < 2_000 && !condition.getAsBoolean(); i++) {
      Thread.sleep(10);
    }
    assertTrue(condition.getAsBoolean());
  }
}
