package io.partnerauth.scenario;

import io.partnerauth.Issue;
import io.partnerauth.Vendor;
import io.partnerauth.internal.form.FormIssues;
import io.partnerauth.internal.name.DeclaredWords;
import io.partnerauth.internal.text.Mistakes;
import io.partnerauth.internal.text.SourceFile;
import java.util.Collection;
import java.util.List;

/**
 * One file of scenarios, as far as it could be read.
 *
 * @param path within the pack, such as {@code zoom/russia-cis-2021.scenarios.yaml}
 * @param scenarios those without a mistake, in the order of the file
 * @param issues all mistakes, sorted by place, codes {@code SCN…}
 */
public record ScenarioFile(String path, List<Scenario> scenarios, List<Issue> issues) {
  /** Copies the lists. */
  public ScenarioFile {
    Mistakes.given(ScenarioFile.class, path, scenarios, issues);
    scenarios = List.copyOf(scenarios);
    issues = issues.stream().sorted().toList();
  }

  /**
   * Reads a text.
   *
   * @param path what issues call the file
   * @param yaml its text
   * @return scenarios and mistakes; never throws for what the text says
   * @throws IllegalStateException when {@code org.snakeyaml:snakeyaml-engine} is not on the class
   *     path
   */
  public static ScenarioFile read(String path, String yaml) {
    return read(path, yaml, List.of());
  }

  /**
   * Reads a text, and holds its vendors and products against those that are known.
   *
   * @param path what issues call the file
   * @param yaml its text
   * @param known such as {@link io.partnerauth.AuthorizationRules#vendors()}; any vendor may be
   *     named if there are none, and any product of a vendor of which none is known
   * @return scenarios and mistakes; never throws for what the text says
   * @throws IllegalStateException when {@code org.snakeyaml:snakeyaml-engine} is not on the class
   *     path
   */
  public static ScenarioFile read(String path, String yaml, Collection<Vendor> known) {
    Mistakes.given("path", path);
    Mistakes.given("text", yaml);
    Mistakes.all("vendor", known);
    return read(path, yaml, known, DeclaredWords.NONE);
  }

  /** Holds words against those of the pack, too. */
  static ScenarioFile read(
      String path, String yaml, Collection<Vendor> known, DeclaredWords words) {
    return new ScenarioReader(new FormIssues(new SourceFile(path, yaml), known, words)).read();
  }
}
