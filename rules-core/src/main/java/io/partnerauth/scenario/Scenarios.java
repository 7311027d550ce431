package io.partnerauth.scenario;

import io.partnerauth.InvalidRulesException;
import io.partnerauth.Issue;
import io.partnerauth.Severity;
import io.partnerauth.Vendor;
import io.partnerauth.internal.name.NameTables;
import io.partnerauth.internal.pack.PackFiles;
import io.partnerauth.internal.pack.PackReading;
import io.partnerauth.internal.text.Mistakes;
import io.partnerauth.internal.text.Printable;
import io.partnerauth.internal.text.Suggestion;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Scenarios by the folder: all that stand beside the rules of a pack.
 *
 * <p>They run as JUnit tests without more:
 *
 * <pre>{@code
 * @TestFactory
 * Stream<DynamicTest> scenarios() {
 *   AuthorizationRules rules = AuthorizationRules.load(folder);
 *   return DynamicTest.stream(
 *       Scenarios.in(folder).stream(), Scenario::toString, scenario -> scenario.verify(rules));
 * }
 * }</pre>
 */
public final class Scenarios {
  private Scenarios() {}

  /**
   * {@return all scenarios of the pack in a folder, by file and in the order of each file}
   *
   * @throws InvalidRulesException with all issues, when a scenario file has a mistake or the folder
   *     cannot be read
   */
  public static List<Scenario> in(Path folder) {
    Mistakes.given("rules folder", folder);
    return all(PackFiles.in(folder));
  }

  /**
   * {@return all scenarios of the shipped pack, from the artifact {@code rules-drl} on the class
   * path}
   *
   * @throws InvalidRulesException with all issues, when the artifact is missing or damaged
   */
  public static List<Scenario> shipped() {
    return all(PackFiles.onClassPath());
  }

  /**
   * {@return all scenarios of a pack whose files are these texts, by file and in the order of each}
   *
   * @param texts by path within the pack, with slashes
   * @throws InvalidRulesException with all issues, when a scenario file has a mistake
   */
  public static List<Scenario> of(Map<String, String> texts) {
    Mistakes.given("map of texts", texts);
    return all(PackFiles.of(texts));
  }

  /**
   * {@return the scenario with this name; or, when there is none, the only one whose name holds
   * these words, in capitals or not}
   *
   * @throws IllegalArgumentException when there is none, or more than one; it names the nearest, or
   *     lists them one a line; what names would do to a terminal is escaped
   */
  public static Scenario named(String name, Collection<Scenario> scenarios) {
    Mistakes.given("name", name);
    Mistakes.all("scenario", scenarios);
    List<Scenario> same = scenarios.stream().filter(one -> one.name().equals(name)).toList();
    String words = name.toLowerCase(Locale.ROOT);
    List<Scenario> like =
        same.isEmpty()
            ? scenarios.stream()
                .filter(one -> one.name().toLowerCase(Locale.ROOT).contains(words))
                .toList()
            : same;
    if (like.size() == 1) {
      return like.get(0);
    }
    if (like.isEmpty()) {
      List<String> names = scenarios.stream().map(Scenario::name).toList();
      throw new IllegalArgumentException(
          "There is no scenario \"%s\". %s"
              .formatted(
                  Printable.of(name),
                  Suggestion.didYouMean(name, names, "There are:\n" + listed(scenarios))));
    }
    throw new IllegalArgumentException(
        "Several scenarios are called \"%s\". Choose one:\n%s"
            .formatted(Printable.of(name), listed(like)));
  }

  private static String listed(Collection<Scenario> scenarios) {
    return String.join(
        "\n", scenarios.stream().map(one -> "  " + Printable.of(one.toString())).toList());
  }

  private static List<Scenario> all(PackFiles pack) {
    List<Issue> issues = new ArrayList<>(pack.issues());
    List<Scenario> scenarios = new ArrayList<>();
    NameTables tables = PackReading.names(pack);
    List<Vendor> known =
        tables.isWhole() ? tables.listed() : PackReading.of(pack, Optional.empty()).vendors();
    pack.scenarios().stream()
        .map(file -> ScenarioFile.read(file.path(), file.text(), known, tables.words()))
        .forEach(
            file -> {
              issues.addAll(file.issues());
              scenarios.addAll(file.scenarios());
            });
    if (issues.stream().anyMatch(issue -> issue.severity() == Severity.ERROR)) {
      throw new InvalidRulesException(pack.where(), issues);
    }
    return List.copyOf(scenarios);
  }
}
