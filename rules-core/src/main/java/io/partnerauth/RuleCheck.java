package io.partnerauth;

import io.partnerauth.internal.pack.PackFiles;
import io.partnerauth.internal.pack.PackReading;
import io.partnerauth.internal.text.SourceFile;
import io.partnerauth.scenario.ScenarioFile;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds all mistakes in a pack: in its rule files, {@code regions.csv} and scenarios.
 *
 * <p>Loading uses the same checks, but stops at an error and does not read scenarios. Whatever the
 * files contain, a check runs none of it, ends, and does not throw. Thread-safe. Scenarios are
 * checked when the optional dependency {@code org.snakeyaml:snakeyaml-engine} is on the class path.
 */
public final class RuleCheck {
  private RuleCheck() {}

  /**
   * {@return all issues of the pack in a folder, sorted by file, line and column; empty when all is
   * well}
   *
   * @throws IllegalStateException when it has scenarios and there is no YAML reader on the class
   *     path
   */
  public static List<Issue> folder(Path folder) {
    return check(PackFiles.in(Names.given("rules folder", folder)), Optional.empty());
  }

  /**
   * {@return the same, with a warning for each review date before {@code today}}
   *
   * @throws IllegalStateException when it has scenarios and there is no YAML reader on the class
   *     path
   */
  public static List<Issue> folder(Path folder, LocalDate today) {
    return check(PackFiles.in(Names.given("rules folder", folder)), Names.present("day", today));
  }

  /**
   * {@return all issues of the shipped pack, from the artifact {@code rules-drl} on the class path,
   * with a warning for each review date before {@code today}}
   *
   * @throws IllegalStateException when there is no YAML reader on the class path
   */
  public static List<Issue> shipped(LocalDate today) {
    return check(PackFiles.onClassPath(), Names.present("day", today));
  }

  /**
   * {@return all issues of a pack whose files are these texts, sorted by file, line and column}
   *
   * @param texts by path within the pack, with slashes, such as {@code zoom/russia-cis-2021.drl}
   * @throws IllegalStateException when it has scenarios and there is no YAML reader on the class
   *     path
   */
  public static List<Issue> texts(Map<String, String> texts) {
    return check(PackFiles.of(Names.given("map of texts", texts)), Optional.empty());
  }

  private static List<Issue> check(PackFiles files, Optional<LocalDate> today) {
    List<Issue> issues = new ArrayList<>(PackReading.of(files, today).issues());
    for (SourceFile scenarios : files.scenarios()) {
      issues.addAll(ScenarioFile.read(scenarios.path(), scenarios.text()).issues());
    }
    return issues.stream().sorted().toList();
  }
}
