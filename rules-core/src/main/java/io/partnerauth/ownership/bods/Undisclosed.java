package io.partnerauth.ownership.bods;

/** Names for holders and statements that a file does not name. */
final class Undisclosed {
  private static final String HOLDER = "undisclosed holder in record ";

  private Undisclosed() {}

  static String holderIn(String record) {
    return HOLDER + record;
  }
}
