package io.partnerauth.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.partnerauth.AuthorizationRules;
import io.partnerauth.Customer;
import io.partnerauth.Grant;
import io.partnerauth.Outcome;
import io.partnerauth.Partner;
import io.partnerauth.Sale;
import io.partnerauth.facts.BuyerClass;
import io.partnerauth.internal.pack.PackFiles;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The letter of 31 March 2021 for whoever held it, for whoever read of it on 7 April, and after a
 * withdrawal that nobody heard of yet: on 1 June 2021, an invented day.
 */
class ZoomStoryTest {
  private static final Path RULES = Path.of("rules");
  private static final String FILE = "zoom/russia-cis-2021.drl";
  private static final String HELD = "    @received( \"31-Mar-2021\" )\n";
  private static final String READ = "    @reported( \"07-Apr-2021\" )\n";
  private static final String WITHDRAWN = "    @withdrawn( \"01-Jun-2021\" )\n";

  private static AuthorizationRules holds;
  private static AuthorizationRules reads;
  private static AuthorizationRules takesBack;

  @BeforeAll
  static void load() {
    holds = rules(HELD, HELD);
    reads = rules(HELD, "");
    takesBack = rules(READ, READ + WITHDRAWN);
  }

  private static AuthorizationRules rules(String before, String after) {
    PackFiles pack = PackFiles.in(RULES);
    Map<String, String> files = new TreeMap<>(pack.texts());
    files.keySet().removeIf(path -> !path.startsWith("zoom/") && !path.endsWith(".csv"));
    pack.scenarios().forEach(file -> files.remove(file.path()));
    String text = files.get(FILE);
    String changed = text.replace(before, after);
    assertEquals(before.equals(after), text.equals(changed));
    files.put(FILE, changed);
    return AuthorizationRules.load(files);
  }

  private static Outcome outcome(AuthorizationRules rules, LocalDate sale, LocalDate known) {
    return rules
        .asKnownOn(known)
        .evaluate(
            Customer.of("RU", BuyerClass.GOVERNMENT_AGENCY),
            Partner.of("RIGHTCONF", "RU", Grant.of("Zoom")),
            Sale.on(sale))
        .outcome();
  }

  @ParameterizedTest(name = "sold on {0}, as known on {1}")
  @CsvSource(
      useHeadersInDisplayName = true,
      textBlock =
          """
          sale,       known,      held,       read,       withdrawn
          2021-03-30, 2021-04-01, AUTHORIZED, AUTHORIZED, AUTHORIZED
          2021-03-30, 2021-04-06, AUTHORIZED, AUTHORIZED, AUTHORIZED
          2021-03-30, 2021-04-07, AUTHORIZED, AUTHORIZED, AUTHORIZED
          2021-03-30, 2021-04-08, AUTHORIZED, AUTHORIZED, AUTHORIZED
          2021-03-30, 2021-06-01, AUTHORIZED, AUTHORIZED, AUTHORIZED
          2021-03-31, 2021-03-30, AUTHORIZED, AUTHORIZED, AUTHORIZED
          2021-03-31, 2021-04-01, REVOKED,    AUTHORIZED, REVOKED
          2021-03-31, 2021-04-06, REVOKED,    AUTHORIZED, REVOKED
          2021-03-31, 2021-04-07, REVOKED,    REVIEW,     REVOKED
          2021-03-31, 2021-04-08, REVOKED,    REVIEW,     REVOKED
          2021-03-31, 2021-05-31, REVOKED,    REVIEW,     REVOKED
          2021-03-31, 2021-06-01, REVOKED,    REVIEW,     REVOKED
          2021-05-31, 2021-06-01, REVOKED,    REVIEW,     REVOKED
          2021-06-01, 2021-05-31, REVOKED,    REVIEW,     REVOKED
          2021-06-01, 2021-06-01, REVOKED,    REVIEW,     AUTHORIZED
          2021-06-02, 2021-06-01, REVOKED,    REVIEW,     AUTHORIZED
          """)
  void theLetterIsAnsweredOnItsDays(
      LocalDate sale, LocalDate known, Outcome held, Outcome read, Outcome withdrawn) {
    assertEquals(held, outcome(holds, sale, known), "held");
    assertEquals(read, outcome(reads, sale, known), "read of");
    assertEquals(withdrawn, outcome(takesBack, sale, known), "withdrawn");
  }
}
