package io.partnerauth.examples.springboot;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.partnerauth.Customer;
import io.partnerauth.Partner;
import io.partnerauth.Rules;
import io.partnerauth.facts.BuyerClass;
import io.partnerauth.json.ChainedRecord;
import io.partnerauth.json.DecisionRecord;
import io.partnerauth.json.RecordChain;
import io.partnerauth.live.LiveRules;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.json.JsonMapper;

/** The host as its README tells, over HTTP on a free port. */
class HostTest {
  private static final Path SHIPPED = Path.of("../../rules-drl/rules");
  private static final Pattern EXAMPLE =
      Pattern.compile("```sh\n(curl [^\n]*)\n```\n\n```json\n([^\n]*)\n```");

  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  @TempDir static Path folder;
  private static ConfigurableApplicationContext host;
  private static String root;

  @BeforeAll
  static void start() throws IOException {
    try (Stream<Path> files = Files.walk(SHIPPED)) {
      for (Path file : files.toList()) {
        Path copy = folder.resolve("rules").resolve(SHIPPED.relativize(file).toString());
        Files.createDirectories(copy.getParent());
        if (Files.isRegularFile(file)) {
          Files.copy(file, copy);
        }
      }
    }
    host =
        SpringApplication.run(
            Host.class,
            "--server.port=0",
            "--partnerauth.rules.folder=" + folder.resolve("rules"),
            "--partnerauth.rules.interval=50ms",
            "--records=" + folder.resolve("records.jsonl"),
            "--logging.level.root=WARN",
            "--logging.level.io.partnerauth.decision=OFF");
    root = "localhost:" + host.getEnvironment().getProperty("local.server.port");
  }

  @AfterAll
  static void stop() {
    host.close();
  }

