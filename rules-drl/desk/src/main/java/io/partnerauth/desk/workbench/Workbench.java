package io.partnerauth.desk.workbench;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.partnerauth.InvalidRulesException;
import io.partnerauth.desk.RulesPack;
import io.partnerauth.desk.UserMistake;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * The server of the page: the JDK's own, on the loopback interface only. It is small, kept with the
 * JDK, and brings no dependency; a page for one person needs no more.
 *
 * <p>Answers several requests at a time. Keeps no file of its own.
 */
public final class Workbench implements AutoCloseable {
  /** A browser asks for a handful of files at once. */
  private static final int THREADS = 4;

  private final HttpServer server;
  private final ExecutorService threads;
  private final Gate gate;
  private final Assets assets = new Assets();
  private final Map<String, Endpoint> endpoints;

  private Workbench(HttpServer server, Map<String, Endpoint> endpoints) {
    this.server = server;
    this.endpoints = endpoints;
    this.gate = new Gate(Gate.newSecret(), server.getAddress().getPort());
    this.threads =
        Executors.newFixedThreadPool(
            THREADS,
            work -> {
              Thread thread = new Thread(work, "workbench");
              thread.setDaemon(true);
              return thread;
            });
  }

  /**
   * {@return a running server}
   *
   * @param pack the rules that the page is about
   * @param port where to listen; 0 for any that is free
   * @param readOnly whether the page may not write into the pack
   * @throws UserMistake when the port is taken
   */
  public static Workbench start(RulesPack pack, int port, boolean readOnly) {
    try {
      HttpServer server =
          HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), port), 0);
      Workbench workbench = new Workbench(server, Bench.endpoints(pack, readOnly));
      server.createContext("/", workbench::handle);
      server.setExecutor(workbench.threads);
      server.start();
      return workbench;
    } catch (IOException e) {
      throw new UserMistake(
          "Port "
              + port
              + " is not free: "
              + e.getMessage()
              + ". Leave --port out, or name another.");
    }
  }

  /** {@return where the page is; whoever has this address may use it} */
  public String address() {
    return gate.address();
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      try {
        answer(exchange);
      } catch (Refusal e) {
        refuse(exchange, e.status(), String.valueOf(e.getMessage()));
      } catch (InvalidRulesException e) {
        refuse(
            exchange, 422, "The rules on the disk do not load. Open Edit to see their mistakes.");
      } catch (UserMistake | IllegalArgumentException e) {
        refuse(exchange, 400, String.valueOf(e.getMessage()));
      } catch (RuntimeException e) {
        refuse(exchange, 500, "This is a mistake of the desk, not yours: " + e + ".");
      }
    }
  }

  private void answer(HttpExchange exchange) throws IOException, Refusal {
    String method = exchange.getRequestMethod();
    if (!method.equals("GET") && !method.equals("POST")) {
      throw new Refusal(405, "The workbench is only read from and posted to.");
    }
    String path =
        gate.admitted(method, exchange.getRequestURI().getRawPath(), exchange.getRequestHeaders());
    Endpoint endpoint = endpoints.get(path);
    if (endpoint != null && endpoint.method().equals(method)) {
      Request request = Request.read(exchange.getRequestURI(), exchange.getRequestBody());
      send(exchange, 200, endpoint.answer(request), "");
    } else if (path.isEmpty() && method.equals("GET")) {
      String nonce = Gate.newSecret();
      send(exchange, 200, assets.page(nonce), nonce);
    } else if (method.equals("GET")) {
      Reply file = assets.file(path).orElseThrow(() -> new Refusal(404, "There is nothing here."));
      send(exchange, 200, file, "");
    } else {
      throw new Refusal(404, "There is nothing here.");
    }
  }

  private static void refuse(HttpExchange exchange, int status, String message) throws IOException {
    send(exchange, status, Reply.json(Map.of("error", message)), "");
  }

  private static void send(HttpExchange exchange, int status, Reply reply, String nonce)
      throws IOException {
    Headers headers = exchange.getResponseHeaders();
    headers.set("Content-Type", reply.type() + "; charset=utf-8");
    headers.set("Content-Security-Policy", policy(nonce));
    headers.set("X-Content-Type-Options", "nosniff");
    headers.set("X-Frame-Options", "DENY");
    headers.set("Referrer-Policy", "no-referrer");
    headers.set("Cross-Origin-Opener-Policy", "same-origin");
    headers.set("Cross-Origin-Resource-Policy", "same-origin");
    headers.set("Cache-Control", "no-store");
    exchange.sendResponseHeaders(status, reply.body().length == 0 ? -1 : reply.body().length);
    try (OutputStream out = exchange.getResponseBody()) {
      out.write(reply.body());
    }
  }

  private static String policy(String nonce) {
    String inline = nonce.isEmpty() ? "" : " 'nonce-" + nonce + "'";
    return "default-src 'none'; script-src 'self'"
        + inline
        + "; style-src 'self'"
        + inline
        + "; img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none';"
        + " frame-ancestors 'none'";
  }
}
