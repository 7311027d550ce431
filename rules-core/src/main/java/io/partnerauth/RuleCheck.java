package io.partnerauth;

import io.partnerauth.internal.pack.CheckedPack;
import io.partnerauth.internal.pack.PackFiles;
import io.partnerauth.internal.text.IssueCode;
import io.partnerauth.scenario.ScenarioFile;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

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

  /** {@return the codes of all kinds of issues, sorted} */
  public static SortedSet<String> codes() {
    return Arrays.stream(IssueCode.values())
        .map(IssueCode::code)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /**
   * {@return the page that explains a kind of issue, in Markdown: what it means, what to avoid,
   * what to write instead, and why; empty when there is no such code}
   *
   * @param code of an issue, such as {@code DRL014}
   */
  public static Optional<String> page(String code) {
    return IssueCode.of(Names.given("code", code)).map(IssueCode::page);
  }

  private static List<Issue> check(PackFiles files, Optional<LocalDate> today) {
    return CheckedPack.of(
            files,
            today,
            (file, known) -> ScenarioFile.read(file.path(), file.text(), known).issues())
        .issues();
  }
}
