package io.partnerauth.desk.workbench;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.Headers;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Lets in who has the address of the page, and nobody else: another user of the machine does not
 * know the secret, another page that the browser shows is of another origin, and a name that points
 * at this machine is not the host that was asked for.
 *
 * @param secret the first part of every path
 * @param port where the server listens
 */
record Gate(String secret, int port) {
  private static final int SECRET_BYTES = 24;

  private static final Set<String> SITES = Set.of("same-origin", "none");

  static String newSecret() {
    byte[] bytes = new byte[SECRET_BYTES];
    new SecureRandom().nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /** {@return where the page is} */
  String address() {
    return "http://127.0.0.1:" + port + "/" + secret + "/";
  }

  /**
   * {@return the path below the secret}
   *
   * @param method GET or POST
   * @param path as it was sent, not decoded
   * @throws Refusal when the request did not come from the page
   */
  String admitted(String method, String path, Headers headers) throws Refusal {
    List<String> hosts = List.of("127.0.0.1:" + port, "localhost:" + port);
    if (first(headers, "Host").filter(hosts::contains).isEmpty()) {
      throw new Refusal(421, "This is not the host that was asked for.");
    }
    Optional<String> origin = first(headers, "Origin");
    boolean elsewhere =
        origin.filter(one -> !hosts.contains(one.replaceFirst("^http://", ""))).isPresent()
            || first(headers, "Sec-Fetch-Site").filter(site -> !SITES.contains(site)).isPresent();
    if (elsewhere || method.equals("POST") && origin.isEmpty()) {
      throw new Refusal(403, "Only the workbench's own page may ask.");
    }
    int slash = path.indexOf('/', 1);
    String given =
        slash < 0 ? path.substring(Math.min(1, path.length())) : path.substring(1, slash);
    if (slash < 0 || !MessageDigest.isEqual(given.getBytes(UTF_8), secret.getBytes(UTF_8))) {
      throw new Refusal(404, "There is nothing here.");
    }
    return path.substring(slash + 1);
  }

  private static Optional<String> first(Headers headers, String name) {
    return Optional.ofNullable(headers.getFirst(name));
  }
}
