package io.partnerauth.internal.register;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;

/** Tells by its first bytes what a file is that is no JSON. */
final class FileSignature {
  private FileSignature() {}

  /**
   * {@return the same bytes from the beginning on}
   *
   * @throws IllegalArgumentException that says what the file is, when it is none that is read
   */
  static InputStream refuseOthers(InputStream in) throws IOException {
    PushbackInputStream whole = new PushbackInputStream(in, 2);
    byte[] first = whole.readNBytes(2);
    whole.unread(first);
    String start = first.length < 2 ? "" : "%02x%02x".formatted(first[0], first[1]);
    switch (start) {
      case "1f8b" -> throw none("packed with gzip; unpack it first");
      case "504b" -> throw none("a ZIP archive or a spreadsheet; unpack it, or take its JSON form");
      case "2550" -> throw none("a PDF document; take its JSON form");
      case "3c3f", "3c21", "3c68" -> throw none("XML or HTML; take its JSON form");
      default -> {
        return whole;
      }
    }
  }

  private static IllegalArgumentException none(String what) {
    return new IllegalArgumentException("The file is not JSON but " + what);
  }
}
