package io.partnerauth.json;

import io.partnerauth.internal.form.Node;

/**
 * The body of a request to an AuthZEN endpoint, read but not yet understood.
 *
 * <p>Made by a Jackson that has one of the modules; {@link AuthZen} answers it. Immutable.
 */
public final class AccessRequest {
  private final Node body;

  AccessRequest(Node body) {
    this.body = body;
  }

  Node body() {
    return body;
  }
}
