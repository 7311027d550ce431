package io.partnerauth.desk;

import picocli.CommandLine.Option;

/** The option {@code --format}: for people or for machines. */
final class FormatOption {
  /** How a command prints its answer. */
  enum Format {
    /** Lines for people. */
    text,
    /** One JSON object. */
    json
  }

  @Option(
      names = "--format",
      paramLabel = "text|json",
      defaultValue = "text",
      description = "For people (text, the default) or for machines (json).")
  private Format format = Format.text;

  boolean json() {
    return format == Format.json;
  }
}
