package io.partnerauth.desk.workbench;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * What the page gets.
 *
 * @param type its media type
 * @param body the bytes; nobody changes them
 */
record Reply(String type, byte[] body) {
  /** {@return a tree as JSON: see {@link Tree}} */
  static Reply json(Object tree) {
    return new Reply("application/json", Tree.text(tree).getBytes(UTF_8));
  }
}
