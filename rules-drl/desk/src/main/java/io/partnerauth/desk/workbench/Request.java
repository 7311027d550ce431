package io.partnerauth.desk.workbench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLDecoder;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What the page asks.
 *
 * @param parameters of the address, decoded
 * @param body the text that was sent; empty when none was
 */
record Request(Map<String, String> parameters, String body) {
  /** As much text as a whole pack may hold, and some room for its JSON. */
  private static final int MOST_BYTES = 32 << 20;

  Request {
    parameters = Map.copyOf(parameters);
  }

  static Request read(URI address, InputStream in) throws IOException, Refusal {
    byte[] bytes = in.readNBytes(MOST_BYTES + 1);
    if (bytes.length > MOST_BYTES) {
      throw new Refusal(413, "More than " + MOST_BYTES + " bytes were sent.");
    }
    Map<String, String> parameters = new HashMap<>();
    for (String pair : Optional.ofNullable(address.getRawQuery()).orElse("").split("&")) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        parameters.put(decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1)));
      }
    }
    return new Request(parameters, new String(bytes, UTF_8));
  }

  private static String decoded(String text) throws Refusal {
    try {
      return URLDecoder.decode(text, UTF_8);
    } catch (IllegalArgumentException e) {
      throw new Refusal(400, "The address is not written as addresses are.");
    }
  }

  Optional<String> parameter(String name) {
    return Optional.ofNullable(parameters.get(name));
  }

  /** {@return a parameter that has to be there} */
  String required(String name) throws Refusal {
    return parameter(name).orElseThrow(() -> new Refusal(400, "There is no \"" + name + "\"."));
  }
}
