package io.partnerauth.internal.drl.check;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The annotations that a rule may have. */
enum MetadataKey {
  SOURCE("source", "@source( \"Letter to partners of 31 March 2021\" )"),
  URL("url", "@url( \"https://www.example.org/letter\" )"),
  STATUS("status", "@status( RECEIVED )"),
  AUTHORITY("authority", "@authority( VENDOR )"),
  KNOWN("known", "@known( \"07-Apr-2021\" )"),
  OWNER("owner", "@owner( \"Compliance, Moscow\" )"),
  REVIEW_BY("reviewBy", "@reviewBy( \"31-Dec-2026\" )");

  /** What every clause must have, its own or inherited. */
  static final List<MetadataKey> REQUIRED = List.of(SOURCE, STATUS, AUTHORITY);

  private final String word;
  private final String example;

  MetadataKey(String word, String example) {
    this.word = word;
    this.example = example;
  }

  static Optional<MetadataKey> of(String word) {
    return Arrays.stream(values()).filter(key -> key.word.equals(word)).findFirst();
  }

  static List<String> words() {
    return Arrays.stream(values()).map(MetadataKey::word).toList();
  }

  String word() {
    return word;
  }

  String example() {
    return example;
  }
}
