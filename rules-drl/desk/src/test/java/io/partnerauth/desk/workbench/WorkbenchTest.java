package io.partnerauth.desk.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.partnerauth.desk.RulesPack;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The server lets in its own page and nobody else. */
class WorkbenchTest {
  private static final RulesPack SHIPPED = new RulesPack(Optional.empty());

  private static Workbench workbench;
  private static URI address;

  @BeforeAll
  static void start() {
    workbench = Workbench.start(SHIPPED, 0, false);
    address = URI.create(workbench.address());
  }

  @AfterAll
  static void stop() {
    workbench.close();
  }

  /** Sends a request as it stands: an HTTP client would tidy its path and choose its headers. */
  private static String send(String method, String path, String... headers) throws IOException {
    try (Socket socket = new Socket(InetAddress.getByName("127.0.0.1"), address.getPort())) {
      String head =
          method + " " + path + " HTTP/1.1\r\nConnection: close\r\n" + String.join("", headers);
      socket.getOutputStream().write((head + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static int status(String answer) {
    return answer.startsWith("HTTP/1.1 ") ? Integer.parseInt(answer.substring(9, 12)) : 0;
  }

  private static String host() {
    return "Host: 127.0.0.1:" + address.getPort() + "\r\n";
  }

  private static String origin(String of) {
    return "Origin: " + of + "\r\n";
  }

  private static String own() {
    return origin("http://127.0.0.1:" + address.getPort()) + "Content-Length: 0\r\n";
  }

  @Test
  void thePageIsServedUnderAStrictPolicy() throws IOException {
    String page = send("GET", address.getPath(), host());

    assertEquals(200, status(page));
    String policy =
        page.lines()
            .filter(line -> line.toLowerCase(Locale.ROOT).startsWith("content-security"))
            .findFirst()
            .orElse("");
    assertTrue(policy.contains("default-src 'none'"), policy);
    assertTrue(policy.contains("frame-ancestors 'none'"), policy);
    assertTrue(!policy.contains("unsafe") && !policy.contains("*"), policy);
    assertTrue(!page.contains("src=\"http"), "a script from elsewhere");
  }

  @Test
  void anotherHostIsRefused() throws IOException {
    assertEquals(421, status(send("GET", address.getPath(), "Host: rules.example:80\r\n")));
  }

  @Test
  void anotherOriginIsRefused() throws IOException {
    String path = address.getPath() + "api/ask";
    for (String other :
        List.of("http://evil.example", "null", "https://127.0.0.1:" + address.getPort())) {
      assertEquals(403, status(send("POST", path, host(), origin(other))), other);
    }
    assertEquals(403, status(send("POST", path, host())), "no origin at all");
    assertEquals(
        403, status(send("GET", address.getPath(), host(), "Sec-Fetch-Site: cross-site\r\n")));
    assertEquals(200, status(send("POST", path, host(), own())));
  }

  @Test
  void aWrongSecretIsRefused() throws IOException {
    String path = address.getPath();
    String last = path.substring(0, path.length() - 2) + (path.endsWith("A/") ? "B/" : "A/");
    for (String wrong : List.of("/", "/x/", last, path.substring(0, path.length() - 1))) {
      assertEquals(404, status(send("GET", wrong, host())), wrong);
    }
  }

  @Test
  void otherMethodsAreRefused() throws IOException {
    for (String method : List.of("PUT", "DELETE", "OPTIONS", "TRACE")) {
      assertEquals(405, status(send(method, address.getPath(), host())), method);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../main.js",
        "../../etc/passwd",
        "..%2f..%2fetc%2fpasswd",
        "%2e%2e/main.js",
        "./main.js",
        "//main.js",
        "main.js/",
        "main.js%00",
        "main.js;x",
        "MAIN.JS",
        "words_en.properties",
        "index.html",
        "/etc/passwd",
        "%2fetc%2fpasswd",
        "file:///etc/passwd",
        "..\\main.js",
        "..%5cmain.js",
        "Workbench.class",
        "api/",
        "api/../main.js",
        "api/ask",
        "META-INF/MANIFEST.MF"
      })
  void noPathLeadsElsewhere(String path) throws IOException {
    int status = status(send("GET", address.getPath() + path, host()));

    assertTrue(status == 404 || status == 400, "got " + status);
  }
}
