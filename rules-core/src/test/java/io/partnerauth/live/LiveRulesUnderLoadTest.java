package io.partnerauth.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.partnerauth.Customer;
import io.partnerauth.Decision;
import io.partnerauth.Grant;
import io.partnerauth.Partner;
import io.partnerauth.Reason;
import io.partnerauth.Sale;
import io.partnerauth.TestPack;
import io.partnerauth.facts.BuyerClass;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Many threads decide while the rules change a thousand times. */
class LiveRulesUnderLoadTest {
  private static final int RELOADS = 1_000;
  private static final int THREADS = 8;
  private static final long PAUSE = 200_000;
  private static final Partner PARTNER = Partner.of("P", "RU", Grant.of("Zoom"));
  private static final Sale SALE = Sale.on(LocalDate.of(2021, 4, 8));

  /** What each of two packs says about an agency and about a person. */
  private static final List<List<String>> VERDICTS =
      List.of(List.of("revoke", "review"), List.of("condition", "revoke"));

  @TempDir private Path folder;

  @Test
  void everyDecisionIsThatOfTheOnePackWhoseVersionItStates() throws Exception {
    Map<String, List<String>> expected = new HashMap<>();
    save(0);
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try (LiveRules rules = LiveRules.watch(folder, Duration.ofDays(1), UnaryOperator.identity())) {
      expected.put(rules.current().packVersion(), answers(0));
      save(1);
      expected.put(rules.reload().version(), answers(1));
      int classes = ManagementFactory.getClassLoadingMXBean().getLoadedClassCount();

      AtomicBoolean done = new AtomicBoolean();
      List<Future<Integer>> deciding = new ArrayList<>();
      for (int i = 0; i < THREADS; i++) {
        deciding.add(threads.submit(decide(rules, expected, done)));
      }
      for (int i = 0; i < RELOADS; i++) {
        save(i % 2);
        Update update = rules.reload();
        assertTrue(update.accepted(), update::toString);
      }
      done.set(true);
      for (Future<Integer> decided : deciding) {
        assertTrue(decided.get() > RELOADS, "They decided all the time: " + decided.get());
      }
      int more = ManagementFactory.getClassLoadingMXBean().getLoadedClassCount() - classes;
      assertTrue(more < RELOADS / 5, more + " classes came with " + RELOADS + " reloads");
    } finally {
      threads.shutdownNow();
    }
  }

  private static Callable<Integer> decide(
      LiveRules rules, Map<String, List<String>> expected, AtomicBoolean done) {
    return () -> {
      int decided = 0;
      while (!done.get()) {
        for (int buyer = 0; buyer < 2; buyer++) {
          Decision decision = rules.evaluate(customer(buyer), PARTNER, SALE);
          String answer = expected.get(decision.packVersion()).get(buyer);
          assertEquals(answer, decision.outcome().toString());
          if (decided % 50 == 0) { // reasons are made later, and have to be the same version's
            assertEquals(
                List.of(answer),
                decision.reasons().stream().map(Reason::outcome).map(Object::toString).toList());
          }
          decided++;
        }
        LockSupport.parkNanos(PAUSE); // so that reloads get a processor too, however few there are
      }
      return decided;
    };
  }

  private static Customer customer(int buyer) {
    return Customer.of("RU", buyer == 0 ? BuyerClass.GOVERNMENT_AGENCY : BuyerClass.PERSON);
  }

  private static List<String> answers(int pack) {
    Map<String, String> outcomes =
        Map.of("revoke", "REVOKED", "review", "REVIEW", "condition", "CONDITIONAL");
    return VERDICTS.get(pack).stream().map(outcomes::get).toList();
  }

  private void save(int pack) {
    TestPack.write(folder, "zoom/agencies.drl", rule("Z-1 Agencies", "GOVERNMENT_AGENCY", pack, 0));
    TestPack.write(folder, "zoom/persons.drl", rule("Z-2 Persons", "PERSON", pack, 1));
  }

  private static String rule(String name, String buyerClass, int pack, int buyer) {
    return TestPack.rule(
        "zoom",
        name,
        "Grant( vendor == \"Zoom\" )\nCustomer( buyerClass == BuyerClass.%s )"
            .formatted(buyerClass),
        "ruling.%s( \"As pack %d says.\" );".formatted(VERDICTS.get(pack).get(buyer), pack));
  }
}
