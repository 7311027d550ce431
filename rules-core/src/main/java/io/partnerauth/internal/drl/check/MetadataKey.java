package io.partnerauth.internal.drl.check;

import io.partnerauth.Status;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The annotations that a rule may have. */
public enum MetadataKey {
  SOURCE("source", "@source( \"Letter to partners of 31 March 2021\" )", "Who said so, in words."),
  URL("url", "@url( \"https://www.example.org/letter\" )", "Where to read it."),
  STATUS("status", "@status( RECEIVED )", "How sure it is that the directive is in force."),
  REPORTED("reported", "@reported( \"07-Apr-2021\" )", "The day on which the press reported it."),
  RECEIVED(
      "received", "@received( \"31-Mar-2021\" )", "The day on which the partner got the notice."),
  CONFIRMED(
      "confirmed",
      "@confirmed( \"08-Apr-2021\" )",
      "The day on which the vendor or the authority said so in public."),
  UNCLEAR(
      "unclear",
      "@unclear( \"10-Nov-2026\" )",
      "The day from which on nobody knows whether it is in force."),
  SUSPENDED(
      "suspended",
      "@suspended( \"10-Nov-2025\", \"09-Nov-2026\" )",
      "The first and the last day whose sales it is not about; known from the first one on."),
  WITHDRAWN(
      "withdrawn",
      "@withdrawn( \"01-Jun-2021\" )",
      "The day on which it was taken back, for sales from then on."),
  AUTHORITY("authority", "@authority( VENDOR )", "Who stands behind the directive."),
  KNOWN("known", "@known( \"07-Apr-2021\" )", "The day on which it became known."),
  OWNER(
      "owner",
      "@owner( \"Compliance, Moscow\" )",
      "Who in the partner's house answers for the rule."),
  REVIEW_BY(
      "reviewBy", "@reviewBy( \"31-Dec-2026\" )", "The day by which the owner looks at it again.");

  /** What says that a directive was heard of; each clause has one of them or a status. */
  static final List<MetadataKey> FIRST_STEPS = List.of(REPORTED, RECEIVED, CONFIRMED, UNCLEAR);

  /** What every clause must have, its own or inherited; for a status, a first step will do. */
  public static final List<MetadataKey> REQUIRED = List.of(SOURCE, STATUS, AUTHORITY);

  private final String word;
  private final String example;
  private final String meaning;

  MetadataKey(String word, String example, String meaning) {
    this.word = word;
    this.example = example;
    this.meaning = meaning;
  }

  /** {@return the status that is meant by a step with a day; empty for any other key} */
  Optional<Status> step() {
    return Arrays.stream(Status.values()).filter(one -> one.name().equals(name())).findFirst();
  }

  static Optional<MetadataKey> of(String word) {
    return Arrays.stream(values()).filter(key -> key.word.equals(word)).findFirst();
  }

  static List<String> words() {
    return Arrays.stream(values()).map(MetadataKey::word).toList();
  }

  /** {@return how a rule file writes it, without the at sign} */
  public String word() {
    return word;
  }

  /** {@return the whole annotation with a value that it could have} */
  public String example() {
    return example;
  }

  /** {@return what its value says, in one sentence} */
  public String meaning() {
    return meaning;
  }
}
