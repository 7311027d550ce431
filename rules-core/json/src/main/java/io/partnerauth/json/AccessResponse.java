package io.partnerauth.json;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The body of a response of an AuthZEN endpoint; a Jackson that has one of the modules writes it.
 *
 * <p>Immutable.
 */
public final class AccessResponse {
  private final Map<String, Object> body;

  AccessResponse(Map<String, Object> body) {
    this.body = Collections.unmodifiableMap(new LinkedHashMap<>(body));
  }

  /**
   * {@return whether the sale is permitted; false for a response to several evaluations, which has
   * a decision for each instead}
   */
  public boolean decision() {
    return Boolean.TRUE.equals(body.get("decision"));
  }

  Map<String, Object> body() {
    return body;
  }
}