  /** Does what curl does with such a line. */
  private HttpResponse<String> curl(String line) throws Exception {
    Matcher url = Pattern.compile("localhost:8080(\\S*)").matcher(line);
    assertThat(url.find()).isTrue();
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://" + root + url.group(1)));
    Matcher header = Pattern.compile("-H '([^:]+): ([^']*)'").matcher(line);
    while (header.find()) {
      request.header(header.group(1), header.group(2));
    }
    Matcher data = Pattern.compile("-d '([^']*)'").matcher(line);
    if (data.find()) {
      request.POST(HttpRequest.BodyPublishers.ofString(data.group(1)));
    }
    return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  private static Pattern pattern(String printed) {
    return Pattern.compile(
        Arrays.stream(printed.split("…", -1)).map(Pattern::quote).collect(Collectors.joining(".*"))
            + (printed.endsWith("…") ? "" : ".*"),
        Pattern.DOTALL);
  }

  @Test
  void eachCurlLineOfTheReadmeGetsThePrintedAnswer() throws Exception {
    Matcher examples = EXAMPLE.matcher(Files.readString(Path.of("README.md")));
    List<String> tried = new ArrayList<>();
    while (examples.find()) {
      String answer = curl(examples.group(1)).body().replace(root, "localhost:8080");
      assertThat(answer).matches(pattern(examples.group(2)));
      tried.add(examples.group(1));
    }
    assertThat(tried).hasSize(8);
  }

  @Test
  void theReadmeAnswersThePageAndWhatItPointsTo() throws Exception {
    String page = curl("localhost:8080/index.html").body();
    Matcher links = Pattern.compile("(?:href|src)=\"([^\"]+)\"|url: \"([^\"]+)\"").matcher(page);
    int count = 0;
    while (links.find()) {
      String link = links.group(1) == null ? links.group(2) : links.group(1);
      assertThat(curl("localhost:8080/" + link).statusCode()).as(link).isEqualTo(200);
      count++;
    }
    assertThat(count).isEqualTo(3);
    assertThat(curl("localhost:8080/schema-1.json").body()).contains("\"question\"");
  }

  @Test
  void aRequestsIdComesBackWithEveryAnswer() throws Exception {
    String json = " -H 'Content-Type: application/json' -H 'X-Request-ID: abc-1' -d ";
    HttpResponse<String> denied =
        curl(
            "localhost:8080/access/v1/evaluation"
                + json
                + "'{\"subject\":{\"type\":\"partner\",\"id\":\"P\"},\"action\":{\"name\":\"sell\"},\"resource\":{\"type\":\"customer\",\"id\":\"C\"}}'");
    assertThat(denied.statusCode()).isEqualTo(200);
    assertThat(denied.headers().firstValue("X-Request-ID")).contains("abc-1");
    assertThat(denied.headers().firstValue("Content-Type")).contains("application/json");
    for (String body : new String[] {"{}", "[", "", "{\"subject\":7}"}) {
      HttpResponse<String> wrong =
          curl("localhost:8080/access/v1/evaluation" + json + "'" + body + "'");
      assertThat(wrong.statusCode()).as(body).isEqualTo(400);
      assertThat(wrong.body()).as(body).isNotBlank().doesNotStartWith("{");
      assertThat(wrong.headers().firstValue("X-Request-ID")).contains("abc-1");
    }
  }

  @Test
  void anEditedRuleDecidesAndABrokenOneIsToldInHealth() throws Exception {
    Rules rules = host.getBean(Rules.class);
    String before = rules.packVersion();
    Path rule = folder.resolve("rules/zoom/russia-cis-2021.drl");
    String text = Files.readString(rule);
    Files.writeString(rule, text.replaceFirst("ruling\\.revoke", "ruling.rewoke"));
    String refused = healthOnce(body -> body.contains("\"lastUpdate\":\"refused\""));
    assertThat(refused).contains("Did you mean", before).doesNotContain("DOWN");
    Files.writeString(rule, text + "\n// A comment is an edit.\n");
    healthOnce(body -> !body.contains("refused") && !body.contains(before));
    assertThat(rules.packVersion()).isNotEqualTo(before);
  }

  /** Asks for health until it is as awaited, for a minute at most. */
  private String healthOnce(Predicate<String> awaited) throws Exception {
    String health = curl("localhost:8080/actuator/health").body();
    for (int i = 0; i < 1200 && !awaited.test(health); i++) {
      Thread.sleep(50);
      health = curl("localhost:8080/actuator/health").body();
    }
    assertThat(health).matches(awaited);
    return health;
  }

  @Test
  void theLoadOfTheReadmeRunsWithoutAnError() throws Exception {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    Process load =
        new ProcessBuilder(java, "Load.java", "1", "http://" + root)
            .redirectErrorStream(true)
            .start();
    String printed = new String(load.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(load.waitFor()).as(printed).isZero();
    assertThat(printed).matches("[\\d,]+ answers in 1 s on 8 threads, no error; .* 99% .* ms\\R");
  }

  @Test
  void theAuditLogHearsOfDecisionsAndNotOfScenariosOnAReload() throws Exception {
    Logger log = (Logger) LoggerFactory.getLogger("io.partnerauth.decision");
    ListAppender<ILoggingEvent> heard = new ListAppender<>();
    heard.start();
    log.setLevel(Level.INFO);
    log.addAppender(heard);
    try {
      try (LiveRules live = LiveRules.watch(folder.resolve("rules"))) {
        assertThat(heard.list).isEmpty(); // each of its scenarios was decided
        live.evaluate(Customer.of("KZ", BuyerClass.PERSON), Partner.of("AUDITED", "KZ"));
      }
      assertThat(heard.list)
          .singleElement()
          .asString()
          .contains("decided outcome=NO_GRANT", "partner=AUDITED");
    } finally {
      log.detachAppender(heard);
      log.setLevel(Level.OFF);
    }
  }

  @Test
  void whatIsAskedUnderLoadIsRecordedAndReplaysTheSame() throws Exception {
    int records = Integer.getInteger("partnerauth.records", 100);
    String question =
        Pattern.compile("-d '([^']*)'")
            .matcher(Files.readString(Path.of("README.md")))
            .results()
            .findFirst()
            .orElseThrow()
            .group(1);
    ExecutorService callers = Executors.newFixedThreadPool(8);
    List<Future<Long>> asked = new ArrayList<>();
    for (int i = 0; i < records; i++) {
      String body =
          question
              .replace("C-7", "C-" + i)
              .replace("RU", List.of("RU", "KZ", "DE", "US").get(i % 4))
              .replace("2021-04-08", i % 3 == 0 ? "2021-04-08" : "2020-01-0" + (1 + i % 9));
      asked.add(
          callers.submit(
              () -> {
                long start = System.nanoTime();
                HttpResponse<String> answer =
                    curl(
                        "localhost:8080/decisions -H 'Content-Type: application/json' -d '"
                            + body
                            + "'");
                assertThat(answer.statusCode()).isEqualTo(200);
                return System.nanoTime() - start;
              }));
    }
    List<Long> nanoseconds = new ArrayList<>();
    for (Future<Long> one : asked) {
      nanoseconds.add(one.get());
    }
    callers.shutdown();
    nanoseconds.sort(null);
    System.out.printf(
        "%,d requests on 8 threads, 99%% within %.1f ms%n",
        records, nanoseconds.get(records * 99 / 100) / 1e6);

    Rules rules = host.getBean(Rules.class);
    JsonMapper json = host.getBean(JsonMapper.class);
    Path file = folder.resolve("records.jsonl");
    List<String> lines = Files.readAllLines(file); // replays are decisions, and recorded, too
    int replayed = 0;
    String before = ChainedRecord.BEGINNING;
    for (String line : lines) {
      ChainedRecord chained = json.readValue(line, ChainedRecord.class);
      assertThat(json.writeValueAsString(chained)).isEqualTo(line);
      assertThat(chained.before()).isEqualTo(before);
      before = RecordChain.hash(line);
      DecisionRecord record = chained.record();
      if (record.decision().packVersion().equals(rules.packVersion())) {
        assertThat(record.replay(rules)).isEqualTo(record.decision());
        replayed++;
      }
    }
    assertThat(replayed).isGreaterThanOrEqualTo(records);
  }
}
