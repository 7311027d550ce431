package io.partnerauth.benchmarks.policy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/**
 * The rule file of engines whose rules are built in Java: one rule a line, fields separated by
 * commas.
 */
public final class PolicyFile {
  private static final String NAME = "policy.csv";

  private PolicyFile() {}

  /** Writes {@code rules} to the file in {@code folder}. */
  public static void write(List<PolicyRule> rules, Path folder) throws IOException {
    Files.write(folder.resolve(NAME), rules.stream().map(PolicyFile::line).toList());
  }

  /** {@return the rules that {@link #write} wrote to {@code folder}} */
  public static List<PolicyRule> read(Path folder) throws IOException {
    return Files.readAllLines(folder.resolve(NAME)).stream().map(PolicyFile::rule).toList();
  }

  private static String line(PolicyRule rule) {
    return String.join(
        ",",
        rule.id(),
        rule.vendor(),
        rule.countries("", " "),
        rule.sector(),
        Integer.toString(rule.minStateInterest()),
        rule.product(),
        Long.toString(rule.fromDay()));
  }

  private static PolicyRule rule(String line) {
    String[] fields = line.split(",", -1);
    return new PolicyRule(
        fields[0],
        fields[1],
        Set.of(fields[2].split(" ")),
        fields[3],
        Integer.parseInt(fields[4]),
        fields[5],
        Long.parseLong(fields[6]));
  }
}
