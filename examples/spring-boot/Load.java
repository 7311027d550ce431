import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Asks the host without a break, on 8 threads: {@code java Load.java [SECONDS] [ADDRESS]}. */
public final class Load {
  private static final int THREADS = 8;
  private static final String[] COUNTRIES = {"RU", "KZ", "DE", "US", "UA", "CN"};
  private static final String QUESTION =
      """
      {"customer": {"id": "C-%d", "country": "%s", "buyerClass": "GOVERNMENT_AGENCY"},
       "partner": {"id": "P-1", "grants": [{"vendor": "Zoom"}, {"vendor": "Microsoft"}]},
       "sale": {"date": "2023-06-01"}}
      """;

  public static void main(String[] args) throws Exception {
    int seconds = args.length > 0 ? Integer.parseInt(args[0]) : 20;
    URI address =
        URI.create((args.length > 1 ? args[1] : "http://localhost:8080") + "/decisions");
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    long end = System.nanoTime() + seconds * 1_000_000_000L;
    List<Future<List<Long>>> callers = new ArrayList<>();
    for (int caller = 0; caller < THREADS; caller++) {
      int first = caller;
      callers.add(threads.submit(() -> ask(address, first, end)));
    }
    List<Long> times = new ArrayList<>();
    for (Future<List<Long>> caller : callers) {
      times.addAll(caller.get()); // throws what a caller threw
    }
    threads.shutdown();
    times.sort(null);
    System.out.printf(
        Locale.ROOT,
        "%,d answers in %d s on %d threads, no error; half within %.1f ms, 99%% within %.1f ms%n",
        times.size(),
        seconds,
        THREADS,
        times.get(times.size() / 2) / 1e6,
        times.get(times.size() * 99 / 100) / 1e6);
  }

  private static List<Long> ask(URI address, int first, long end) throws Exception {
    HttpClient client = HttpClient.newHttpClient();
    List<Long> times = new ArrayList<>();
    int i = first;
    do {
      String body = QUESTION.formatted(i, COUNTRIES[i % COUNTRIES.length]);
      HttpRequest request =
          HttpRequest.newBuilder(address)
              .header("Content-Type", "application/json")
              .POST(HttpRequest.BodyPublishers.ofString(body))
              .build();
      long start = System.nanoTime();
      var answer = client.send(request, BodyHandlers.ofString());
      times.add(System.nanoTime() - start);
      if (answer.statusCode() != 200 || !answer.body().startsWith("{\"outcome\":")) {
        throw new IllegalStateException(answer.statusCode() + ": " + answer.body());
      }
      i += THREADS;
    } while (System.nanoTime() < end);
    return times;
  }
}
